import { parseClaAssistant } from '../../../src/register/importers/claAssistant';
import { readContractMap } from '../../../src/register/importers/contractMap';
import { parseContracts } from '../../../src/register/importers/contracts';
import { parseCorporateList } from '../../../src/register/importers/corporateList';
import { parseEasyclaCcla } from '../../../src/register/importers/easyclaCcla';
import { parseEasyclaEcla } from '../../../src/register/importers/easyclaEcla';
import { parseEasyclaIcla } from '../../../src/register/importers/easyclaIcla';
import { parseGitdm } from '../../../src/register/importers/gitdm';
import { parseGithubCla } from '../../../src/register/importers/githubCla';
import type { ImportRecord } from '../../../src/register/importers/records';
import { signOffs } from '../../../src/register/importers/signOffs';
import * as exports from '../importers/exports';

const OCTO = { name: 'Octo', email: 'octo@mail.example' };

/** What the fixtures of each kind say. */
export const PARSED = {
  'github-cla': parseGithubCla(exports.GITHUB_CLA).records,
  'cla-assistant': parseClaAssistant(exports.CLA_ASSISTANT).records,
  'easycla-icla': parseEasyclaIcla(exports.EASYCLA_ICLA).records,
  'easycla-ccla': parseEasyclaCcla(exports.EASYCLA_CCLA).records,
  'easycla-ecla': parseEasyclaEcla(exports.EASYCLA_ECLA, 'Delta Dev').records,
  gitdm: parseGitdm(exports.GITDM).records,
  'corporate-cla': parseCorporateList(exports.CORPORATE).records,
  contracts: parseContracts(exports.CONTRACTS, readContractMap(exports.CONTRACT_MAP)).records,
  dco: signOffs([
    {
      author: { ...OCTO, time: Date.parse('2024-05-01T12:00:00Z') / 1000, offset: 0 },
      committer: OCTO,
      signedOffBy: [OCTO],
    },
  ]).records,
} as const satisfies Record<string, readonly ImportRecord[]>;

export type Kind = keyof typeof PARSED;
