import assert from 'node:assert/strict';
import { arrangeSegments } from '../../../src/history/arrangeSegments';
import type { Segment } from '../../../src/history/model';
import { attribute } from '../../../src/history/pass/attribute';
import type { AttributeOptions, Start } from '../../../src/history/pass/attribute';
import { components } from '../../../src/history/pass/components';
import type { Hunks } from '../../../src/history/pass/hunkParser';
import type { PathLink, PathNode } from '../../../src/history/pass/pathGraph';

const link = (node: PathNode | null): PathLink => ({ blob: node?.blob ?? '', node });
const node = (index: number, commit: string, links: PathLink[] = [], more: Partial<PathNode> = {}): PathNode => ({
  ...{ index, commit, path: 'a', blob: commit, links, doubtful: false },
  ...more,
});

async function* given(hunks: readonly Hunks[]): AsyncGenerator<Hunks, void> {
  for (const one of hunks) yield await Promise.resolve(one);
}

const NONE: AttributeOptions = { boundary: new Set(), ignored: new Set() };

/** All of one component; a file in few words. */
async function told(
  starts: readonly Start[],
  hunks: readonly Hunks[],
  options: AttributeOptions = NONE,
): Promise<(string[] | null)[]> {
  const [component, ...others] = await components(starts.map((start) => start.link));
  assert.equal(others.length, 0);
  const found = await attribute(component!, starts, given(hunks), options);
  return starts.map((_, file) => {
    const one = found.get(file);
    assert.ok(one !== undefined);
    return one.segments && (arrangeSegments(one.segments)?.map(inWords) ?? assert.fail('lines are missing'));
  });
}
const inWords = ({ line, count, commit, originalLine, originalPath, reason }: Segment): string =>
  `${line}+${count} ${commit ?? reason} ${originalPath}:${originalLine}`;

describe('attribute', () => {
  it('lets lines flow to where they were made', async () => {
    const root = node(1, 'root', [], { path: 'old\xc3\xbc' });
    const head = node(0, 'head', [link(root)]);
    // Line 2 is new, and two lines after it are gone.
    const hunks = [[2, 2, 2, 1]];
    assert.deepEqual(await told([{ link: link(head), lines: 4 }], hunks), [
      ['1+1 root oldü:1', '2+1 head a:2', '3+2 root oldü:4'],
    ]);
  });

  it('asks the parents of a merge in turn', async () => {
    const [one, other] = [node(1, 'one'), node(2, 'other')];
    const merge = node(0, 'merge', [link(one), link(other)]);
    const hunks = [
      [2, 0, 2, 2],
      [1, 0, 1, 2],
    ];
    // The first has all but lines 2 and 3; the second has all but lines 1 and 2.
    assert.deepEqual(await told([{ link: link(merge), lines: 4 }], hunks), [
      ['1+1 one a:1', '2+1 merge a:2', '3+1 other a:1', '4+1 one a:2'],
    ]);
  });

  it('asks the next parent for lines that several files have, in their order', async () => {
    const [one, other] = [node(1, 'one'), node(2, 'other')];
    const merge = node(0, 'merge', [link(one), link(other)]);
    // The first parent lacks lines 2 and 8; the second has two lines more before line 5, and lacks none.
    const hunks = [
      [2, 0, 2, 1, 7, 0, 8, 1],
      [5, 2, 5, 0],
    ];
    const lines = ['1+1 one a:1', '2+1 other a:2', '3+5 one a:2', '8+1 other a:10', '9+1 one a:7'];
    const starts = [link(merge), link(merge)].map((start) => ({ link: start, lines: 9 }));
    assert.deepEqual(await told(starts, hunks), [lines, lines]);
  });

  it('gives lines that reach a shallow clone’s end to nobody, and leaves doubt to blame', async () => {
    const root = (): PathNode => node(1, 'root');
    const start = (top: PathNode | null): Start[] => [{ link: link(top), lines: 2 }];
    const hunks = [[2, 0, 2, 1]];
    const head = (links: PathLink[], more: Partial<PathNode> = {}): PathNode => node(0, 'head', links, more);
    const boundary = { ...NONE, boundary: new Set(['root']) };
    assert.deepEqual(await told(start(head([link(root())])), hunks, boundary), [['1+1 boundary a:1', '2+1 head a:2']]);
    for (const ignored of ['head', 'root'])
      assert.deepEqual(await told(start(head([link(root())])), hunks, { ...NONE, ignored: new Set([ignored]) }), [
        null,
      ]);
    assert.deepEqual(await told(start(head([], { doubtful: true })), []), [null]);
    assert.deepEqual(await told(start(head([link(node(1, 'root', [], { doubtful: true }))])), hunks), [null]);
    // The walk never got there.
    assert.deepEqual(await told(start(head([link(null)])), hunks), [null]);
    assert.deepEqual(await told(start(null), []), [null]);
    // Doubt is no matter where no line gets to: here the commit made both.
    const all = [[1, 1, 1, 2]];
    assert.deepEqual(await told(start(head([link(node(1, 'root', [], { doubtful: true }))])), all), [['1+2 head a:1']]);
  });

  it('doesn’t go on with fewer diffs than there are links', async () => {
    const head = node(0, 'head', [link(node(1, 'root'))]);
    await assert.rejects(told([{ link: link(head), lines: 1 }], []), /broke off/);
  });

  it('goes on from what was found before', async () => {
    const known: Segment[] = [
      { line: 1, count: 3, commit: 'first', originalLine: 11, originalPath: 'b' },
      { line: 4, count: 1, commit: null, originalLine: 4, originalPath: 'a', reason: 'boundary' },
      { line: 5, count: 2, commit: 'second', originalLine: 1, originalPath: 'c' },
    ];
    const head = node(0, 'head', [link(node(1, 'before', [], { known }))]);
    // Line 1 is gone, line 3 is new.
    const hunks = [[1, 1, 1, 0, 4, 0, 3, 1]];
    assert.deepEqual(await told([{ link: link(head), lines: 6 }], hunks), [
      ['1+2 first b:12', '3+1 head a:3', '4+1 boundary a:4', '5+2 second c:1'],
    ]);
  });

  it('says where git’s attributes have a say: that doesn’t last', async () => {
    for (const [more, ignored, expected] of [
      [{ doubtful: true }, [], true],
      [{}, ['head'], false],
      [{}, [], false],
    ] as const) {
      const starts = [{ link: link(node(0, 'head', [], more)), lines: 1 }];
      const [component] = await components(starts.map((start) => start.link));
      const found = await attribute(component!, starts, given([]), { ...NONE, ignored: new Set(ignored) });
      assert.equal(found.get(0)?.byAttributes, expected);
    }
  });
});
