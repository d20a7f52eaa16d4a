import { OWNERSHIP_STATES, STATUSES, WAITS } from '../judgement/model';
import type { Status } from '../judgement/model';
import { ownershipName, statusName } from './stateNames';

/** One row of a total: what is counted, its lines. */
export interface BreakdownRow {
  readonly key: string;
  readonly name: string;
  readonly lines: number;
}

const OWNERSHIP_ORDER: readonly string[] = OWNERSHIP_STATES.flatMap((state) =>
  state === 'pending' ? WAITS.map((wait) => `pending/${wait}`) : [state, `${state}/conditional`],
);

/** Where a key stands between best and worst; unknown keys come last. */
function rank(order: readonly string[], key: string): number {
  const at = order.indexOf(key);
  return at < 0 ? order.length : at;
}

function rows(
  totals: Readonly<Record<string, number>>,
  order: readonly string[],
  nameOf: (key: string) => string,
): BreakdownRow[] {
  return Object.entries(totals)
    .filter(([, lines]) => lines > 0)
    .map(([key, lines]) => ({ key, name: nameOf(key), lines }))
    .sort((a, b) => rank(order, a.key) - rank(order, b.key) || (a.key < b.key ? -1 : 1));
}

/** Lines by ownership, best first. */
export function ownershipBreakdown(byOwnership: Readonly<Record<string, number>>): BreakdownRow[] {
  return rows(byOwnership, OWNERSHIP_ORDER, ownershipName);
}

/** Lines by status, best first. */
export function statusBreakdown(byStatus: Readonly<Partial<Record<Status, number>>>): BreakdownRow[] {
  return rows(byStatus, STATUSES, statusName);
}
