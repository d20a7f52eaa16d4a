import type { CalendarDay } from '../register/calendarDay';
import type { TermName } from '../register/schema';
import type { GlobAnswer } from './globList';
import type { Gap, Reason, Status } from './model';
import { startOf } from './startOf';
import type { Version } from './versions';

/** Why a term isn't held, from the nearest miss to the farthest; all from `scope-unclear` on make the status unknown. */
const MISSES = [
  'out-of-scope',
  'expired',
  'not-yet-effective',
  'scope-unclear',
  'not-assigned',
  'termination-undated',
  'unsigned',
  'without-roles',
  'no-agreement',
  'person-unknown',
] as const satisfies readonly Reason[];
export type Miss = (typeof MISSES)[number];

/** Negative where `a` is the nearer miss. */
export function compareMisses(a: Miss, b: Miss): number {
  return MISSES.indexOf(a) - MISSES.indexOf(b);
}

/** The farther of two failures of one instrument. */
export function farther(a: Miss | null, b: Miss | null): Miss | null {
  if (a === null || b === null) return a ?? b;
  return compareMisses(a, b) < 0 ? b : a;
}

/** Where an instrument fails for a term, by date and scope; null where it is in force and in scope. */
export function missOf(version: Version, term: TermName, day: CalendarDay, inScope: GlobAnswer): Miss | null {
  const start = startOf(version, term);
  if (!version.executed || start === undefined) return 'unsigned';
  let miss: Miss | null = inScope === 'yes' ? null : inScope === 'no' ? 'out-of-scope' : 'scope-unclear';
  if (version.last !== undefined && version.last < day) miss = 'expired';
  if (day < start) miss = 'not-yet-effective';
  return version.undated ? 'termination-undated' : miss;
}

/** The status where nothing is held: the nearest of the misses. */
export function statusOfMisses(gaps: readonly Pick<Gap, 'reason'>[]): Status {
  const reasons = new Set<Reason>(gaps.map(({ reason }) => reason));
  if (reasons.has('out-of-scope')) return 'out_of_scope';
  if (reasons.has('expired')) return 'expired';
  return reasons.has('not-yet-effective') ? 'not_yet_effective' : 'unknown';
}
