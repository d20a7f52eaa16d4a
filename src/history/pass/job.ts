import { createBreather } from '../breather';
import type { Component } from './components';
import type { BlobPair } from './pairTrees';

/** Components that one git process compares the contents of. */
export interface Job {
  readonly components: readonly Component[];
  /** For each node what lines are looked for in: each link is one diff. */
  readonly pairs: readonly BlobPair[];
}

/** Starting a process is nothing to that many diffs, and what they give fits in memory. */
const PAIRS = 16_000;

function pairsOf({ nodes }: Component): BlobPair[] {
  return nodes.flatMap(({ blob, links }) => links.map((link) => ({ from: link.blob, to: blob })));
}

/** A component's pairs stand together, from new to old: git's packs read that order fastest. */
export function jobOf(components: readonly Component[]): Job {
  return { components, pairs: components.flatMap(pairsOf) };
}

/** Components in parts of about equal work. Several are made before the first is waited for: others have their turn in between. */
export async function* jobs(components: Iterable<Component>): AsyncGenerator<Job, void> {
  const breathe = createBreather();
  let some: Component[] = [];
  let pairs = 0;
  for (const component of components) {
    some.push(component);
    for (const { links } of component.nodes) pairs += links.length;
    if (pairs < PAIRS) continue;
    yield jobOf(some);
    await breathe();
    some = [];
    pairs = 0;
  }
  if (some.length > 0) yield jobOf(some);
}
