/** Exports in the exact shapes of the systems that write them, each with what the register should make of it. */
export const GITHUB_CLA = JSON.stringify(
  {
    signedContributors: [
      {
        name: 'octocat',
        id: 583231,
        comment_id: 1033,
        created_at: '2024-05-01T23:59:44Z',
        repoId: 77,
        pullRequestNo: 12,
      },
      { name: 'zoe-z', id: '480938', comment_id: '1034', created_at: 1717286400000, repoId: '77', pullRequestNo: 15 },
    ],
  },
  null,
  2,
);

const ASSISTANT_HEADER =
  'User Name;Repository Owner;Repository Name;CLA Title;Gist URL;Gist Version;Signed At;Revoked At;Signed for Organization;name;email;country';
const GIST = 'https://gist.github.com/acme/1';

export function claAssistant(...rows: string[]): string {
  return [ASSISTANT_HEADER, ...rows].join('\r\n');
}

export const CLA_ASSISTANT = claAssistant(
  `octocat;acme;portal;Acme CLA;${GIST};v1;2024-05-01T10:00:00.000Z;;false;"Octo ""The"" Cat";octo@mail.example;PL`,
  `zoe-z;acme;;Acme CLA;${GIST};v2;2024-06-02T10:00:00.000Z;2025-06-22T10:00:00.000Z;TRUE;"Zoe;\nZ";zoe@mail.example;`,
  // Signed before the project asked for more; and for all repositories that share a gist.
  `early;;;Acme CLA;${GIST};;2020-06-02T10:00:00.000Z;;`,
);

export const EASYCLA_ICLA = [
  'Name,GitHub Username,GitLab Username,LF_ID,Email,Signed Date,Approved,Signed',
  '"Octo "The" Cat","octocat","","octo_lf","octo@mail.example","May 1,2024",true,true',
  '"Zoe Z","zoe-z","zoe-gl","","zoe@mail.example","Jun 2,2024",false,true',
  '"Sent Only","sent-only","","","sent@mail.example","",true,false',
].join('\n');

export const EASYCLA_CCLA = [
  'Company Name,Signed,Approved,DomainApprovalList,EmailApprovalList,GitHubOrgApprovalList,GitHubUsernameApprovalList,Date Signed,Approved,Signed',
  '"Delta Dev",true,true,"deltadev.example,*.gmail.com","ravi@deltadev.example, nobody","deltaorg","octocat,zoe-z","Mar 1,2024",true,true',
].join('\n');

export const EASYCLA_ECLA = [
  'GitHub ID,LF_ID,Name,Email,Date Signed',
  'ravi-k,ravi_lf,Ravi K,ravi@deltadev.example,"Mar 9,2024"',
  '9911,,Lena L,lena@deltadev.example,"Mar 10,2024"',
].join('\n');

export const GITDM = [
  '# affiliations',
  'octocat: octo!one.example, octo!two.example',
  '\tOne GmbH until 2023-05-01',
  '\tTwo AG from 2023-05-01',
  'zoe-z: zoe!mail.example',
  '\tIndependent',
].join('\n');

export const CORPORATE = [
  'Belgium, 2024-02-01',
  '',
  'Umbrella S.A. agrees to the terms of the Acme Corporate Contributor License',
  'Agreement v1.0.',
  '',
  'Signed,',
  '',
  'Jan Baas jan@umbrella.example https://github.com/janb',
  '',
  'List of contributors:',
  '',
  '* Jan Baas jan@umbrella.example https://github.com/janb<br/>',
  'Mia Old mia@umbrella.example https://github.com/miaold (up to 2025-03-09)',
].join('\n');

export const CONTRACTS = [
  '\ufeffEnvelope ID,Subject,Status,Company,Signer,Signer Email,Completed On,Template',
  '8f-1,"NDA, Beta",Completed,Beta Ltd,,,2024-03-01T10:00:00Z,Mutual NDA',
  '8f-2,CLA,completed,,=Octo,octo@mail.example,2024-05-01,Individual CLA',
  '8f-3,NDA,Voided,Gamma Ltd,,,,Mutual NDA',
  '8f-4,NDA,Sent,Delta Ltd,,,,Mutual NDA',
].join('\r\n');

export const CONTRACT_MAP = `columns:
  {id: Envelope ID, status: Status, company: Company, name: Signer, email: Signer Email, signed: Completed On, type: Template}
types: {Mutual NDA: nda, Individual CLA: cla}
`;
