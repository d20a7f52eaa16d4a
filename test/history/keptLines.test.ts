import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { fileLines, knownFileLines } from '../../src/history/fileLines';
import type { FileLines } from '../../src/history/model';
import { createLineSource } from '../../src/history/lineSource';
import { openRepository } from '../../src/history/repository';
import { listTree } from '../../src/history/tree';
import { treeLines } from '../../src/history/treeLines';
import type { TreeLinesOptions } from '../../src/history/treeLines';
import { UserError } from '../../src/wording/userError';
import { ownersOf, plainBlame } from './plainBlame';
import { scratchAt, scratchFolder, scratchRepository, useScratchHome } from './scratch';
import type { Scratch } from './scratch';

/** So many that a walk through history is what finds their lines. */
const FILES = 12;
const COMMITS = 24;

let first: Scratch | undefined;

/** A copy of one history: copying takes less than committing. */
function history(): Scratch {
  if (!first || !fs.existsSync(first.root)) first = firstHistory();
  const folder = scratchFolder();
  fs.cpSync(first.root, folder, { recursive: true });
  return scratchAt(folder);
}

/** A line of one changed in each commit. */
function firstHistory(): Scratch {
  const scratch = scratchRepository();
  for (let file = 0; file < FILES; file++) scratch.write(`f${file}`, text(file));
  scratch.commit('all');
  for (let at = 0; at < COMMITS; at++) change(scratch, at % FILES, `commit ${at}`);
  return scratch;
}

function text(file: number): string {
  return Array.from({ length: 12 }, (_, line) => `file ${file} line ${line}\n`).join('');
}

function change(scratch: Scratch, file: number, what: string): string {
  const lines = fs.readFileSync(path.join(scratch.root, `f${file}`), 'utf8').split('\n');
  lines[(what.length * 5 + file) % 12] = what;
  scratch.write(`f${file}`, lines.join('\n'));
  return scratch.commit(what);
}

/** What the cache knows, and what it costs to know the rest. */
async function read(scratch: Scratch, cacheFolder: string, options: TreeLinesOptions = {}) {
  const repo = await openRepository(scratch.root, { cacheFolder });
  const head = scratch.git('rev-parse', 'HEAD');
  const tree = await listTree(repo, head);
  let walked = 0;
  const files = new Map<string, FileLines>();
  const counting = { whole: true, onCommits: (count: number) => (walked = count), ...options };
  for await (const lines of treeLines(repo, head, tree, counting)) files.set(lines.path, lines);
  return { head, files, walked };
}

/** By commit and file: copies of a history have the same commits. */
const blames = new Map<string, readonly string[]>();

function blameOf(scratch: Scratch, head: string, file: string): readonly string[] {
  const key = `${head} ${file}`;
  let owners = blames.get(key);
  if (!owners) blames.set(key, (owners = plainBlame(scratch, file, head)));
  return owners;
}

function assertBlamed(
  scratch: Scratch,
  { head, files }: Pick<Awaited<ReturnType<typeof read>>, 'head' | 'files'>,
): void {
  assert.ok(files.size >= FILES);
  for (const [file, { segments }] of files) assert.deepEqual(ownersOf(segments), blameOf(scratch, head, file), file);
}

/** Of how many files, each on its own, the lines are known from another commit: then as blame says. */
async function knownOneByOne(scratch: Scratch, cacheFolder: string): Promise<number> {
  const repo = await openRepository(scratch.root, { cacheFolder });
  const head = scratch.git('rev-parse', 'HEAD');
  const { signal } = new AbortController();
  let count = 0;
  for (const { path: file } of await listTree(repo, head)) {
    const known = await knownFileLines(repo, head, file, { signal });
    if (!known) continue;
    assert.deepEqual(ownersOf(known.segments), blameOf(scratch, head, file), file);
    count++;
  }
  return count;
}

describe('treeLines with a cache', () => {
  useScratchHome();

  it('walks nothing for a commit that was read before, in whatever process', async () => {
    const scratch = history();
    const cache = scratchFolder();
    const first = await read(scratch, cache);
    assertBlamed(scratch, first);
    const second = await read(scratch, cache);
    assert.deepEqual([first.walked, second.walked], [COMMITS + 1, 0]);
    assert.deepEqual(second.files, first.files);
  });

  /** Most commits walked for all files, and how many files' lines are known by as many for one. */
  const moves: [string, (scratch: Scratch) => void, number, number][] = [
    ['commits', (scratch) => [3, 4, 3].forEach((file, at) => change(scratch, file, `new ${at}`)), 3, 12],
    [
      'a commit that brings back what was',
      (scratch) => {
        scratch.git('revert', '--no-edit', 'HEAD');
        scratch.git('revert', '--no-edit', 'HEAD');
      },
      2,
      12,
    ],
    [
      'an amended commit',
      (scratch) => {
        change(scratch, 5, 'amended');
        scratch.git('reset', '--quiet', '--soft', 'HEAD~2');
        scratch.commit('amended');
      },
      4,
      11,
    ],
    [
      'a merge of a branch that left long before',
      (scratch) => {
        scratch.git('checkout', '--quiet', '-b', 'side', 'HEAD~9');
        change(scratch, 0, 'on the side');
        change(scratch, 11, 'on the side too');
        scratch.git('checkout', '--quiet', 'main');
        scratch.git('merge', '--quiet', '--no-edit', 'side');
      },
      15,
      12,
    ],
    [
      'two merges of branches that left at different times',
      (scratch) => {
        for (const [name, back, file] of [
          ['old', 12, 1],
          ['young', 4, 2],
        ] as const) {
          scratch.git('checkout', '--quiet', '-b', name, `main~${back}`);
          change(scratch, file, `on ${name}`);
        }
        scratch.git('checkout', '--quiet', 'main');
        scratch.git('merge', '--quiet', '--no-edit', 'old', 'young');
      },
      18,
      12,
    ],
    [
      'a rebase',
      (scratch) => {
        scratch.git('checkout', '--quiet', '-b', 'side', 'HEAD~6');
        change(scratch, 7, 'upstream');
        scratch.git('checkout', '--quiet', 'main');
        scratch.git('rebase', '--quiet', 'side');
      },
      20,
      6,
    ],
    ['an older commit', (scratch) => scratch.git('checkout', '--quiet', '--detach', 'HEAD~8'), 8, 4],
    [
      'another branch',
      (scratch) => {
        scratch.git('checkout', '--quiet', '-b', 'other', 'HEAD~10');
        scratch.git('mv', 'f1', 'renamed');
        scratch.git('rm', '--quiet', 'f2');
        scratch.write('new', text(2));
        scratch.commit('other');
      },
      12,
      2,
    ],
  ];
  for (const [name, move, most, alone] of moves) {
    it(`follows ${name} from what is kept, to what blame says`, async () => {
      const scratch = history();
      const cache = scratchFolder();
      await read(scratch, cache);
      move(scratch);
      const known = await knownOneByOne(scratch, cache);
      assert.equal(known, alone);
      const moved = await read(scratch, cache);
      assertBlamed(scratch, moved);
      assert.ok(moved.walked > 0 && moved.walked <= most, `${moved.walked} commits`);
      const again = await read(scratch, cache);
      assert.deepEqual([again.walked, again.files], [0, moved.files]);
    });
  }

  it('starts anew where what is kept is of another history, or was swept away', async () => {
    const scratch = history();
    const cache = scratchFolder();
    await read(scratch, cache);
    scratch.git('checkout', '--quiet', '--orphan', 'other');
    scratch.commit('squashed');
    scratch.git('branch', '-D', 'main');
    scratch.git('reflog', 'expire', '--expire=now', '--all');
    scratch.git('gc', '--quiet', '--prune=now');
    assertBlamed(scratch, await read(scratch, cache));
  });

  it('never trusts what another setting found', async () => {
    const scratch = history();
    const cache = scratchFolder();
    await read(scratch, cache);
    for (let file = 0; file < FILES; file++)
      scratch.write(
        `f${file}`,
        fs.readFileSync(path.join(scratch.root, `f${file}`), 'utf8').replaceAll('line', 'line '),
      );
    const spaces = scratch.commit('white space');
    const owned = ({ files }: Awaited<ReturnType<typeof read>>) =>
      [...files.values()].flatMap(({ segments }) => segments).filter(({ commit }) => commit === spaces).length;
    const plain = await read(scratch, cache);
    assert.ok(owned(plain) > 0);
    assert.equal(owned(await read(scratch, cache, { ignoreWhitespace: true })), 0);
    const list = path.join(scratchFolder(), 'ignored');
    fs.writeFileSync(list, `${spaces} # only white space\n`);
    assert.equal(owned(await read(scratch, cache, { ignoreRevs: list })), 0);
    assert.deepEqual((await read(scratch, cache)).files, plain.files);
  });

  it('drops a file that was damaged, and doesn’t mind where it can’t write', async () => {
    const scratch = history();
    const cache = scratchFolder();
    const first = await read(scratch, cache);
    for (const name of fs
      .readdirSync(cache, { recursive: true })
      .map(String)
      .filter((file) => file.endsWith('.lines'))) {
      const bytes = fs.readFileSync(path.join(cache, name));
      bytes[bytes.length >> 1]! ^= 1;
      fs.writeFileSync(path.join(cache, name), bytes);
    }
    const second = await read(scratch, cache);
    assert.deepEqual([second.walked, second.files], [first.walked, first.files]);
    const file = path.join(scratchFolder(), 'file');
    fs.writeFileSync(file, '');
    assert.deepEqual((await read(scratch, file)).files, first.files);
  });

  it('knows what was added to what it had read', async () => {
    const scratch = history();
    const repo = await openRepository(scratch.root, { cacheFolder: scratchFolder() });
    const head = scratch.git('rev-parse', 'HEAD');
    const tree = await listTree(repo, head);
    const walked: number[] = [];
    for (const files of [tree.slice(0, 1), tree, tree]) {
      let commits = 0;
      const found = new Map<string, FileLines>();
      const counting = { whole: true, onCommits: (count: number) => (commits = count) };
      for await (const lines of treeLines(repo, head, files, counting)) found.set(lines.path, lines);
      walked.push(commits);
      if (files === tree) assertBlamed(scratch, { head, files: found });
    }
    assert.deepEqual(walked, [0, COMMITS + 1, 0]);
  });

  it('keeps nothing of a part of the tree', async () => {
    const scratch = history();
    const cache = scratchFolder();
    await read(scratch, cache, { whole: false });
    assert.deepEqual(fs.readdirSync(cache), []);
  });
});

describe('an open file', () => {
  useScratchHome();
  const { signal } = new AbortController();

  it('has its lines from what is kept, whether or not blame gets there', async () => {
    const scratch = history();
    const cacheFolder = scratchFolder();
    const before = scratch.git('rev-parse', 'HEAD');
    const { files } = await read(scratch, cacheFolder);
    const head = change(scratch, 1, 'not kept');
    const repo = await openRepository(scratch.root, { cacheFolder });
    assert.deepEqual((await knownFileLines(repo, before, 'f1', { signal }))?.segments, files.get('f1')!.segments);
    const source = createLineSource(repo);
    for (const timeLimit of [1, 60_000]) {
      assert.deepEqual((await source(before, 'f1', { timeLimit })).segments, files.get('f1')!.segments);
      assert.deepEqual(ownersOf((await source(head, 'f1', { timeLimit })).segments), plainBlame(scratch, 'f1'));
    }
  });

  it('leaves to blame what isn’t known by the same settings, or isn’t there', async () => {
    const scratch = history();
    const cacheFolder = scratchFolder();
    const uncached = await openRepository(scratch.root);
    const repo = await openRepository(scratch.root, { cacheFolder });
    const head = scratch.git('rev-parse', 'HEAD');
    assert.equal(await knownFileLines(uncached, head, 'f2', { signal }), null);
    assert.equal(await knownFileLines(repo, head, 'f2', { signal }), null);
    await read(scratch, cacheFolder);
    assert.ok(await knownFileLines(repo, head, 'f2', { signal }));
    assert.equal(await knownFileLines(repo, head, 'f2', { signal, ignoreWhitespace: true }), null);
    assert.equal(await knownFileLines(repo, head, 'no such file', { signal }), null);
    await assert.rejects(createLineSource(repo)(head, 'no such file'), UserError);
    const gone = { ...repo, gitPath: '/nowhere/git' };
    assert.equal(await knownFileLines(gone, head, 'f2', { signal }), null);
    const reason = new Error('enough');
    await assert.rejects(knownFileLines(repo, head, 'f2', { signal: AbortSignal.abort(reason) }), reason);
  });

  it('ends what it no longer needs', async () => {
    const scratch = history();
    const repo = await openRepository(scratch.root, { cacheFolder: scratchFolder() });
    const head = scratch.git('rev-parse', 'HEAD');
    const controller = new AbortController();
    const reading = fileLines(repo, head, 'f1', { signal: controller.signal });
    controller.abort(new Error('closed'));
    await assert.rejects(reading, /closed/);
  });
});
