import type { CalendarDay } from '../register/calendarDay';
import { parseClaAssistant } from '../register/importers/claAssistant';
import { parseContracts } from '../register/importers/contracts';
import { readContractMap, withColumns } from '../register/importers/contractMap';
import type { ContractMap } from '../register/importers/contractMap';
import { parseCorporateList } from '../register/importers/corporateList';
import { parseEasyclaCcla } from '../register/importers/easyclaCcla';
import { parseEasyclaEcla } from '../register/importers/easyclaEcla';
import { parseEasyclaIcla } from '../register/importers/easyclaIcla';
import { parseGitdm } from '../register/importers/gitdm';
import { parseGithubCla } from '../register/importers/githubCla';
import type { ParsedExport } from '../register/importers/parsedExport';
import type { Agreement } from '../register/schema';
import { message } from '../wording/message';
import { UserError } from '../wording/userError';
import type { FileKind } from './importKindNames';

/** What the user says that an export doesn't. */
export interface ImportWords {
  readonly company?: string;
  readonly signed?: CalendarDay;
  /** The mapping's text. */
  readonly map?: string;
  /** `field=Header`, each. */
  readonly column?: readonly string[];
  readonly type?: Agreement['type'];
}

type Reader = (text: string, words: ImportWords) => ParsedExport;

const READERS: Readonly<Record<FileKind, Reader>> = {
  'github-cla': parseGithubCla,
  'cla-assistant': parseClaAssistant,
  'easycla-icla': parseEasyclaIcla,
  'easycla-ccla': parseEasyclaCcla,
  'easycla-ecla': (text, { company }) => {
    if (company === undefined) throw new UserError(message('import.company-needed'));
    return parseEasyclaEcla(text, company);
  },
  gitdm: parseGitdm,
  'corporate-cla': parseCorporateList,
  contracts: (text, { map, column, type }) => {
    const read: ContractMap = map === undefined ? {} : readContractMap(map);
    return parseContracts(text, withColumns({ ...read, ...(type && { type }) }, column ?? []));
  },
};

export function readerOf(kind: FileKind): Reader {
  return READERS[kind];
}

/** Which kinds an option says something to. */
const OPTIONS: Readonly<Record<keyof ImportWords, readonly string[]>> = {
  company: ['easycla-ecla', 'corporate-cla'],
  signed: ['corporate-cla', 'dco'],
  map: ['contracts'],
  column: ['contracts'],
  type: ['contracts'],
};

/**
 * An option that a kind makes nothing of is a misunderstanding.
 * @throws UserError
 */
export function checkWords(kind: string, words: Readonly<Record<keyof ImportWords, unknown>>): void {
  for (const [option, kinds] of Object.entries(OPTIONS)) {
    if (words[option as keyof ImportWords] === undefined || kinds.includes(kind)) continue;
    throw new UserError(message('import.option-of-another', { option: `--${option}`, kinds: kinds.join(', ') }));
  }
}
