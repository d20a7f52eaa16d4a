import { REASONS, STATUSES, type Gap, type Ownership, type Reason, type Status } from './model';
import { statusOfMisses } from './miss';
import { worseOwnership, worseStatus } from './worst';

/** A verdict's part that depends on one engagement, before it is known whose line it is. */
export interface Opinion {
  readonly status: Status;
  readonly ownership: Ownership;
  readonly agreements: readonly string[];
  readonly gaps: readonly Gap[];
  readonly reasons: readonly Reason[];
  readonly clauses: Readonly<Record<string, string>>;
  readonly inForceToday: Readonly<Record<string, boolean>>;
}

/** Nothing is known, and this is why. */
export function unknownOpinion(...reasons: readonly Reason[]): Opinion {
  return {
    status: 'unknown',
    ownership: { state: 'unknown' },
    agreements: [],
    gaps: [],
    reasons,
    clauses: {},
    inForceToday: {},
  };
}

/** The worse status and the worse ownership, each for itself; everything else joined. */
export function joinOpinions(first: Opinion, second: Opinion): Opinion {
  return {
    status: worseStatus(first.status, second.status),
    ownership: worseOwnership(first.ownership, second.ownership),
    agreements: [...new Set([...first.agreements, ...second.agreements])],
    gaps: joinGaps(first.gaps, second.gaps),
    reasons: inOrder([...first.reasons, ...second.reasons]),
    clauses: { ...first.clauses, ...second.clauses },
    inForceToday: joinBinding(first.inForceToday, second.inForceToday),
  };
}

export function withReason(opinion: Opinion, reason: Reason): Opinion {
  return { ...opinion, reasons: inOrder([...opinion.reasons, reason]) };
}

/** Whether joining the first to the second makes the second worse. */
export function isWorse(first: Opinion, second: Opinion): boolean {
  return (
    worseStatus(second.status, first.status) !== second.status ||
    worseOwnership(second.ownership, first.ownership) !== second.ownership
  );
}

/** Why nothing is known of whom an address names: what is said of the lines then, the first of these first. */
const NOBODY_KNOWN = ['domain-only', 'identity-unresolved', 'no-human-author'] as const satisfies readonly Reason[];

/**
 * Whether, of two who wrote the same lines, what is to be said of their coverage is said of the first. Where neither has anything
 * wrong with it, the ownership decides.
 */
export function decidesBefore(first: Opinion, second: Opinion): boolean {
  if (first.status !== second.status) return worseStatus(second.status, first.status) === first.status;
  if (first.status === 'unknown') return rankOf(first) < rankOf(second);
  return (first.status === 'covered' || first.status === 'exempt') && isWorse(first, second);
}

function rankOf({ reasons }: Opinion): number {
  const rank = NOBODY_KNOWN.findIndex((reason) => reasons.includes(reason));
  return rank === -1 ? NOBODY_KNOWN.length : rank;
}

/** Each reason once, in the order of the list of reasons. */
export function inOrder(reasons: readonly Reason[]): readonly Reason[] {
  if (reasons.length < 2) return reasons;
  const given = new Set(reasons);
  return REASONS.filter((reason) => given.has(reason));
}

/** Covered without gaps, partly where anything is held besides them, else the nearest miss. */
export function statusOf(gaps: readonly Gap[], anyHeld: boolean): Status {
  if (gaps.length === 0) return STATUSES[0];
  return anyHeld ? 'partly' : statusOfMisses(gaps);
}

function joinGaps(first: readonly Gap[], second: readonly Gap[]): readonly Gap[] {
  const seen = new Set(first.map((gap) => JSON.stringify(gap)));
  return [...first, ...second.filter((gap) => !seen.has(JSON.stringify(gap)))];
}

/** A term that binds on both sides only if it does on each. */
function joinBinding(first: Opinion['inForceToday'], second: Opinion['inForceToday']): Opinion['inForceToday'] {
  const joined: Record<string, boolean> = { ...first };
  for (const [term, binds] of Object.entries(second)) joined[term] = binds && joined[term] !== false;
  return joined;
}
