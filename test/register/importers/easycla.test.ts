import assert from 'node:assert/strict';
import { parseEasyclaCcla } from '../../../src/register/importers/easyclaCcla';
import { parseEasyclaEcla } from '../../../src/register/importers/easyclaEcla';
import { parseEasyclaIcla } from '../../../src/register/importers/easyclaIcla';
import { UserError } from '../../../src/wording/userError';
import { EASYCLA_CCLA, EASYCLA_ECLA, EASYCLA_ICLA } from './exports';
import { droppedIds } from './told';

const headerOf = (text: string) => text.split('\n')[0]!;

describe('EasyCLA’s exports', () => {
  it('individual: signed, no longer approved, and only sent', () => {
    const { records, dropped } = parseEasyclaIcla(EASYCLA_ICLA);
    assert.deepEqual(
      records.map((one) => one.kind === 'individual' && [one.signer.name, one.status, one.signed]),
      [
        ['Octo "The" Cat', 'executed', '2024-05-01'],
        ['Zoe Z', 'terminated', '2024-06-02'],
        ['Sent Only', 'sent', null],
      ],
    );
    assert.deepEqual(droppedIds(dropped), ['2 LF_ID no-place', '3 GitLab Username no-place']);
  });

  it('corporate: by position, with its lists', () => {
    const { records, dropped } = parseEasyclaCcla(EASYCLA_CCLA);
    const [record] = records;
    assert.ok(record?.kind === 'corporate');
    assert.deepEqual(
      [record.company, record.status, record.signed, record.domains],
      ['Delta Dev', 'executed', '2024-03-01', ['deltadev.example', '*.gmail.com']],
    );
    assert.deepEqual(
      record.listed.map(({ signer }) => signer.emails[0] ?? signer.github),
      ['ravi@deltadev.example', 'octocat', 'zoe-z'],
    );
    assert.deepEqual(droppedIds(dropped), [
      '2 GitHubOrgApprovalList github-organisation',
      '2 EmailApprovalList unreadable-entry',
    ]);
  });

  it('employees: by login, of the company that the user names; digits may be a number as well', () => {
    const { records, dropped } = parseEasyclaEcla(EASYCLA_ECLA, 'Delta Dev');
    assert.deepEqual(
      records.map((one) => one.kind === 'employee' && [one.signer.githubId, one.signer.github, one.from, one.company]),
      [
        [null, 'ravi-k', '2024-03-09', 'Delta Dev'],
        [null, null, '2024-03-10', 'Delta Dev'],
      ],
    );
    assert.deepEqual(droppedIds(dropped), ['2 LF_ID no-place', '3 GitHub ID digits']);
  });

  const bad: [string, () => readonly string[], string[]][] = [
    [
      'individual rows',
      () =>
        droppedIds(
          parseEasyclaIcla(
            `${headerOf(EASYCLA_ICLA)}\na\n"N",,,,,"May 1,2024",true,true\n"N",n,,,,"",true,true\n"N",n,,,,"May 1,2024",,true`,
          ).dropped,
        ),
      ['2 wrong-columns', '3 no-account-or-email', '4 no-date', '5 no-flag'],
    ],
    [
      'corporate rows',
      () =>
        droppedIds(
          parseEasyclaCcla(
            `${headerOf(EASYCLA_CCLA)}\na\n"",true,true,,,,,"Mar 1,2024",true,true\n"C",true,true,,,,,"",true,true\n"C",yes,true,,,,,"Mar 1,2024",true,true`,
          ).dropped,
        ),
      ['2 wrong-columns', '3 no-company', '4 no-date', '5 no-flag'],
    ],
    [
      'employees’ rows',
      () => droppedIds(parseEasyclaEcla(`${headerOf(EASYCLA_ECLA)}\na\n,,"N",,"Mar 1,2024"\nn,,"N",,`, 'C').dropped),
      ['2 wrong-columns', '3 no-account-or-email', '4 no-date'],
    ],
  ];
  for (const [name, dropped, told] of bad)
    it(`drops ${name} that can’t be read`, () => assert.deepEqual(dropped(), told));

  it('takes none for another', () => {
    assert.throws(() => parseEasyclaIcla(EASYCLA_CCLA), UserError);
    assert.throws(() => parseEasyclaCcla(EASYCLA_ICLA), UserError);
    assert.throws(() => parseEasyclaEcla(EASYCLA_ICLA, 'C'), UserError);
  });
});
