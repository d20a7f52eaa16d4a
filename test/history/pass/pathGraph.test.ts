import assert from 'node:assert/strict';
import type { Change, CommitChanges } from '../../../src/history/pass/change';
import { PathGraph } from '../../../src/history/pass/pathGraph';
import type { PathLink } from '../../../src/history/pass/pathGraph';
import { createSpanCounter } from '../../../src/history/pass/spans';

const ABSENT = '-';
const modeOf = (blob: string): string => (blob === ABSENT ? '000000' : blob.startsWith('@') ? '120000' : '100644');

/** `path:old>new`; `-` where it isn't there, `@` begins a link's blob. */
function change(text: string): Change {
  const [, path = '', oldBlob = '', newBlob = ''] = /^(.*):(.*)>(.*)$/.exec(text) ?? [];
  return { oldMode: modeOf(oldBlob), newMode: modeOf(newBlob), oldBlob, newBlob, path };
}

/** A blob is named by what is in it: each of its letters is a line of its own. */
function contents(blob: string): string {
  const end = blob.includes('~') ? '\r\n' : '\n';
  return Array.from(blob, (letter) => letter.repeat(20) + end).join('');
}

interface Told {
  /** `COMMIT PARENT`, and what it changed against that. */
  readonly against?: Readonly<Record<string, readonly string[]>>;
  readonly missing?: readonly string[];
  readonly decided?: boolean;
}

function graphOf({ against = {}, missing = [], decided = false }: Told = {}): {
  graph: PathGraph;
  compared: string[];
  decisions: string[][];
} {
  const compared: string[] = [];
  const decisions: string[][] = [];
  const of = <T>(blobs: readonly string[], fact: (content: Buffer) => T): Promise<Map<string, T>> =>
    Promise.resolve(
      new Map(blobs.filter((blob) => !missing.includes(blob)).map((blob) => [blob, fact(Buffer.from(contents(blob)))])),
    );
  const graph = new PathGraph({
    blobs: {
      sizes: (blobs) => of(blobs, ({ length }) => length),
      spans: (blobs) =>
        of(blobs, (content) => {
          const counter = createSpanCounter(true);
          counter.push(content);
          return counter.finish();
        }),
    },
    compare: (commit, parent) => {
      compared.push(`${commit} ${parent}`);
      return Promise.resolve((against[`${commit} ${parent}`] ?? assert.fail(`${commit} ${parent}`)).map(change));
    },
    attributesDecide: (paths) => {
      decisions.push([...paths]);
      return Promise.resolve(decided);
    },
  });
  return { graph, compared, decisions };
}

/** A commit: its parents, what it changed against the first, and what it changed against all: `path:old,old>new`. */
function commit(
  name: string,
  parents: string,
  changes: readonly string[] = [],
  merged: readonly string[] = [],
): CommitChanges {
  return {
    commit: name,
    parents: parents === '' ? [] : parents.split(' '),
    changes: changes.map(change),
    merged: merged.map((text) => {
      const [, path = '', olds = '', newBlob = ''] = /^(.*):(.*)>(.*)$/.exec(text) ?? [];
      return { olds: olds.split(',').map((blob) => ({ mode: modeOf(blob), blob })), newBlob, path };
    }),
  };
}

/** Where lines of a link go: `commit path blob`, then the same of where they may be from. */
type Shown = readonly [string, ...Shown[]] | null;
function shown({ blob, node }: PathLink): Shown {
  if (!node) return null;
  assert.ok(node.blob === '' || node.blob === blob);
  return [`${node.commit} ${node.path} ${node.blob}${node.doubtful ? ' ?' : ''}`, ...node.links.map(shown)];
}

/** Follows paths, `path:blob`, from the first of the commits. */
async function follow(told: Told, paths: readonly string[], commits: readonly CommitChanges[]): Promise<Shown[]> {
  const { graph } = graphOf(told);
  const links = paths.map((text) => {
    const [path = '', blob = ''] = text.split(':');
    return graph.follow(commits[0]!.commit, path, blob);
  });
  for (const one of commits) await graph.take(one);
  return links.map(shown);
}

const none: Told = {};

describe('PathGraph', () => {
  it('follows a path to the commit that made it, through those that leave it alone', async () => {
    const commits = [
      commit('4', '3', ['b:B>C']),
      commit('3', '2', ['a:AB>ABC', 'b:A>B']),
      commit('2', '1', []),
      commit('1', '0', ['b:->A']),
      commit('0', '', []),
    ];
    assert.deepEqual(await follow(none, ['a:ABC', 'b:C'], commits), [
      ['3 a ABC', ['0 a ']],
      ['4 b C', ['3 b B', ['1 b A']]],
    ]);
  });

  it('goes on under the name that a path had', async () => {
    for (const [commits, expected] of [
      [
        [commit('1', '0', ['a:ABCD>-', 'n:->ABCDE']), commit('0', '', [])],
        ['1 n ABCDE', ['0 a ']],
      ],
      // As it was: the commit has no part in it.
      [[commit('1', '0', ['a:ABCDE>-', 'n:->ABCDE']), commit('0', '', [])], ['0 a ']],
      [[commit('1', '0', ['a:AXYZ>-', 'n:->ABCDE']), commit('0', '', [])], ['1 n ABCDE']],
      // Of another kind: blame doesn't look for its lines.
      [[commit('1', '0', ['a:ABCDE>-', 'n:@x>ABCDE']), commit('0', '', [])], ['1 n ABCDE']],
      [[commit('1', '0', ['n:->ABCDE']), commit('0', '', [])], ['1 n ABCDE']],
    ] as [CommitChanges[], Shown][]) {
      assert.deepEqual(await follow(none, ['n:ABCDE'], commits), [expected]);
    }
  });

  it('joins paths that were one', async () => {
    const { graph } = graphOf();
    const links = ['x', 'y', 'x'].map((path) => graph.follow('2', path, path === 'x' ? 'ABCD' : 'ABCE'));
    await graph.take(commit('2', '1', ['o:ABC>-', 'x:->ABCD', 'y:->ABCE']));
    await graph.take(commit('1', '0', ['o:AB>ABC']));
    await graph.take(commit('0', '', []));
    const [x, y, again] = links.map(({ node }) => node!);
    assert.equal(x, again);
    assert.equal(x!.links[0]!.node, y!.links[0]!.node);
    assert.deepEqual(shown(links[0]!), ['2 x ABCD', ['1 o ABC', ['0 o ']]]);
    // Children before parents.
    assert.deepEqual([x!.index, y!.index, x!.links[0]!.node!.index], [0, 1, 2]);
  });

  it('gives a merge’s contents to the first parent that has them, else asks each', async () => {
    const parents = [
      commit('a', '0', ['p:O>A']),
      commit('b', '0', ['p:O>B']),
      commit('c', '0', ['p:O>C']),
      commit('0', '', []),
    ];
    const A: Shown = ['a p A', ['0 p ']];
    const B: Shown = ['b p B', ['0 p ']];
    const C: Shown = ['c p C', ['0 p ']];
    const octopus = { against: { 'm b': ['p:B>C'], 'm c': [] } };
    for (const [what, told, blob, merge, expected] of [
      ['the first has it', none, 'A', commit('m', 'a b'), A],
      ['the second has it', none, 'B', commit('m', 'a b', ['p:A>B']), B],
      ['none has it', none, 'AB', commit('m', 'a b', ['p:A>AB'], ['p:A,B>AB']), ['m p AB', A, B]],
      ['in the parents’ order', none, 'AB', commit('m', 'b a', ['p:B>AB'], ['p:B,A>AB']), ['m p AB', B, A]],
      ['the third has it', octopus, 'C', commit('m', 'a b c', ['p:A>C']), C],
      ['none of three', none, 'X', commit('m', 'a b c', ['p:A>X'], ['p:A,B,C>X']), ['m p X', A, B, C]],
      [
        'parents that have the same are asked once',
        none,
        'X',
        commit('m', 'a b', ['p:A>X'], ['p:A,A>X']),
        ['m p X', A],
      ],
      [
        'one that lacks it',
        { against: { 'm b': ['p:->X'] } },
        'X',
        commit('m', 'a b', ['p:A>X'], ['p:A,->X']),
        ['m p X', A],
      ],
    ] as [string, Told, string, CommitChanges, Shown][]) {
      assert.deepEqual(await follow(told, [`p:${blob}`], [merge, ...parents]), [expected], what);
    }
  });

  it('looks for another name only where a parent lacks the path, after those that have it', async () => {
    const [vsA, vsB] = [
      ['o:ABCDE>-', 'n:->ABCDG'],
      ['q:ABCDF>-', 'n:->ABCDG'],
    ];
    for (const [what, against, blob, merge, expected] of [
      ['the second has it, the first under another name', {}, 'ABC', commit('m', 'a b', ['o:ABC>-', 'n:->ABC']), 'b n'],
      [
        'the first has it under another name, the second has other contents',
        {},
        'ABC',
        commit('m', 'a b', ['o:ABC>-', 'n:->ABC'], ['n:-,ABD>ABC']),
        'a o',
      ],
      [
        'the second has it under another name, the first has other contents',
        { 'm b': ['o:ABC>-', 'n:->ABC'] },
        'ABC',
        commit('m', 'a b', ['n:ABD>ABC'], ['n:ABD,->ABC']),
        'b o',
      ],
      [
        'both have it under other names',
        { 'm b': vsB },
        'ABCDG',
        commit('m', 'a b', vsA, ['n:-,->ABCDG']),
        ['a o', 'b q'],
      ],
      [
        'the same is asked once',
        { 'm b': ['q:ABCDE>-', 'n:->ABCDG'] },
        'ABCDG',
        commit('m', 'a b', vsA, ['n:-,->ABCDG']),
        ['a o'],
      ],
      [
        'the first has it under another name, the second changed it',
        {},
        'ABCDG',
        commit('m', 'a b', vsA, ['n:-,XYZ>ABCDG']),
        ['a o', 'b n'],
      ],
      [
        'blame asks again for the same that it found under the path',
        {},
        'ABCDG',
        commit('m', 'a b', vsA, ['n:-,ABCDE>ABCDG']),
        ['a o', 'b n'],
      ],
      ['one has a link there', {}, 'ABCDG', commit('m', 'a b', ['n:XYZ>ABCDG'], ['n:XYZ,@x>ABCDG']), ['a n']],
    ] as [string, Told['against'], string, CommitChanges, string | string[]][]) {
      const { graph, compared } = graphOf({ against: against ?? {} });
      const link = graph.follow('m', 'n', blob);
      await graph.take(merge);
      const left = [...graph.left].flatMap(([parent, paths]) =>
        [...paths].map(([path, links]) => ({ name: `${parent} ${path}`, links })),
      );
      if (typeof expected === 'string') {
        assert.deepEqual(left, [{ name: expected, links: [link] }], what);
      } else {
        const onwards = link.node!.links.map((one) => left.find(({ links }) => links.includes(one))?.name);
        assert.deepEqual(onwards, expected, what);
        assert.equal(left.length, expected.length, what);
      }
      assert.deepEqual(compared, Object.keys(against ?? {}), what);
    }
  });

  it('compares with each parent once, and only for paths that are followed', async () => {
    const changes = ['o:ABCDE>-', 'n:->ABCDG', 'r:->ABCDH', 's:->X'];
    const against = { 'm b': ['q:ABCDF>-', 'n:->ABCDG', 'r:->ABCDH', 's:->X'] };
    const merge = commit('m', 'a b', changes, ['n:-,->ABCDG', 'r:-,->ABCDH', 's:-,->X']);
    const { graph, compared } = graphOf({ against });
    for (const text of ['n:ABCDG', 'r:ABCDH']) {
      const [path = '', blob = ''] = text.split(':');
      graph.follow('m', path, blob);
    }
    await graph.take(commit('other', 'm b', changes));
    await graph.take(merge);
    assert.deepEqual(compared, ['m b']);
    const idle = graphOf();
    idle.graph.follow('m', 'kept', 'A');
    await idle.graph.take(merge);
    assert.deepEqual(idle.compared, []);
    assert.deepEqual([...idle.graph.left.keys()], ['a']);
  });

  it('leaves to blame what attributes decide, or what can’t be compared', async () => {
    const renamed = [commit('1', '0', ['o:ABCD~>-', 'n:->ABCDE']), commit('0', '')];
    assert.deepEqual(await follow({ decided: true }, ['n:ABCDE'], renamed), [['1 n ABCDE ?']]);
    assert.deepEqual(await follow({ decided: false }, ['n:ABCDE'], renamed), [['1 n ABCDE', ['0 o ']]]);
    for (const missing of ['ABCDE', 'ABCD~'])
      assert.deepEqual(await follow({ missing: [missing] }, ['n:ABCDE'], renamed), [['1 n ABCDE ?']], missing);
    // An id is enough.
    const same = [commit('1', '0', ['o:ABCD~>-', 'n:->ABCD~']), commit('0', '')];
    assert.deepEqual(await follow({ decided: true, missing: ['ABCD~'] }, ['n:ABCD~'], same), [
      ['0 n '.replace('n', 'o')],
    ]);
    // No attributes are asked for without CRLF.
    const plain = graphOf({ decided: true });
    plain.graph.follow('1', 'n', 'ABCDE');
    await plain.graph.take(commit('1', '0', ['o:ABCD>-', 'n:->ABCDE']));
    assert.deepEqual(plain.decisions, []);
    // Doubt about one parent is doubt about what comes after it, even if another has the same contents.
    const merge = commit('m', 'a b', ['o:ABCD~>-', 'n:->ABCDE'], ['n:-,->ABCDE']);
    const against = { 'm b': ['q:ABCDE>-', 'n:->ABCDE'] };
    const merged = graphOf({ decided: true, against });
    const link = merged.graph.follow('m', 'n', 'ABCDE');
    await merged.graph.take(merge);
    assert.deepEqual(merged.decisions[0], ['o']);
    assert.deepEqual(shown(link), ['m n ABCDE ?']);
  });

  it('tells what goes on after the commits that were taken', async () => {
    const { graph } = graphOf();
    const left = (): [string, [string, number][]][] =>
      [...graph.left].map(([one, paths]) => [one, [...paths].map(([path, links]) => [path, links.length])]);
    for (const path of ['x', 'y', 'z']) graph.follow('3', path, 'A');
    graph.follow('2', 'x', 'A');
    graph.follow('1', 'y', 'A');
    assert.deepEqual(left(), [
      [
        '3',
        [
          ['x', 1],
          ['y', 1],
          ['z', 1],
        ],
      ],
      ['2', [['x', 1]]],
      ['1', [['y', 1]]],
    ]);
    // Paths that meet go on as one, whichever side has more of them.
    await graph.take(commit('3', '1', []));
    assert.deepEqual(left().toSorted(), [
      [
        '1',
        [
          ['x', 1],
          ['y', 2],
          ['z', 1],
        ],
      ],
      ['2', [['x', 1]]],
    ]);
    await graph.take(commit('2', '1', []));
    await graph.take(commit('none', '1', ['x:A>B']));
    assert.deepEqual(left(), [
      [
        '1',
        [
          ['x', 2],
          ['y', 2],
          ['z', 1],
        ],
      ],
    ]);
    await graph.take(commit('1', '', []));
    assert.deepEqual(left(), []);
  });
});
