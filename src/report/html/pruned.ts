import { words } from '../words';
import { joined } from './tree';
import type { TreeNode } from './tree';

/**
 * The tree without areas too small to see: what has fewer than `smallest` lines is merged with its like beside it, and a
 * folder of hardly more stays closed. Lines add up as before.
 */
export function pruned(node: TreeNode, smallest: number): TreeNode {
  if (node.children.length === 0 || node.lines < 2 * smallest) return { ...node, children: [] };
  const large = node.children.filter(({ lines }) => lines >= smallest);
  const small = node.children.filter(({ lines }) => lines < smallest);
  const name = words('report.other-entries', { count: small.length });
  const merged = small.length > 1 ? [{ ...joined(name, node.path, small), children: [] }] : small;
  const children = [...large, ...merged].map((child) => pruned(child, smallest));
  return { ...node, children };
}
