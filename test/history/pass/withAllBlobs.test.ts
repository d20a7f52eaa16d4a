import assert from 'node:assert/strict';
import type { Component } from '../../../src/history/pass/components';
import { jobOf } from '../../../src/history/pass/job';
import type { PathNode } from '../../../src/history/pass/pathGraph';
import { withAllBlobs } from '../../../src/history/pass/withAllBlobs';
import { openRepository } from '../../../src/history/repository';
import { scratchRepository, useScratchHome } from '../scratch';

const node = (blob: string, ...from: string[]): PathNode => ({
  ...{ index: 0, commit: '', path: '', blob, doubtful: false },
  links: from.map((old) => ({ blob: old, node: null })),
});
const component = (file: number, ...nodes: PathNode[]): Component => ({ files: [file], nodes });

describe('withAllBlobs', () => {
  useScratchHome();

  it('leaves out what can’t be compared, and nothing else', async () => {
    const scratch = scratchRepository();
    const [a, b, c] = ['a', 'b', 'c'].map((input) =>
      scratch.gitWith({ input }, 'hash-object', '-w', '--stdin').toString().trim(),
    ) as [string, string, string];
    const [gone, other] = ['e'.repeat(40), 'f'.repeat(40)];
    const repo = await openRepository(scratch.root);
    const whole = [
      component(0, node(a, b)),
      component(1, node(a, b, c), node(b, c)),
      component(2, node('')),
      component(3),
      // Its contents are compared with nothing.
      component(4, node(gone)),
    ];
    const lacking = [
      component(5, node(gone, a)),
      component(6, node(a, other)),
      component(7, node(a, b), node(b, c, gone)),
    ];
    const mixed = [lacking[0]!, whole[0]!, whole[1]!, lacking[1]!, whole[2]!, lacking[2]!, whole[3]!, whole[4]!];
    const found = await withAllBlobs(repo, jobOf(mixed), { signal: new AbortController().signal });
    assert.deepEqual(found, jobOf(whole));
    assert.ok(found.components.every((one) => mixed.includes(one)));
    assert.deepEqual(await withAllBlobs(repo, jobOf(lacking), { signal: new AbortController().signal }), jobOf([]));
    const reason = new Error('enough');
    await assert.rejects(withAllBlobs(repo, jobOf(mixed), { signal: AbortSignal.abort(reason) }), reason);
  });
});
