import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { blameFile } from '../../src/history/blame';
import type { Segment } from '../../src/history/model';
import { openRepository } from '../../src/history/repository';
import type { Repository } from '../../src/history/repository';
import { UserError } from '../../src/wording/userError';
import { ownersOf, plainBlame } from './plainBlame';
import { scratchFolder, scratchRepository, useScratchHome } from './scratch';
import type { Scratch } from './scratch';

async function agrees(scratch: Scratch, file: string, repo?: Repository): Promise<readonly Segment[]> {
  const opened = repo ?? (await openRepository(scratch.root));
  const head = scratch.git('rev-parse', 'HEAD');
  const { segments, unread } = await blameFile(opened, head, file);
  assert.equal(unread, undefined);
  assert.deepEqual(ownersOf(segments), plainBlame(scratch, file), file);
  return segments;
}

const numbered = (from: number, to: number, mark = ''): string =>
  Array.from({ length: to - from + 1 }, (_, at) => `line ${from + at}${mark}\n`).join('');

describe('blameFile', () => {
  useScratchHome();

  it('gives what git blame gives: edits, a rename with edits, a copy, a merge', async () => {
    const scratch = scratchRepository();
    scratch.write('a.txt', numbered(1, 40));
    const first = scratch.commit('one');
    scratch.write('a.txt', numbered(1, 20) + numbered(21, 30, '!') + numbered(31, 40));
    scratch.commit('two');
    scratch.git('mv', 'a.txt', 'b.txt');
    scratch.write('b.txt', numbered(1, 20) + numbered(21, 30, '!') + numbered(31, 44));
    scratch.commit('rename');
    scratch.write('copy.txt', fs.readFileSync(path.join(scratch.root, 'b.txt')));
    const copied = scratch.commit('copy');
    scratch.git('checkout', '--quiet', '-b', 'side', 'HEAD~1');
    scratch.write('b.txt', `side\n${fs.readFileSync(path.join(scratch.root, 'b.txt'), 'utf8')}`);
    scratch.commit('side');
    scratch.git('checkout', '--quiet', 'main');
    scratch.write('b.txt', `${fs.readFileSync(path.join(scratch.root, 'b.txt'), 'utf8')}main\n`);
    scratch.commit('main');
    scratch.git('merge', '--quiet', '--no-edit', 'side');

    const segments = await agrees(scratch, 'b.txt');
    assert.ok(segments.some(({ commit, originalPath }) => commit === first && originalPath === 'a.txt'));
    const copies = await agrees(scratch, 'copy.txt');
    assert.deepEqual(copies, [{ line: 1, count: 44, commit: copied, originalLine: 1, originalPath: 'copy.txt' }]);
  });

  it('takes CRLF, no final newline, a stray carriage return, and an empty file', async () => {
    const scratch = scratchRepository();
    scratch.git('config', 'core.autocrlf', 'false');
    scratch.write('crlf', 'one\r\ntwo\r\n');
    scratch.write('open', 'one\ntwo');
    scratch.write('stray', 'one\rtwo\nthree\n');
    scratch.write('empty', '');
    scratch.commit('one');
    scratch.write('crlf', 'one\r\nzwei\r\n');
    scratch.write('open', 'one\ntwo\n');
    scratch.commit('two');
    for (const file of ['crlf', 'open', 'stray']) await agrees(scratch, file);
    assert.deepEqual(await agrees(scratch, 'empty'), []);
  });

  it('takes any path', async () => {
    const scratch = scratchRepository();
    const files = [
      'new\nline',
      'tab\t',
      'quo"te',
      'back\\slash',
      '-leading',
      '--',
      ':(glob)*',
      ':!x',
      'sta*r',
      'ümläut',
      '日本',
      ' ',
      'a/-b/c d',
    ];
    for (const file of files) scratch.write(file, 'one\ntwo\n');
    const first = scratch.commit('one');
    for (const file of files) scratch.write(file, 'one\nzwei\n');
    const second = scratch.commit('two');
    const repo = await openRepository(scratch.root);
    for (const file of files) {
      const { segments } = await blameFile(repo, second, file);
      const at = (line: number, commit: string) => ({ line, count: 1, commit, originalLine: line, originalPath: file });
      assert.deepEqual(segments, [at(1, first), at(2, second)], JSON.stringify(file));
    }
  });

  it('shows a path that isn’t UTF-8 as where lines came from', async function () {
    if (process.platform !== 'linux') return this.skip();
    const scratch = scratchRepository();
    scratch.write(Buffer.from('caf\xe9', 'latin1'), numbered(1, 9));
    scratch.commit('one');
    fs.renameSync(Buffer.from(`${scratch.root}/caf\xe9`, 'latin1'), `${scratch.root}/café`);
    scratch.commit('two');
    const repo = await openRepository(scratch.root);
    const { segments } = await blameFile(repo, scratch.git('rev-parse', 'HEAD'), 'café');
    assert.equal(segments[0]?.originalPath, 'caf\ufffdE9');
  });

  it('works in a bare repository, a linked work tree, a SHA-256 repository and from a subfolder', async () => {
    const scratch = scratchRepository();
    scratch.write('sub/a', 'one\n');
    const id = scratch.commit('one');
    const folder = scratchFolder();
    scratch.git('clone', '--quiet', '--bare', '.', path.join(folder, 'bare'));
    scratch.git('worktree', 'add', '--quiet', '--detach', path.join(folder, 'tree'));
    for (const at of [path.join(folder, 'bare'), path.join(folder, 'tree'), path.join(scratch.root, 'sub')]) {
      const { segments } = await blameFile(await openRepository(at), id, 'sub/a');
      assert.deepEqual(segments, [{ line: 1, count: 1, commit: id, originalLine: 1, originalPath: 'sub/a' }], at);
    }
    const sha256 = scratchRepository('--object-format=sha256');
    sha256.write('a', 'one\n');
    sha256.commit('one');
    await agrees(sha256, 'a');
  });

  it('doesn’t guess beyond a shallow boundary, and knows a root commit from one', async () => {
    const scratch = scratchRepository();
    scratch.write('a', 'one\ntwo\nthree\n');
    const root = scratch.commit('one');
    scratch.write('a', 'one\nzwei\nthree\n');
    const second = scratch.commit('two');
    scratch.write('a', 'one\nzwei\ndrei\n');
    const third = scratch.commit('three');
    const clone = path.join(scratchFolder(), 'clone');
    scratch.git('clone', '--quiet', '--depth=2', `file://${scratch.root}`, clone);
    const repo = await openRepository(clone);
    assert.deepEqual((await blameFile(repo, third, 'a')).segments, [
      { line: 1, count: 2, commit: null, originalLine: 1, originalPath: 'a', reason: 'boundary' },
      { line: 3, count: 1, commit: third, originalLine: 3, originalPath: 'a' },
    ]);
    // A listed commit without parents hides nothing.
    scratch.gitWith({ cwd: clone }, 'fetch', '--quiet', '--unshallow');
    fs.writeFileSync(path.join(clone, '.git/shallow'), `${root}\n`);
    const whole = await blameFile(repo, third, 'a');
    assert.deepEqual(
      whole.segments.map(({ commit }) => commit),
      [root, second, third],
    );
  });

  it('tells the first segments before the last', async () => {
    const scratch = scratchRepository();
    scratch.write('a', 'one\n');
    scratch.commit('one');
    scratch.write('a', 'one\ntwo\n');
    const head = scratch.commit('two');
    const told: Segment[] = [];
    const { segments } = await blameFile(await openRepository(scratch.root), head, 'a', {
      onSegments: (some) => told.push(...some),
    });
    assert.deepEqual(
      told.toSorted((a, b) => a.line - b.line),
      segments,
    );
    assert.equal(told.length, 2);
  });

  it('honours git’s own ignore-revs configuration, a given file, and none', async () => {
    const scratch = scratchRepository();
    scratch.write('a', 'one\n');
    const first = scratch.commit('one');
    scratch.write('a', '  one\n');
    const second = scratch.commit('reformat');
    const list = path.join(scratchFolder(), 'ignore');
    fs.writeFileSync(list, `# reformat\n${second}\n`);
    const empty = path.join(scratchFolder(), 'empty');
    fs.writeFileSync(empty, '');
    const repo = await openRepository(scratch.root);
    const owner = async (ignoreRevs?: string | null) =>
      (await blameFile(repo, second, 'a', { ignoreRevs })).segments[0]?.commit;
    assert.equal(await owner(), second);
    assert.equal(await owner(list), first);
    assert.equal(await owner(`${empty}\n${list}`), first);
    scratch.git('config', 'blame.ignoreRevsFile', list);
    assert.equal(await owner(), first);
    assert.equal(await owner(null), second);
    assert.equal(await owner(empty), second);
    scratch.git('config', 'blame.ignoreRevsFile', 'missing');
    assert.equal(await owner(null), second);
    assert.equal((await blameFile(repo, second, 'a')).unread, 'blame-failed');
  });

  it('refuses paths that the commit doesn’t have, and what is no commit id', async () => {
    const scratch = scratchRepository();
    scratch.write('folder/a', 'one\n');
    const head = scratch.commit('one');
    scratch.write('later', 'x\n');
    const repo = await openRepository(scratch.root);
    for (const file of ['none', 'later', '', 'a\0b', 'folder', '../outside', 'folder/a/b', '*']) {
      await assert.rejects(
        blameFile(repo, head, file),
        (error) => error instanceof UserError && error.told.id === 'error.no-such-path',
        JSON.stringify(file),
      );
    }
    await assert.rejects(blameFile(repo, 'HEAD', 'folder/a'), /not a full commit id/);
    await assert.rejects(blameFile(repo, '--output=x', 'folder/a'), /not a full commit id/);
  });

  it('says which file a partial clone lacks, and fetches nothing', async () => {
    const scratch = scratchRepository();
    scratch.git('config', 'uploadpack.allowFilter', 'true');
    scratch.write('a', 'one\n');
    scratch.commit('one');
    scratch.write('a', 'one\ntwo\n');
    const head = scratch.commit('two');
    const clone = path.join(scratchFolder(), 'clone');
    scratch.git('clone', '--quiet', '--filter=blob:none', `file://${scratch.root}`, clone);
    const repo = await openRepository(clone);
    const objects = () => scratch.gitWith({ cwd: clone }, 'count-objects', '-v').toString();
    const before = objects();
    assert.deepEqual(await blameFile(repo, head, 'a'), { path: 'a', segments: [], unread: 'missing-blob' });
    assert.equal(objects(), before);
  });

  it('follows replacements as git does', async () => {
    const scratch = scratchRepository();
    scratch.write('a', 'one\n');
    const first = scratch.commit('one');
    scratch.write('a', 'one\ntwo\n');
    scratch.commit('two');
    const other = scratch.gitWith({ input: 'other' }, 'commit-tree', `${first}^{tree}`).toString().trim();
    scratch.git('replace', first, other);
    await agrees(scratch, 'a');
  });

  it('ends in time and when aborted', async () => {
    const scratch = scratchRepository();
    scratch.write('a', 'one\n');
    const head = scratch.commit('one');
    const repo = await openRepository(scratch.root);
    const slow = path.join(scratchFolder(), 'git');
    fs.writeFileSync(slow, '#!/bin/sh\nexec sleep 60\n', { mode: 0o755 });
    const sleeping = { ...repo, gitPath: slow };
    assert.equal((await blameFile(sleeping, head, 'a', { timeLimit: 100 })).unread, 'timed-out');
    const reason = new Error('enough');
    await assert.rejects(blameFile(sleeping, head, 'a', { signal: AbortSignal.abort(reason) }), reason);
    const controller = new AbortController();
    setTimeout(() => controller.abort(reason), 50);
    await assert.rejects(blameFile(sleeping, head, 'a', { signal: controller.signal }), reason);
  });

  it('doesn’t take half an answer for a whole', async () => {
    const scratch = scratchRepository();
    scratch.write('a', 'one\n');
    const head = scratch.commit('one');
    const partial = path.join(scratchFolder(), 'git');
    fs.writeFileSync(partial, `#!/bin/sh\necho "${head} 2 2 1"\necho "filename a"\n`, { mode: 0o755 });
    const repo = { ...(await openRepository(scratch.root)), gitPath: partial };
    assert.deepEqual(await blameFile(repo, head, 'a'), { path: 'a', segments: [], unread: 'blame-failed' });
  });
});
