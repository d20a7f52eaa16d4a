import assert from 'node:assert/strict';
import type { Component } from '../../../src/history/pass/components';
import { jobOf, jobs } from '../../../src/history/pass/job';
import type { Job } from '../../../src/history/pass/job';
import type { PathNode } from '../../../src/history/pass/pathGraph';
import { turnsDuring } from '../../turnsDuring';

const node = (blob: string, ...from: string[]): PathNode => ({
  index: 0,
  commit: '',
  path: '',
  blob,
  doubtful: false,
  links: from.map((old) => ({ blob: old, node: null })),
});
const component = (...nodes: PathNode[]): Component => ({ files: [], nodes });

describe('jobOf', () => {
  it('compares each node with each that its lines may come from, in order', () => {
    const { components, pairs } = jobOf([
      component(node('a', 'b', 'c'), node('b')),
      component(),
      component(node('d', 'e')),
    ]);
    assert.equal(components.length, 3);
    assert.deepEqual(pairs, [
      { from: 'b', to: 'a' },
      { from: 'c', to: 'a' },
      { from: 'e', to: 'd' },
    ]);
    assert.deepEqual(jobOf([]), { components: [], pairs: [] });
  });
});

describe('jobs', () => {
  const work = (pairs: number): Component => component(node('a', ...Array.from({ length: pairs }, () => 'b')));

  async function all(components: readonly Component[]): Promise<Job[]> {
    const found: Job[] = [];
    for await (const job of jobs(components)) found.push(job);
    return found;
  }

  it('cuts at much work, never in a component, and leaves none out', async () => {
    for (const [sizes, expected] of [
      [[], []],
      [[0, 0], [[0, 0]]],
      [[1, 2, 3], [[1, 2, 3]]],
      [
        [40_000, 1],
        [[40_000], [1]],
      ],
      [
        [15_999, 1, 1],
        [[15_999, 1], [1]],
      ],
      [
        [9000, 9000, 16_000, 5],
        [[9000, 9000], [16_000], [5]],
      ],
    ] as const) {
      const found = await all(sizes.map(work));
      assert.deepEqual(
        found.map(({ components }) => components.map(({ nodes }) => nodes[0]!.links.length)),
        expected,
      );
      for (const { components, pairs } of found) assert.deepEqual(pairs, jobOf(components).pairs);
    }
  });

  it('lets others have their turn between much work and the next', async () => {
    const much = Array.from({ length: 200 }, () => work(16_000));
    const turns = await turnsDuring(async () => assert.equal((await all(much)).length, much.length));
    assert.ok(turns > 2, `${turns} turns of the event loop`);
  });
});
