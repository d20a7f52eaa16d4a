import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { createLineSource } from '../../src/history/lineSource';
import { openRepository } from '../../src/history/repository';
import type { Repository } from '../../src/history/repository';
import { scratchFolder, scratchRepository, useScratchHome } from './scratch';

/** A repository of one file, behind a git that notes each start and may be slow. */
async function counted(seconds = 0): Promise<{ repo: Repository; head: string; starts: () => number }> {
  const scratch = scratchRepository();
  for (let at = 0; at < 70; at++) scratch.write(`f${at}`, 'one\ntwo\n');
  const head = scratch.commit('one');
  const folder = scratchFolder();
  const gitPath = path.join(folder, 'git');
  const real = await openRepository(scratch.root);
  fs.writeFileSync(
    gitPath,
    `#!/bin/sh\necho x >> '${folder}/starts'\nsleep ${seconds}\nexec '${real.gitPath}' "$@"\n`,
    { mode: 0o755 },
  );
  return {
    repo: { ...real, gitPath },
    head,
    starts: () => (fs.existsSync(`${folder}/starts`) ? fs.readFileSync(`${folder}/starts`, 'utf8').length / 2 : 0),
  };
}

describe('createLineSource', () => {
  useScratchHome();

  it('blames once for a commit, path and ignored revisions, whoever asks', async () => {
    const { repo, head, starts } = await counted(0.1);
    const lines = createLineSource(repo);
    let told = 0;
    const onSegments = (): unknown => told++;
    const answers = await Promise.all([
      lines(head, 'f0', { onSegments }),
      lines(head, 'f0', { onSegments }),
      lines(head, 'f0'),
    ]);
    assert.equal(starts(), 1);
    assert.equal(told, 2);
    assert.equal(answers[0].segments[0]?.count, 2);
    assert.equal(await lines(head, 'f0', { onSegments }), answers[0]);
    assert.equal(starts(), 1);
    await lines(head, 'f1');
    await lines(head, 'f0', { ignoreRevs: null });
    assert.equal(starts(), 3);
  });

  it('ends the blame when the last of those who wait goes', async () => {
    const { repo, head, starts } = await counted(30);
    const lines = createLineSource(repo);
    const reason = new Error('enough');
    const [first, second] = [new AbortController(), new AbortController()];
    const waits = [lines(head, 'f0', { signal: first.signal }), lines(head, 'f0', { signal: second.signal })];
    first.abort(reason);
    await assert.rejects(waits[0]!, reason);
    second.abort(reason);
    await assert.rejects(waits[1]!, reason);
    await assert.rejects(lines(head, 'f0', { signal: first.signal }), reason);
    // The queue is free again: nothing waits for the thirty seconds.
    await Promise.all([repo.queue.run(() => Promise.resolve()), repo.queue.run(() => Promise.resolve())]);
    assert.ok(starts() <= 1);
  });

  it('keeps no failure, and a bounded number of answers', async () => {
    const { repo, head, starts } = await counted();
    const lines = createLineSource(repo);
    for (let time = 0; time < 2; time++) {
      await assert.rejects(lines(head, 'none'), /not a file/);
      assert.equal((await lines(head, 'f0', { ignoreRevs: '/nowhere' })).unread, 'blame-failed');
    }
    const failures = starts();
    for (let at = 0; at < 70; at++) await lines(head, `f${at}`);
    assert.equal(starts(), failures + 70);
    await lines(head, 'f69');
    assert.equal(starts(), failures + 70);
    await lines(head, 'f0');
    assert.equal(starts(), failures + 71);
  });
});
