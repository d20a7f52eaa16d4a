import assert from 'node:assert/strict';
import fc from 'fast-check';
import { pruned } from '../../../src/report/html/pruned';
import { largestVendor, treeOf } from '../../../src/report/html/tree';
import type { TreeNode } from '../../../src/report/html/tree';
import { analysisOf } from '../analysisOf';
import type { Block } from '../analysisOf';
import { anyAnalysis } from '../anyAnalysis';

const files = (...paths: (readonly [path: string, lines: number, person?: string])[]) =>
  analysisOf({
    blocks: paths.map(([path, lines, person = 'a']): Block => ({
      path,
      lines,
      person,
      status: 'covered',
      ownership: { state: 'assigned' },
    })),
    people: [
      { id: 'a', name: 'A', vendor: 'acme' },
      { id: 'b', name: 'B', vendor: 'nimbus' },
    ],
    vendors: [],
  }).files;

const sketch = ({ name, lines, children }: TreeNode): unknown =>
  children.length > 0 ? [name, lines, ...children.map(sketch)] : [name, lines];

const leaves = (node: TreeNode): TreeNode[] => (node.children.length > 0 ? node.children.flatMap(leaves) : [node]);

/** Milliseconds: many analyses, on a machine that may have other work. */
const SLOW = 30_000;

describe('treeOf', () => {
  it('joins folders that hold only a folder, and puts the larger first', () => {
    const tree = treeOf(files(['src/main/java/A.java', 10], ['src/main/java/B.java', 30], ['readme', 5], ['empty', 0]));
    assert.deepEqual(sketch(tree), ['', 45, ['src/main/java', 40, ['B.java', 30], ['A.java', 10]], ['readme', 5]]);
  });

  it('names the vendor with most lines, the first by id on a tie', () => {
    assert.deepEqual(largestVendor(treeOf(files(['x/a', 10, 'b'], ['x/b', 4]))), ['nimbus', 10]);
    assert.deepEqual(largestVendor(treeOf(files(['x/a', 7, 'b'], ['x/b', 7]))), ['acme', 7]);
    assert.deepEqual(largestVendor(treeOf([])), ['unknown', 0]);
  });

  it('takes a path of thousands of folders', () => {
    const tree = treeOf(files([`${'d/'.repeat(20_000)}f`, 3]));
    assert.equal(tree.lines, 3);
    assert.equal(leaves(tree).length, 1);
  });
});

describe('pruned', () => {
  it('merges what is too small to see and keeps a lone small one', () => {
    const tree = treeOf(files(['s/big', 100], ['s/b', 2], ['s/c', 3], ['t/only', 4]));
    assert.deepEqual(sketch(pruned(tree, 10)), ['', 109, ['s', 105, ['big', 100], ['2 smaller entries', 5]], ['t', 4]]);
  });

  it('keeps every line and draws a bounded number of areas', () => {
    fc.assert(
      fc.property(anyAnalysis, fc.integer({ min: 1, max: 500 }), (analysis, tiles) => {
        const tree = treeOf(analysis.files);
        assert.equal(tree.lines, analysis.totals.lines);
        const areas = leaves(pruned(tree, tree.lines / tiles));
        assert.equal(
          areas.reduce((sum, { lines }) => sum + lines, 0),
          tree.lines,
        );
        assert.ok(areas.length <= 2 * tiles + 1);
      }),
      { numRuns: 100 },
    );
  }).timeout(SLOW);
});
