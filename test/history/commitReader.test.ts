import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { createCommitReader } from '../../src/history/commitReader';
import { readEachCommit } from '../../src/history/commits';
import { GitFailure } from '../../src/history/gitFailure';
import { openRepository } from '../../src/history/repository';
import type { Repository } from '../../src/history/repository';
import { scratchFolder, scratchRepository, useScratchHome } from './scratch';

const GONE = 'f'.repeat(40);
const { signal } = new AbortController();

describe('a commit reader', () => {
  useScratchHome();
  let repo: Repository;
  let ids: readonly string[];
  /** Has a line for each start of git since it was asked for. */
  let counted: () => { readonly repo: Repository; readonly starts: () => number };

  before(async () => {
    const scratch = scratchRepository();
    ids = ['first', 'second', 'third'].map((message) => scratch.commit(message));
    repo = await openRepository(scratch.root);
    counted = () => {
      const folder = scratchFolder();
      const [gitPath, log] = [path.join(folder, 'git'), path.join(folder, 'log')];
      fs.writeFileSync(gitPath, `#!/bin/sh\necho >> '${log}'\nexec '${repo.gitPath}' "$@"\n`, { mode: 0o755 });
      return { repo: { ...repo, gitPath }, starts: () => fs.readFileSync(log, 'utf8').length };
    };
  });

  it('reads what each portion asks for, in one process', async () => {
    const { repo: watched, starts } = counted();
    const reader = createCommitReader(watched, signal);
    const [first, second, third] = ids;
    const portions = [[first!], [second!, GONE, third!], [GONE], [], [third!, first!]];
    const read = await Promise.all(portions.map((portion) => reader.read(portion)));
    await reader.close();
    const all = await readEachCommit(repo, ids, signal);
    const there = portions.map(
      (portion) => new Map(portion.flatMap((id) => (all.has(id) ? [[id, all.get(id)!]] : []))),
    );
    assert.deepEqual(read, there);
    assert.equal(starts(), 1);
  });

  it('starts nothing that isn’t asked for, or is asked for too late', async () => {
    const reader = createCommitReader({ ...repo, gitPath: '/nowhere/git' }, signal);
    await reader.close();
    assert.deepEqual(await reader.read(ids), new Map());
  });

  it('reads what was asked for before it was closed', async () => {
    const reader = createCommitReader(repo, signal);
    const reading = reader.read(ids);
    await reader.close();
    assert.equal((await reading).size, ids.length);
    assert.deepEqual(await reader.read(ids), new Map());
  });

  it('fails for each portion where git does, and ends all the same', async () => {
    const reader = createCommitReader({ ...repo, root: scratchFolder() }, signal);
    for (const id of ids) await assert.rejects(reader.read([id]), GitFailure);
    await reader.close();
  });

  it('reads nothing more when it is no longer wanted', async () => {
    const controller = new AbortController();
    const reader = createCommitReader(repo, controller.signal);
    assert.equal((await reader.read(ids)).size, ids.length);
    const reason = new Error('another file');
    controller.abort(reason);
    await assert.rejects(reader.read(ids), reason);
    await reader.close();
  });
});
