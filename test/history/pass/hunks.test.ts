import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { GitFailure } from '../../../src/history/gitFailure';
import type { BlameRules } from '../../../src/history/pass/blameRules';
import type { Hunks } from '../../../src/history/pass/hunkParser';
import { readHunks } from '../../../src/history/pass/hunks';
import type { BlobPair } from '../../../src/history/pass/pairTrees';
import { openRepository } from '../../../src/history/repository';
import type { Repository } from '../../../src/history/repository';
import { scratchFolder, scratchRepository, useScratchHome } from '../scratch';
import type { Scratch } from '../scratch';
import { limits } from './limits';

const RULES: BlameRules = { algorithm: 'default', indentHeuristic: true, ignoreWhitespace: false, countsLast: false };

async function read(repo: Repository, pairs: readonly BlobPair[], rules = RULES): Promise<Hunks[]> {
  const found: Hunks[] = [];
  for await (const hunks of readHunks(repo, pairs, { ...limits, rules })) found.push(hunks);
  return found;
}

/** Writes blobs, many by one process. */
function write(scratch: Scratch, contents: readonly string[]): string[] {
  const folder = scratchFolder();
  const files = contents.map((content, at) => {
    fs.writeFileSync(path.join(folder, String(at)), content, 'latin1');
    return path.join(folder, String(at));
  });
  return scratch
    .gitWith({ input: files.join('\n') }, 'hash-object', '-w', '--no-filters', '--stdin-paths')
    .toString()
    .trim()
    .split('\n');
}

/** git's own comparison of two folders, read line by line: for each file the four numbers of its hunks as git tells them. */
function plainDiff(scratch: Scratch, pairs: readonly (readonly [string, string])[], ...options: string[]): string[][] {
  const folder = scratchFolder();
  for (const side of [0, 1] as const) {
    fs.mkdirSync(path.join(folder, String(side)));
    for (const [at, pair] of pairs.entries())
      fs.writeFileSync(path.join(folder, String(side), String(at)), pair[side], 'latin1');
  }
  const found: string[][] = pairs.map(() => []);
  const args = ['diff', '--no-index', '--exit-code', '-U0', '-a', '--no-renames', ...options, '0', '1'];
  let output = '';
  try {
    scratch.gitWith({ cwd: folder }, ...args);
  } catch (error) {
    // 1: they differ.
    const { status, stdout } = error as { status: number; stdout: Buffer };
    assert.equal(status, 1);
    output = stdout.toString('latin1');
  }
  let file = -1;
  for (const line of output.split('\n')) {
    const [, name] = /^diff --git a\/0\/(\d+) /.exec(line) ?? [];
    if (name !== undefined) file = Number(name);
    const [, header] = /^(@@ \S+ \S+ @@)/.exec(line) ?? [];
    if (header !== undefined) found[file]!.push(header);
  }
  return found;
}

/** Hunks as git writes them. */
const written = (hunks: Hunks): string[] =>
  Array.from({ length: hunks.length / 4 }, (_, at) => {
    const [oldStart, oldCount, newStart, newCount] = hunks.slice(4 * at, 4 * at + 4) as [
      number,
      number,
      number,
      number,
    ];
    const range = (start: number, count: number): string =>
      count === 1 ? `${start}` : `${start - (count === 0 ? 1 : 0)},${count}`;
    return `@@ -${range(oldStart, oldCount)} +${range(newStart, newCount)} @@`;
  });

const line = fc.constantFrom(
  ...['a\n', 'b\n', 'c\n', ' a\n', '\ta \n', '\n', '  \n', 'a\r\n', '{\n', '}\n', '\0\n', '\xff\n'],
  ...[
    '@@ -1 +1 @@\n',
    'diff --git a/000000001 b/000000001\n',
    '-- a/x\n',
    '++ b/x\n',
    '\\ No newline at end of file\n',
  ],
);
const text = fc
  .tuple(fc.array(line, { maxLength: 25 }), fc.boolean())
  .map(([lines, ends]) => (ends ? lines.join('') : lines.join('').replace(/\n$/, '')));
const pair = fc.tuple(text, text, fc.nat(), fc.boolean()).map(([one, other, cut, alike]) => {
  const at = cut % (one.length + 1);
  return [one, alike ? one.slice(0, at) + other.slice(0, 9) + one.slice(at) : other] as const;
});

describe('readHunks', () => {
  useScratchHome();

  it('reads what git says of any two contents', async () => {
    const scratch = scratchRepository();
    const repo = await openRepository(scratch.root);
    const pairs = fc.sample(pair, 150).filter(([a, b]) => a !== b);
    const ids = write(scratch, pairs.flat());
    const blobs = pairs.map((_, at) => ({ from: ids[2 * at]!, to: ids[2 * at + 1]! }));
    for (const [rules, options] of [
      [RULES, []],
      [{ ...RULES, ignoreWhitespace: true }, ['-w']],
      [{ ...RULES, indentHeuristic: false }, ['--no-indent-heuristic']],
      [{ ...RULES, algorithm: 'histogram' }, ['--histogram']],
      [{ ...RULES, algorithm: 'minimal', ignoreWhitespace: true }, ['--minimal', '-w']],
    ] as const) {
      const expected = plainDiff(scratch, pairs, ...options);
      const found = (await read(repo, blobs, rules)).map(written);
      assert.equal(found.length, pairs.length);
      for (const [at, hunks] of found.entries()) assert.deepEqual(hunks, expected[at], JSON.stringify(pairs[at]));
    }
  });

  it('has none where only white space differs, if that is passed over', async () => {
    const scratch = scratchRepository('--object-format=sha256');
    const repo = await openRepository(scratch.root);
    const [a, b, c] = write(scratch, ['a\n', ' a\n', 'c\n']) as [string, string, string];
    const pairs = [
      { from: a, to: b },
      { from: a, to: c },
      { from: b, to: a },
      { from: b, to: a },
    ];
    const hunk = [1, 1, 1, 1];
    assert.deepEqual(await read(repo, pairs), [hunk, hunk, hunk, hunk]);
    assert.deepEqual(await read(repo, pairs, { ...RULES, ignoreWhitespace: true }), [[], hunk, [], []]);
    assert.deepEqual(await read(repo, []), []);
  });

  it('goes by no configuration or attributes of the repository', async () => {
    const scratch = scratchRepository();
    const [a, b] = write(scratch, ['a\nb\nc\nd\ne\n', 'x\nb\nc\nd\ny\n']) as [string, string];
    const settings = {
      'diff.noprefix': 'true',
      'diff.mnemonicPrefix': 'true',
      'diff.context': '9',
      'diff.interHunkContext': '9',
      'diff.external': '/bin/false',
      'diff.x.textconv': 'false',
      'diff.x.command': '/bin/false',
      'diff.orderFile': '/nowhere',
      'diff.renames': 'copies',
      'diff.algorithm': 'patience',
      'diff.colorMoved': 'zebra',
      'color.ui': 'always',
      'color.diff': 'always',
      'diff.suppressBlankEmpty': 'true',
    };
    for (const [name, value] of Object.entries(settings)) scratch.git('config', name, value);
    scratch.write('.gitattributes', '* -diff\n0* diff=x\n');
    const repo = await openRepository(scratch.root);
    assert.deepEqual(await read(repo, [{ from: a, to: b }]), [[1, 1, 1, 1, 5, 1, 5, 1]]);
  });

  it('fails for a blob that isn’t there, and takes its trees away however it ends', async () => {
    const scratch = scratchRepository();
    const repo = await openRepository(scratch.root);
    const [a, b] = write(scratch, ['a\n', 'b\n']) as [string, string];
    const folder = scratchFolder();
    const before = process.env.TMPDIR;
    process.env.TMPDIR = folder;
    try {
      for (const missing of [
        { from: 'f'.repeat(40), to: b },
        { from: a, to: 'f'.repeat(40) },
      ])
        await assert.rejects(read(repo, [{ from: a, to: b }, missing]), GitFailure);
      assert.deepEqual(fs.readdirSync(folder), []);

      const many = Array.from({ length: 2000 }, () => ({ from: a, to: b }));
      for await (const hunks of readHunks(repo, many, { ...limits, rules: RULES })) {
        assert.deepEqual(hunks, [1, 1, 1, 1]);
        assert.equal(fs.readdirSync(folder).length, 1);
        break;
      }
      assert.deepEqual(fs.readdirSync(folder), []);

      const reason = new Error('enough');
      const aborted = readHunks(repo, many, { ...limits, signal: AbortSignal.abort(reason), rules: RULES });
      await assert.rejects(aborted.next(), reason);
      assert.deepEqual(fs.readdirSync(folder), []);
    } finally {
      if (before === undefined) delete process.env.TMPDIR;
      else process.env.TMPDIR = before;
    }
  });
});
