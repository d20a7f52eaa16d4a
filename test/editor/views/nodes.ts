import assert from 'node:assert/strict';
import type { ViewNode } from '../../../src/editor/views/viewNode';

export function named(nodes: readonly ViewNode[], label: string): ViewNode {
  const found = nodes.find((node) => node.label === label);
  assert.ok(found, `${label} in ${nodes.map((node) => node.label).join(', ')}`);
  return found;
}

export function below(node: ViewNode): readonly ViewNode[] {
  return node.children?.() ?? [];
}

export function shown(nodes: readonly ViewNode[]): string[] {
  return nodes.map(({ label, description }) => `${label} | ${description}`);
}

/** Every row there is. */
export function allNodes(nodes: readonly ViewNode[]): ViewNode[] {
  return nodes.flatMap((node) => [node, ...allNodes(below(node))]);
}
