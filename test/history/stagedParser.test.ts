import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodePath } from '../../src/history/decodePath';
import { openRepository } from '../../src/history/repository';
import { stagedFiles } from '../../src/history/stagedFiles';
import { createStagedParser } from '../../src/history/stagedParser';
import type { AddedLines } from '../../src/history/stagedParser';
import { scratchRepository, useScratchHome } from './scratch';

type Told = Pick<AddedLines, 'path' | 'runs'>;

/** A file's part of a diff. */
function part(name: string, lines: readonly string[], mode = '100644'): string[] {
  const index = `index ${'1'.repeat(40)}..${'2'.repeat(40)} ${mode}`;
  return [`diff --git a/${name} b/${name}`, index, `--- a/${name}`, `+++ b/${name}`, ...lines];
}

/** The same of one that is new. */
function made(mode: string, quoted: string): string[] {
  const headers = [`new file mode ${mode}`, `index ${'0'.repeat(40)}..${'2'.repeat(40)}`, '--- /dev/null'];
  return [`diff --git ${quoted} ${quoted}`, ...headers, `+++ ${quoted}`, '@@ -0,0 +1 @@', '+1'];
}

function parsed(...lines: readonly string[]): Told[] {
  const found: Told[] = [];
  const parser = createStagedParser(({ path, runs }) => found.push({ path, runs }));
  for (const line of lines) parser.push(Buffer.from(line));
  parser.finish();
  return found;
}

describe('createStagedParser', () => {
  const one = [[1, 1]] as const;
  const rows: [string, string[], Told[]][] = [
    ['nothing', [], []],
    [
      'one line and several, and where lines are only taken away',
      [
        ...part('a', ['@@ -1 +1 @@', '-1', '+2', '@@ -4,0 +5,2 @@ f() {', '+3', '+4', '@@ -9,2 +11,0 @@', '-8', '-9']),
        ...part('b', ['@@ -1 +0,0 @@', '-1']),
      ],
      [{ path: 'a', runs: [...one, [5, 2]] }],
    ],
    [
      'what a hunk holds as no header',
      part('a', [
        ...['@@ -1,2 +1,4 @@', '--- a/x', '-diff --git a/x b/x', '+++ b/x'],
        ...['+@@ -1 +1,9 @@', '+diff --git a/x b/x', '+new mode 120000', '@@ -7 +9 @@', '-', '+'],
      ]),
      [
        {
          path: 'a',
          runs: [
            [1, 4],
            [9, 1],
          ],
        },
      ],
    ],
    [
      'a file without a last newline',
      [
        ...part('a', ['@@ -1 +1 @@', '-1', '\\ No newline at end of file', '+2', '\\ No newline at end of file']),
        ...made('100644', 'b/b'),
      ],
      [
        { path: 'a', runs: one },
        { path: 'b', runs: one },
      ],
    ],
    [
      'files that may be run, now or before',
      [...part('a', ['@@ -1 +1 @@', '-1', '+2'], '100755'), ...made('100755', 'b/b')]
        .concat([
          'diff --git a/c b/c',
          'old mode 100644',
          'new mode 100755',
          `index ${'1'.repeat(40)}..${'2'.repeat(40)}`,
        ])
        .concat(['--- a/c', '+++ b/c', '@@ -1 +1 @@', '-1', '+2']),
      ['a', 'b', 'c'].map((path) => ({ path, runs: one })),
    ],
    [
      'no lines of a link, a submodule, a huge file and one of which only the mode changes',
      [
        ...part(
          'link',
          ['@@ -1 +1 @@', '-1', '\\ No newline at end of file', '+2', '\\ No newline at end of file'],
          '120000',
        ),
        ...made('120000', 'b/new-link'),
        ...part('sub', ['@@ -1 +1 @@', '-Subproject commit 1', '+Subproject commit 2'], '160000'),
        ...['diff --git a/a b/a', 'index 1..2 100644', 'Binary files a/a and b/a differ'],
        ...['diff --git a/d b/d', 'old mode 100644', 'new mode 100755'],
        ...made('100644', 'b/b'),
      ],
      [{ path: 'b', runs: one }],
    ],
    [
      'names with spaces, which git ends by a tab, and quoted ones',
      [...made('100644', 'b/a b\t'), ...made('100644', '"b/q\\"\\t\\303\\251\\n"'), ...made('100644', 'b/ b/x\t')],
      ['a b', 'q"\té\n', ' b/x'].map((path) => ({ path, runs: one })),
    ],
  ];
  for (const [name, lines, expected] of rows) it(`reads ${name}`, () => assert.deepEqual(parsed(...lines), expected));
});

/** What blame and this project call a line. */
function linesOf(content: Buffer): string[] {
  const text = content.toString('latin1');
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** By path, whose bytes are written as Latin-1. */
type Files = ReadonlyMap<string, Buffer>;

/** Of `git diff --numstat -z`, which doesn't count where one of the two is binary. */
function addedCounts(output: Buffer): Map<string, number> {
  const rows = output.toString('latin1').matchAll(/(\d+)\t\d+\t([^\0]*)\0/g);
  return new Map([...rows].map(([, count, path]) => [path!, Number(count)]));
}

/** Whether the lines are all there, in this order. */
function isWithin(lines: readonly string[], all: readonly string[]): boolean {
  let at = 0;
  for (const line of all) if (at < lines.length && lines[at] === line) at++;
  return at === lines.length;
}

describe('stagedFiles', () => {
  useScratchHome();

  const line = fc.constantFrom(
    ...['', 'one', 'two', 'three', '\r', 'one\r', ' ', '\t}', 'caf\xe9', '\0', '\\ No newline at end of file'],
    ...['-', '+', '++ b/x', '+++ b/x', '-- a/x', '--- a/x', '@@ -1 +1 @@', '@@ -1,2 +1,9 @@', 'diff --git a/x b/x'],
  );
  const content = fc
    .tuple(fc.array(line, { maxLength: 12 }), fc.boolean())
    .map(([lines, ends]) => Buffer.from(lines.join('\n') + (ends && lines.length > 0 ? '\n' : ''), 'latin1'));
  // No name is a folder of another.
  const name = fc
    .string({ unit: fc.constantFrom('a', 'b', ' ', '"', '\\', '\t', '\n', 'é', '+', '*'), minLength: 1, maxLength: 5 })
    .map((text) => Buffer.from(`${text}.t`));
  const odd = process.platform === 'linux' ? [Buffer.from([0x61, 0xe9, 0x2e]), Buffer.from('a/b/ b/c')] : [];
  const file = fc.oneof(name, fc.constantFrom(Buffer.from('x'), Buffer.from('b/x'), ...odd));
  const files = fc
    .array(fc.tuple(file, content), { maxLength: 4 })
    .map((some): Files => new Map(some.map(([path, text]) => [path.toString('latin1'), text])));
  /** Most files are there before and after; some come or go. */
  const change = fc
    .tuple(files, files, fc.array(content, { maxLength: 4 }))
    .map(([before, more, texts]): [Files, Files] => [
      before,
      new Map([...[...before.keys()].slice(0, texts.length).map((path, at) => [path, texts[at]!] as const), ...more]),
    ]);

  it('are, with those that stayed, all of each staged file, and as many as git counts', async () => {
    const scratch = scratchRepository();
    const repo = await openRepository(scratch.root);
    scratch.commit('none');
    const stage = (texts: Files): void => {
      scratch.git('read-tree', '--empty');
      const entries = [...texts].map(([path, text]) => {
        const blob = scratch.gitWith({ input: text }, 'hash-object', '-w', '--stdin').toString().trim();
        return Buffer.concat([Buffer.from(`100644 ${blob}\t`), Buffer.from(path, 'latin1'), Buffer.alloc(1)]);
      });
      scratch.gitWith({ input: Buffer.concat(entries) }, 'update-index', '-z', '--index-info');
    };
    await fc.assert(
      fc.asyncProperty(change, async ([before, after]) => {
        stage(before);
        scratch.git('commit', '--quiet', '--allow-empty', '-m', 'before');
        stage(after);
        const added = addedCounts(scratch.gitWith({}, 'diff', '--cached', '--numstat', '--no-renames', '-z'));
        const found = new Map((await stagedFiles(repo)).map(({ path, runs }) => [path, runs]));
        for (const [path, text] of after) {
          const [old, now] = [linesOf(before.get(path) ?? Buffer.alloc(0)), linesOf(text)];
          const shown = decodePath(Buffer.from(path, 'latin1')).path;
          const runs = found.get(shown) ?? [];
          found.delete(shown);
          let last = 0;
          for (const [first, count] of runs) {
            assert.ok(first > last && count > 0, 'runs are in order, and apart');
            last = first + count - 1;
          }
          assert.ok(last <= now.length, 'no line is past the end');
          const isAdded = (at: number): boolean => runs.some(([first, count]) => at >= first && at < first + count);
          const stayed = now.filter((_, at) => !isAdded(at + 1));
          if (text.includes(0)) assert.deepEqual(runs, [], 'a binary file has no lines');
          else assert.ok(isWithin(stayed, old), 'what isn’t added was there, in this order');
          const isCounted = ![text, before.get(path)].some((some) => some?.includes(0));
          if (isCounted) assert.equal(now.length - stayed.length, added.get(path) ?? 0, 'as many as git counts');
        }
        assert.deepEqual([...found.keys()], [], 'no file but those that are staged');
      }),
      { numRuns: 16 },
    );
  });
});
