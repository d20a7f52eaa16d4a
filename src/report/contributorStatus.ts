import type { Contributor } from '../analysis/model';
import { percentOf } from './percentOf';
import { statusName } from './stateNames';
import { words } from './words';

/** The worst status of somebody's lines, and of how many of them where the rest is better: `Unknown (2%)`. */
export function contributorStatus({
  status,
  byStatus,
  lines,
}: Pick<Contributor, 'status' | 'byStatus' | 'lines'>): string {
  const of = byStatus[status] ?? 0;
  const name = statusName(status);
  return of === 0 || of >= lines ? name : words('report.status.share', { status: name, share: percentOf(of, lines) });
}
