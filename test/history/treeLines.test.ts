import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { openRepository } from '../../src/history/repository';
import { listTree } from '../../src/history/tree';
import { treeLines } from '../../src/history/treeLines';
import type { FileLines, TreeFile } from '../../src/history/model';
import { ownersOf, plainBlame } from './plainBlame';
import { scratchFolder, scratchRepository, useScratchHome } from './scratch';

async function all(lines: AsyncIterable<FileLines>): Promise<FileLines[]> {
  const found: FileLines[] = [];
  for await (const one of lines) found.push(one);
  return found;
}

describe('treeLines', () => {
  useScratchHome();

  it('owns every line of every text file, in the files’ order, as blame does', async () => {
    const scratch = scratchRepository();
    for (let at = 0; at < 40; at++) scratch.write(`f${at}`, 'one\ntwo\n');
    scratch.write('empty', '');
    scratch.write('binary', Buffer.alloc(3));
    scratch.commit('one');
    for (let at = 0; at < 40; at += 3) scratch.write(`f${at}`, 'one\nzwei\nthree');
    const head = scratch.commit('two');
    const repo = await openRepository(scratch.root);
    const tree = await listTree(repo, head);
    const told: [number, number][] = [];
    const lines = await all(treeLines(repo, head, tree, { onProgress: (...progress) => told.push(progress) }));
    const texts = tree.filter((file) => file.lines > 0);
    assert.deepEqual(
      lines.map(({ path }) => path),
      texts.map(({ path }) => path),
    );
    for (const { path, segments } of lines) assert.deepEqual(ownersOf(segments), plainBlame(scratch, path));
    assert.deepEqual(
      told,
      texts.map((_, at) => [at + 1, 40]),
    );
  });

  it('asks nobody for the lines of no file', async () => {
    const scratch = scratchRepository();
    scratch.write('empty', '');
    const head = scratch.commit('one');
    const repo = await openRepository(scratch.root);
    const plan = () => assert.fail('asked how lines are found');
    assert.deepEqual(await all(treeLines(repo, head, await listTree(repo, head), { plan })), []);
  });

  it('goes on past a file that fails, is late, or has other lines than the tree says', async () => {
    const scratch = scratchRepository();
    for (const file of ['a', 'b', 'c']) scratch.write(file, 'one\n');
    const head = scratch.commit('one');
    const repo = await openRepository(scratch.root);
    const tree = await listTree(repo, head);
    const wrong: TreeFile[] = [{ ...tree[0]!, path: 'none' }, { ...tree[1]!, lines: 2 }, tree[2]!];
    const unread = (lines: FileLines[]) => lines.map((file) => [file.path, file.unread]);
    assert.deepEqual(unread(await all(treeLines(repo, head, wrong))), [
      ['none', 'blame-failed'],
      ['b', 'blame-failed'],
      ['c', undefined],
    ]);
    const sleepy = path.join(scratchFolder(), 'git');
    const script = `#!/bin/sh\nfor last; do :; done\n[ "$last" = b ] && exec sleep 60\nexec '${repo.gitPath}' "$@"\n`;
    fs.writeFileSync(sleepy, script, { mode: 0o755 });
    const late = treeLines({ ...repo, gitPath: sleepy }, head, tree, { timeLimit: 1500 });
    assert.deepEqual(unread(await all(late)), [
      ['a', undefined],
      ['b', 'timed-out'],
      ['c', undefined],
    ]);
  });

  it('stops when aborted and when the reader leaves', async () => {
    const scratch = scratchRepository();
    for (let at = 0; at < 60; at++) scratch.write(`f${at}`, 'one\n');
    const head = scratch.commit('one');
    const repo = await openRepository(scratch.root);
    const tree = await listTree(repo, head);
    let done = 0;
    for await (const { path } of treeLines(repo, head, tree, { onProgress: () => done++ })) {
      assert.equal(path, 'f0');
      break;
    }
    assert.ok(done < 60);
    const controller = new AbortController();
    const reason = new Error('enough');
    const reading = all(
      treeLines(repo, head, tree, { signal: controller.signal, onProgress: () => controller.abort(reason) }),
    );
    await assert.rejects(reading, reason);
  });
});
