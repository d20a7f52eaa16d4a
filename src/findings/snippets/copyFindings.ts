import { tiedMatches } from '../../snippets/strongest';
import type { EntryPlace } from '../../register/readResult';
import { message } from '../../wording/message';
import { CATALOGUE } from '../catalogue';
import { entryReference } from '../entryReference';
import type { Finding, Severity } from '../model';
import type { CopiedLines } from './copiedLines';
import { copyState } from './copyState';
import type { CopyState } from './copyState';
import { placeIn } from './placeIn';
import { worksMessage } from './worksMessage';

const ID = 'snippet/match';

/**
 * What a person should look at of the lines that a file has in common with known works: one finding for lines that are as in several
 * of them. None where the copy says whose it is, where it is the organisation's own, or a compiler's helper.
 * @param policy the policy's entry that forbids a licence, as evidence
 */
export function copyFindings(path: string, copied: readonly CopiedLines[], policy: EntryPlace | null): Finding[] {
  return tiedMatches(copied).flatMap((tied) => copyFinding(path, tied, policy) ?? []);
}

function copyFinding(path: string, tied: readonly CopiedLines[], policy: EntryPlace | null): Finding | null {
  const [best] = tied;
  const state = copyState(tied);
  if (state === 'own' || state === 'attributed' || state === 'helper') return null;
  const { lines, level } = best!;
  return {
    id: ID,
    severity: severityOf(state, level),
    ...{ path, range: lines, ranges: [lines], lines: lines[1] - lines[0] + 1 },
    ...{ commit: null, subject: best!.work.purl, days: null },
    message: message(`finding.snippet.${state}`, { what: worksMessage(tied) }),
    why: message(CATALOGUE[ID].why),
    evidence: [...tied.map(placeIn), ...(state === 'conflict' ? entryReference(policy) : [])],
  };
}

function severityOf(state: CopyState, level: CopiedLines['level']): Severity {
  if (state === 'declared') return 'information';
  if (level === 'balanced') return state === 'conflict' ? 'warning' : 'information';
  return state === 'conflict' ? 'error' : 'warning';
}
