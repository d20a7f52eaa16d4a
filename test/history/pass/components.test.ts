import assert from 'node:assert/strict';
import fc from 'fast-check';
import { components } from '../../../src/history/pass/components';
import type { PathLink, PathNode } from '../../../src/history/pass/pathGraph';

const link = (node: PathNode | null): PathLink => ({ blob: '', node });

/** Nodes that link to later ones: for each, which. */
function graph(links: readonly (readonly number[])[]): PathNode[] {
  const nodes: PathNode[] = [];
  for (let index = links.length - 1; index >= 0; index--) {
    const made = { index, commit: '', path: '', blob: '', doubtful: false };
    nodes[index] = { ...made, links: links[index]!.map((to) => link(nodes[to] ?? null)) };
  }
  return nodes;
}

/** The places of files and of nodes. */
const places = async (starts: readonly PathLink[]): Promise<[number[], number[]][]> =>
  (await components(starts)).map(({ files, nodes }) => [
    files.toSorted((a, b) => a - b),
    nodes.map(({ index }) => index),
  ]);

describe('components', () => {
  it('puts together what shares contents, in the files’ order', async () => {
    const nodes = graph([[2], [4], [], [4, 5], [], []]);
    const start = (...at: number[]): PathLink[] => at.map((index) => link(nodes[index]!));
    for (const [starts, expected] of [
      [[], []],
      [start(0), [[[0], [0, 2]]]],
      [
        start(1, 0),
        [
          [[0], [1, 4]],
          [[1], [0, 2]],
        ],
      ],
      [
        start(0, 0),
        [
          [
            [0, 1],
            [0, 2],
          ],
        ],
      ],
      [
        start(1, 0, 3),
        [
          [
            [0, 2],
            [1, 3, 4, 5],
          ],
          [[1], [0, 2]],
        ],
      ],
      [
        [link(null), ...start(2)],
        [
          [[0], []],
          [[1], [2]],
        ],
      ],
    ] as [PathLink[], [number[], number[]][]][]) {
      assert.deepEqual(await places(starts), expected);
    }
  });

  it('does as a model that joins sets', async () => {
    const links = fc
      .integer({ min: 1, max: 20 })
      .chain((size) =>
        fc.tuple(
          fc.array(fc.array(fc.nat(size - 1), { maxLength: 2 }), { minLength: size, maxLength: size }),
          fc.array(fc.nat(size - 1), { maxLength: 12 }),
        ),
      );
    await fc.assert(
      fc.asyncProperty(links, async ([any, starts]) => {
        const later = any.map((to, from) => to.filter((one) => one > from));
        const nodes = graph(later);
        const reached = (from: number): number[] => [from, ...later[from]!.flatMap(reached)];
        let parts: { files: number[]; nodes: Set<number> }[] = [];
        for (const [file, from] of starts.entries()) {
          const own = { files: [file], nodes: new Set(reached(from)) };
          const [joined, apart] = [true, false].map((wanted) =>
            parts.filter((part) => [...part.nodes].some((node) => own.nodes.has(node)) === wanted),
          ) as [typeof parts, typeof parts];
          const all = [...joined, own];
          parts = [
            ...apart,
            { files: all.flatMap((part) => part.files), nodes: new Set(all.flatMap((part) => [...part.nodes])) },
          ];
        }
        const ascending = (some: Iterable<number>): number[] => [...some].sort((a, b) => a - b);
        assert.deepEqual(
          await places(starts.map((at) => link(nodes[at]!))),
          parts
            .map((part) => [ascending(part.files), ascending(part.nodes)] as const)
            .sort(([a], [b]) => a[0]! - b[0]!),
        );
      }),
    );
  });

  it('leaves out a file that is known as a whole', async () => {
    const [one, other] = graph([[], []]);
    const known: PathNode = { ...one!, known: [] };
    assert.deepEqual(await places([link(known), link(other!)]), [[[1], [1]]]);
  });

  it('joins many files at once', async () => {
    const [one, other] = graph([[], []]);
    const both: PathNode = {
      index: 2,
      commit: '',
      path: '',
      blob: '',
      doubtful: false,
      links: [link(one!), link(other!)],
    };
    const starts = [link(one!), ...Array.from({ length: 200_000 }, () => link(other!)), link(both)];
    const found = await components(starts);
    assert.deepEqual(
      found.map(({ files, nodes }) => [files.length, nodes.length]),
      [[200_002, 3]],
    );
  });
});
