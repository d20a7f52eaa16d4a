import { STATUSES } from '../../judgement/model';
import type { Status } from '../../judgement/model';
import { percentOf } from '../../report/percentOf';
import { statusName } from '../../report/stateNames';
import { words } from '../../report/words';
import { statusIcon } from './nodeIcon';
import type { NodeIcon } from './nodeIcon';

export interface CoverageState {
  readonly text: string;
  readonly icon: NodeIcon;
}

type Judged = Exclude<Status, 'exempt' | 'not_judged'>;

const isJudged = (status: Status): status is Judged => status !== 'exempt' && status !== 'not_judged';
const JUDGED = STATUSES.filter(isJudged);

/**
 * How many lines stand, in a word or two: the state that all of them have, else the best one with its share. Bots' and
 * others' lines say nothing of the rest. Null without lines.
 */
export function coverageState(byStatus: Readonly<Partial<Record<Status, number>>>): CoverageState | null {
  const there = (status: Status): boolean => (byStatus[status] ?? 0) > 0;
  const judged = JUDGED.filter(there);
  const [best] = judged;
  if (best === undefined) {
    const aside = STATUSES.find((status) => !isJudged(status) && there(status));
    return aside === undefined ? null : { text: statusName(aside), icon: statusIcon(aside) };
  }
  if (judged.length === 1) return { text: statusName(best), icon: statusIcon(best) };
  const whole = judged.reduce((sum, status) => sum + (byStatus[status] ?? 0), 0);
  const share = percentOf(byStatus[best] ?? 0, whole);
  return { text: words(`view.share.${best}`, { share }), icon: statusIcon('partly') };
}
