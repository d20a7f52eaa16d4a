import type { Ownership, OwnershipState, Status } from './model';
import { WAITS } from './model';

/** `not_judged` counts as unknown does: nothing is known of either. */
const STATUS_RANK: Readonly<Record<Status, number>> = {
  exempt: 0,
  covered: 1,
  partly: 2,
  out_of_scope: 3,
  expired: 4,
  not_yet_effective: 5,
  not_judged: 6,
  unknown: 7,
};

const STATE_RANK: Readonly<Record<OwnershipState, number>> = {
  none: 0,
  third_party: 1,
  assigned: 2,
  pending: 3,
  joint: 4,
  background_ip: 5,
  licensed: 6,
  unknown: 7,
  retained: 8,
};

/** Higher is worse; within `assigned`, exclusive rights and open conditions rank below a plain transfer. */
function ownershipRank(ownership: Ownership): number {
  const within =
    ownership.state === 'pending'
      ? WAITS.indexOf(ownership.waitsOn ?? 'milestone')
      : (ownership.effect ? 1 : 0) + (ownership.conditional ? 2 : 0);
  return STATE_RANK[ownership.state] * 10 + within;
}

/** The worse of two statuses; bots and third-party work (`exempt`) never worsen anything. */
export function worseStatus(a: Status, b: Status): Status {
  return STATUS_RANK[b] > STATUS_RANK[a] ? b : a;
}

/** The worse of two ownerships, the first where they tie. */
export function worseOwnership(a: Ownership, b: Ownership): Ownership {
  return ownershipRank(b) > ownershipRank(a) ? b : a;
}
