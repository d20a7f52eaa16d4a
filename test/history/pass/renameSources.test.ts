import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createBlobFacts } from '../../../src/history/pass/blobFacts';
import { readBlameRules } from '../../../src/history/pass/blameRules';
import type { Change } from '../../../src/history/pass/change';
import { RenameSources } from '../../../src/history/pass/renameSources';
import type { BlobFacts, RenameSource } from '../../../src/history/pass/renameSources';
import { openRepository } from '../../../src/history/repository';
import { unquotePath } from '../../../src/history/unquotePath';
import { scratchRepository, useScratchHome } from '../scratch';
import type { Scratch } from '../scratch';
import { importCommits } from './importCommits';
import type { ImportedFile } from './importCommits';
import { limits } from './limits';
import { rawChanges } from './rawChanges';

/** A commit and its parent; the path is the added one that is asked about. */
interface Case {
  readonly before: readonly ImportedFile[];
  readonly after: readonly ImportedFile[];
  readonly path: string;
}

interface Told {
  readonly found: RenameSource;
  /** A path as git's rename detection has it for this one alone. */
  readonly byGit: string | null;
  readonly commit: string;
}

async function withFacts<T>(scratch: Scratch, use: (facts: BlobFacts) => Promise<T>): Promise<T> {
  const repo = await openRepository(scratch.root);
  const { countsLast } = (await readBlameRules(repo, false))!;
  const facts = createBlobFacts(repo, countsLast, limits);
  try {
    return await use(facts);
  } finally {
    await facts.close();
  }
}

/** Asks both of many cases, in few processes. git is asked without the other added paths, as blame asks. */
async function ask(scratch: Scratch, cases: readonly Case[]): Promise<Told[]> {
  const ids = importCommits(
    scratch,
    cases.flatMap(({ before, after, path }, at) => [
      { files: before },
      { parents: [3 * at], files: after },
      {
        parents: [3 * at],
        files: after.filter((file) => file.path === path || before.some((old) => old.path === file.path)),
      },
    ]),
  );
  const changes = rawChanges(
    scratch,
    cases.map((_, at) => [ids[3 * at + 1]!, ids[3 * at]!]),
  );
  const input = cases.map((_, at) => `${ids[3 * at + 2]} ${ids[3 * at]}\n`).join('');
  const answers = scratch
    .gitWith({ input }, 'diff-tree', '--stdin', '--always', '-r', '-M', '--raw')
    .toString('latin1')
    .split(/^[0-9a-f]{40}\n/m)
    .slice(1);
  assert.equal(answers.length, cases.length);
  return await withFacts(scratch, async (facts) => {
    const told: Told[] = [];
    for (const [at, { path }] of cases.entries()) {
      const target = changes[at]!.find((change) => change.path === path)!;
      const found = await new RenameSources(changes[at]!, facts).find(target);
      const [, byGit = null] = /^:\S+ \S+ \S+ \S+ R\d+\t([^\t]*)\t/m.exec(answers[at]!) ?? [];
      told.push({ found, byGit, commit: ids[3 * at + 1]! });
    }
    return told;
  });
}

/** Where blame itself goes on: what its lines are from or, of those that are new, what it looked for them in. */
function byBlame(scratch: Scratch, commit: string, path: string): string | null {
  const text = scratch.gitWith({}, 'blame', '--porcelain', commit, '--', path).toString('latin1');
  const names = [...text.matchAll(/^(?:filename |previous \S+ )(.*)$/gm)].map(([, name]) =>
    unquotePath(Buffer.from(name!, 'latin1')).toString(),
  );
  return names.find((name) => name !== path) ?? null;
}

// Few lines, so that scores are often equal; some that git counts in a way of its own.
const line = fc.constantFrom(
  ...['a\n', 'b\n', 'cc\n', 'ddd\n', 'e\r\n', '\n', `${'long'.repeat(20)}\n`, 'x'.repeat(70), '\0\r\n'],
);
const text = fc.array(line, { maxLength: 14 }).map((lines) => lines.join(''));
const name = fc.constantFrom('x', 'y', 'z', 'xx');
const folder = fc.constantFrom('', 'd/', 'e/', 'd/e/', 'q/');
const cases: fc.Arbitrary<Case> = fc
  .record({
    base: text,
    deleted: fc.uniqueArray(fc.tuple(folder, name, fc.nat(5), text, fc.nat()), {
      maxLength: 9,
      selector: ([where, what]) => where + what,
    }),
    kind: fc.nat(3),
    added: name,
    where: fc.constantFrom('A/', 'n/', 'd/e/f/'),
    ending: text,
  })
  .map(({ base, deleted, kind, added, where, ending }) => {
    const path = where + added;
    const before = deleted.map(([at, what, likeness, other, cut]) => {
      const place = cut % (base.length + 1);
      // The same, something in it, something for a part of it, something else.
      const content = [base, base, base.slice(0, place) + other + base.slice(place), base.slice(0, place) + other][
        likeness
      ];
      return { path: at + what, content: content ?? other, mode: cut % 3 === 0 ? '100755' : '100644' };
    });
    return { before, after: [{ path, content: kind === 0 ? base : base + ending }], path };
  });

const lines = (count: number, from = 0): string =>
  Array.from({ length: count }, (_, at) => `line ${at + from}\n`).join('');
const file = (path: string, content: string | Buffer, mode = '100644'): ImportedFile => ({ path, content, mode });
const COMMIT = 'c'.repeat(40);
const many = (count: number, ...more: ImportedFile[]): ImportedFile[] => [
  ...Array.from({ length: count }, (_, at) => file(`d/${String(at).padStart(4, '0')}`, lines(9))),
  ...more,
];

/** What, what there was, what was added, where from. */
const TABLE: [string, ImportedFile[], ImportedFile, string | null][] = [
  ['nothing deleted', [], file('n', lines(9)), null],
  ['the same blob', [file('a', lines(9)), file('b', lines(9, 5))], file('n', lines(9, 5)), 'b'],
  ['the first of the same blobs', [file('b', lines(9)), file('a', lines(9))], file('n', lines(9)), 'a'],
  ['the one with the basename', [file('a', lines(9)), file('b', lines(9))], file('n/b', lines(9)), 'b'],
  ['a basename that only ends alike', [file('a', lines(9)), file('xb', lines(9))], file('n/b', lines(9)), 'a'],
  ['the same blob with other permissions', [file('a', lines(9), '100755')], file('n', lines(9)), 'a'],
  ['the 100th of the same, by basename', many(99, file('e/n', lines(9))), file('n', lines(9)), 'e/n'],
  ['the 101st, which isn’t looked at', many(100, file('e/n', lines(9))), file('n', lines(9)), 'd/0000'],
  ['empty files', [file('a', 'x\n'), file('b', '')], file('n', ''), 'b'],
  ['an empty file, from none', [file('n/a', 'x\n')], file('a', ''), null],
  ['from an empty file', [file('n/a', '')], file('a', 'x\n'), null],
  ['a symbolic link', [file('a', 'to', '120000')], file('n', 'to', '120000'), 'a'],
  ['a symbolic link, of a file', [file('a', 'to')], file('n', 'to', '120000'), null],
  ['a file, of a symbolic link', [file('a', 'to', '120000')], file('n', 'to'), null],
  ['a file that a link is like', [file('a', lines(9), '120000')], file('n', lines(10)), null],
  ['a submodule', [file('a', COMMIT, '160000')], file('n', COMMIT, '160000'), 'a'],
  ['submodules of other commits', [file('n/a', COMMIT, '160000')], file('a', 'd'.repeat(40), '160000'), null],
  ['a file among submodules', [file('a', COMMIT, '160000'), file('b', lines(9))], file('n', lines(10)), 'b'],
  ['half of it', [file('a', lines(5))], file('n', lines(10)), 'a'],
  ['less than half of it', [file('a', lines(4))], file('n', lines(10)), null],
  ['the most of it', [file('a', lines(6)), file('b', lines(8)), file('c', lines(7))], file('n', lines(10)), 'b'],
  ['three quarters, by basename', [file('a/n', lines(8)), file('b', lines(9))], file('n', lines(10)), 'a/n'],
  ['just three quarters', [file('a/n', lines(6)), file('b', lines(7))], file('n', lines(8)), 'a/n'],
  ['just less', [file('a/n', lines(749, 1000)), file('b', lines(751, 1000))], file('n', lines(1000, 1000)), 'b'],
  [
    'the most, of more than are compared at a time',
    Array.from({ length: 300 }, (_, at) => file(`d/${at + 100}`, `${lines(at === 290 ? 8 : 7)}not ${at + 100}\n`)),
    file('n', lines(10)),
    'd/390',
  ],
  ['far less than that', [file('a/n', lines(7)), file('b', lines(9))], file('n', lines(10)), 'b'],
  ['a basename twice', [file('a/n', lines(8)), file('b', lines(9)), file('c/n', lines(8))], file('n', lines(10)), 'b'],
  ['equals: the one with the basename', [file('a', lines(7)), file('b/n', lines(7))], file('n', lines(10)), 'b/n'],
  [
    'equals: as many as git keeps',
    ['a', 'b', 'c', 'd', 'e', 'f'].map((path) => file(path, lines(7))),
    file('n', lines(10)),
    'a',
  ],
  ['binary', [file('a', `\0${lines(9)}`)], file('n', `\0${lines(10)}`), 'a'],
];

describe('RenameSources', () => {
  useScratchHome();

  it('finds what git finds', async () => {
    const scratch = scratchRepository();
    const table = TABLE.map(([, before, added]) => ({ before, after: [added], path: added.path }));
    for (const [at, { found, byGit }] of (await ask(scratch, table)).entries()) {
      const [what, , , expected] = TABLE[at]!;
      assert.equal(byGit, expected, `git: ${what}`);
      assert.equal(found.source?.path ?? null, expected, what);
      assert.equal(found.missing, false, what);
    }
  });

  it('finds what git finds, whatever was deleted', async () => {
    const scratch = scratchRepository();
    const some = fc.sample(cases, 250);
    const told = await ask(scratch, some);
    for (const [at, { found, byGit }] of told.entries())
      assert.equal(found.source?.path ?? null, byGit, JSON.stringify(some[at]));
    const renames = told.filter(({ byGit }) => byGit !== null).length;
    assert.ok(renames > 60 && renames < 250, `${renames}`);
    for (const [at, { found, commit }] of told.entries()) {
      // Of an empty file blame says nothing.
      if (at < 25 && some[at]!.after[0]!.content.length > 0)
        assert.equal(found.source?.path ?? null, byBlame(scratch, commit, some[at]!.path), JSON.stringify(some[at]));
    }
  });

  it('asks for one path, whatever else was added', async () => {
    const scratch = scratchRepository();
    const added = ['n/a', 'n/b', 'n/c'].map((path) => file(path, lines(10)));
    const before = [file('a', lines(9)), file('b', lines(8)), file('kept', lines(10)), file('typed', lines(10))];
    const after = [...added, file('kept', lines(10)), file('typed', 'to', '120000')];
    const told = await ask(
      scratch,
      added.map(({ path }) => ({ before, after, path })),
    );
    assert.deepEqual(
      told.map(({ found, byGit }) => [found.source?.path, byGit]),
      [
        ['a', 'a'],
        ['b', 'b'],
        ['a', 'a'],
      ],
    );
    for (const [at, { commit }] of told.entries()) {
      const { path } = added[at]!;
      assert.equal(byBlame(scratch, commit, path), told[at]!.found.source?.path, path);
    }
  });

  it('says which of those compared have CRLF', async () => {
    const crlf = (count: number): string => lines(count).replaceAll('\n', '\r\n');
    const table: [ImportedFile[], string, string[]][] = [
      [[file('a', lines(9)), file('b', crlf(9))], lines(10), ['b']],
      [[file('a', lines(9)), file('b', lines(9))], crlf(10), ['n']],
      [[file('a', crlf(9)), file('b', crlf(10))], crlf(11), ['a', 'b', 'n']],
      [[file('a', `\0${crlf(9)}`)], lines(10), ['a']],
      // Sizes alone rule it out, or the id alone says it: nothing is compared.
      [[file('a', crlf(90))], lines(10), []],
      [[file('a', crlf(10)), file('b', crlf(9))], crlf(10), []],
      [[file('a', lines(9))], lines(10), []],
    ];
    const told = await ask(
      scratchRepository(),
      table.map(([before, content]) => ({ before, after: [file('n', content)], path: 'n' })),
    );
    assert.deepEqual(
      told.map(({ found }) => found.withCrlf.toSorted()),
      table.map(([, , withCrlf]) => withCrlf),
    );
  });

  it('says that contents are missing where they would have to be compared', async () => {
    const scratch = scratchRepository();
    const [small, large, other] = [lines(9), lines(10), lines(9, 2)].map((input) =>
      scratch.gitWith({ input }, 'hash-object', '-w', '--stdin').toString().trim(),
    ) as [string, string, string];
    const gone = 'f'.repeat(40);
    const none = '0'.repeat(40);
    const deleted = (path: string, oldBlob: string, oldMode = '100644'): Change => ({
      ...{ oldMode, newMode: '000000', oldBlob, newBlob: none, path },
    });
    const added = (newBlob: string, newMode = '100644'): Change => ({
      ...{ oldMode: '000000', newMode, oldBlob: none, newBlob, path: 'n' },
    });
    await withFacts(scratch, async (facts) => {
      for (const [what, sources, target, missing] of [
        ['none', [deleted('a', small)], added(large), false],
        ['the added one', [deleted('a', small)], added(gone), true],
        ['a deleted one', [deleted('a', small), deleted('b', gone)], added(large), true],
        ['the one with the basename', [deleted('a', small), deleted('b/n', gone)], added(large), true],
        ['one that the basename settles before', [deleted('a/n', small), deleted('b', gone)], added(large), false],
        ['one that is the same', [deleted('a', gone), deleted('b', gone)], added(gone), false],
        ['one beside one that is the same', [deleted('a', gone), deleted('b', other)], added(other), false],
        ['the commit of a submodule', [deleted('a', gone, '160000')], added(large), false],
        ['the added one, a link', [deleted('a', small)], added(gone, '120000'), false],
        ['the added one, nothing deleted', [], added(gone), false],
      ] as const) {
        const found = await new RenameSources([...sources, target], facts).find(target);
        assert.equal(found.missing, missing, what);
      }
    });
  });

  it('says so too of contents that are gone when they are read', async () => {
    const facts: BlobFacts = {
      sizes: (blobs) => Promise.resolve(new Map(blobs.map((blob) => [blob, 10]))),
      spans: () => Promise.resolve(new Map()),
    };
    const absent = { mode: '000000', blob: '0' };
    const target = { oldMode: absent.mode, newMode: '100644', oldBlob: absent.blob, newBlob: '1', path: 'n' };
    const source = { oldMode: '100644', newMode: absent.mode, oldBlob: '2', newBlob: absent.blob, path: 'a' };
    assert.deepEqual(await new RenameSources([source, target], facts).find(target), {
      source: null,
      withCrlf: [],
      missing: true,
    });
  });
});
