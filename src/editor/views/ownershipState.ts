import type { OwnershipKey } from '../../analysis/model';
import { ownershipBreakdown } from '../../report/breakdown';
import { percentOf } from '../../report/percentOf';
import { words } from '../../report/words';
import { isMessageId } from '../../wording/isMessageId';
import { MIXED_ICON, ownershipIcon } from './nodeIcon';
import type { NodeIcon } from './nodeIcon';

interface OwnershipSummary {
  readonly text: string;
  readonly icon: NodeIcon;
}

/** Neither says whether the rest is the organisation's. */
const ASIDE: ReadonlySet<OwnershipKey> = new Set(['third_party', 'none']);

/**
 * Whose lines are, in a word or two: the state that all of them have, else the best one with its share. Others' lines and
 * bots' say nothing of the rest. Null without lines.
 */
export function ownershipState(byOwnership: Readonly<Record<OwnershipKey, number>>): OwnershipSummary | null {
  const rows = ownershipBreakdown(byOwnership);
  const judged = rows.filter(({ key }) => !ASIDE.has(key));
  const [best, next] = judged.length > 0 ? judged : rows;
  if (!best) return null;
  if (!next || judged.length === 0) return { text: best.name, icon: ownershipIcon(best.key) };
  const whole = judged.reduce((sum, { lines }) => sum + lines, 0);
  return {
    text: shareText(best.key, percentOf(best.lines, whole)),
    icon: MIXED_ICON,
  };
}

function shareText(key: OwnershipKey, share: string): string {
  const [state = '', more] = key.split('/');
  const id = `view.owned.${more === 'conditional' ? 'conditional' : state}`;
  return isMessageId(id) ? words(id, { share }) : `${share} ${state}`;
}
