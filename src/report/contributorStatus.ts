import type { Contributor } from '../analysis/model';
import { percentOf } from './percentOf';
import { statusName } from './stateNames';
import { words } from './words';

type Judged = Pick<Contributor, 'status' | 'byStatus' | 'lines'>;

/** Of how many of somebody's lines the worst status is true, where the rest is better; else null. */
export function shareOfStatus({ status, byStatus, lines }: Judged): string | null {
  const of = byStatus[status] ?? 0;
  return of === 0 || of >= lines ? null : percentOf(of, lines);
}

/** In one line: `Unknown (2%)`. */
export function contributorStatus(contributor: Judged): string {
  const share = shareOfStatus(contributor);
  const status = statusName(contributor.status);
  return share === null ? status : words('report.status.share', { status, share });
}
