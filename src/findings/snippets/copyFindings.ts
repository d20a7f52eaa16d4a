import { tiedMatches } from '../../snippets/strongest';
import type { EntryPlace } from '../../register/readResult';
import { message } from '../../wording/message';
import { CATALOGUE } from '../catalogue';
import { entryReference } from '../entryReference';
import type { Finding, Severity } from '../model';
import type { CopiedLines } from './copiedLines';
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

/** A copy from any of them may be the right one: where one is settled, all are. */
const SETTLED: ReadonlySet<CopiedLines['attribution']> = new Set(['own', 'attributed']);

function copyFinding(path: string, tied: readonly CopiedLines[], policy: EntryPlace | null): Finding | null {
  const [best] = tied;
  if (tied.some(({ attribution, level }) => SETTLED.has(attribution) || level === 'helper')) return null;
  const { lines, level } = best!;
  const state = stateOf(tied);
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

type State = 'missing' | 'incomplete' | 'declared' | 'conflict';

/** The mildest that the record allows: which of them it was copied from nobody knows. */
function stateOf(tied: readonly CopiedLines[]): State {
  const states = new Set(tied.map(({ attribution }) => attribution));
  if (states.has('declared')) return 'declared';
  if (states.has('incomplete')) return 'incomplete';
  return states.has('missing') ? 'missing' : 'conflict';
}

function severityOf(state: State, level: CopiedLines['level']): Severity {
  if (state === 'declared') return 'information';
  if (level === 'balanced') return state === 'conflict' ? 'warning' : 'information';
  return state === 'conflict' ? 'error' : 'warning';
}
