import { words } from '../../report/words';
import { formatCount } from '../../wording/formatCount';
import { plainIcon } from './nodeIcon';
import { viewNode } from './viewNode';
import type { ViewNode } from './viewNode';

/** Rows that VS Code asks for at once: each takes the extension host some 20 µs to draw up. */
const PAGE = 500;

/** Rows for so many items, and one for the rest, whose rows are made when it is opened. */
export function pagedNodes<Item>(
  parent: string,
  items: readonly Item[],
  toNode: (item: Item) => ViewNode,
  from = 0,
): ViewNode[] {
  const rest = items.length - from - PAGE;
  // One more row is no more than the row that would stand for it.
  if (rest <= 1) return items.slice(from).map(toNode);
  const next = from + PAGE;
  return [
    ...items.slice(from, next).map(toNode),
    viewNode({
      id: `${parent}#${next}`,
      kind: 'group',
      label: words('view.rest', { count: formatCount(rest) }),
      icon: plainIcon('ellipsis'),
      children: () => pagedNodes(parent, items, toNode, next),
    }),
  ];
}
