import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { openLineCache } from '../../../src/history/cache/lineCache';
import type { LineCache } from '../../../src/history/cache/lineCache';
import { openRepository } from '../../../src/history/repository';
import { scratchFolder, scratchRepository, useScratchHome } from '../scratch';

describe('openLineCache', () => {
  useScratchHome();
  const KEY = Buffer.alloc(32, 1);
  const signal = new AbortController().signal;
  const blob = 'b'.repeat(40);

  async function write(cache: LineCache, commit: string): Promise<void> {
    const writer = cache.begin();
    writer.add({ path: 'a', blob, segments: [{ line: 1, count: 1, commit, originalLine: 1, originalPath: 'a' }] });
    await cache.write(commit, writer);
  }

  async function opened() {
    const scratch = scratchRepository();
    const commits: string[] = [];
    for (let at = 0; at < 6; at++) commits.push(scratch.commit(`${at}`));
    const folder = path.join(scratchFolder(), 'cache');
    const repo = await openRepository(scratch.root);
    const cache = openLineCache(repo, folder, KEY);
    const file = (commit: string): string => {
      const names = fs.readdirSync(folder, { recursive: true }).map(String);
      return path.join(
        folder,
        names.find((name) => name.includes(commit))!,
      );
    };
    return { scratch, commits, folder, repo, cache, file };
  }

  it('gives back what was written, for the same key and from any work tree', async () => {
    const { scratch, commits, folder, repo, cache } = await opened();
    assert.equal(await cache.read(commits[0]!), null);
    await write(cache, commits[0]!);
    const kept = await cache.read(commits[0]!);
    assert.deepEqual([kept?.commit, kept?.segmentsOf('a', blob)?.[0]?.commit], [commits[0], commits[0]]);
    assert.equal(await openLineCache(repo, folder, Buffer.alloc(32, 2)).read(commits[0]!), null);
    const other = path.join(scratchFolder(), 'tree');
    scratch.git('worktree', 'add', '--quiet', '--detach', other);
    const there = openLineCache(await openRepository(other), folder, KEY);
    assert.equal((await there.read(commits[0]!))?.commit, commits[0]);
  });

  it('is for the user’s eyes only, and leaves no temporary file', async () => {
    const { commits, folder, cache, file } = await opened();
    await write(cache, commits[0]!);
    const written = file(commits[0]!);
    assert.deepEqual(
      [fs.statSync(written).mode & 0o777, fs.statSync(path.dirname(written)).mode & 0o777],
      [0o600, 0o700],
    );
    assert.equal(fs.readdirSync(folder, { recursive: true }).length, 2);
  });

  it('drops a file that isn’t what was written', async () => {
    const { commits, cache, file } = await opened();
    await write(cache, commits[0]!);
    const written = file(commits[0]!);
    fs.truncateSync(written, fs.statSync(written).size - 1);
    assert.equal(await cache.read(commits[0]!), null);
    assert.equal(fs.existsSync(written), false);
  });

  it('finds a near commit that is kept, the last used, and passes over one that is gone', async () => {
    const { scratch, commits, cache, file } = await opened();
    assert.equal(await cache.nearest(commits[0]!, signal), null);
    await write(cache, commits[0]!);
    await write(cache, commits[3]!);
    fs.copyFileSync(file(commits[3]!), file(commits[3]!).replace(commits[3]!, 'd'.repeat(40)));
    scratch.git('checkout', '--quiet', commits[2]!);
    const side = scratch.commit('side');
    const nearest = async (commit: string) => (await cache.nearest(commit, signal))?.commit;
    // The gone one was written last; then comes what is near, whichever was used last.
    for (const commit of [commits[5]!, side, commits[1]!]) assert.equal(await nearest(commit), commits[3]);
  });

  it('takes two that write at once', async () => {
    const { commits, cache } = await opened();
    await Promise.all(Array.from({ length: 8 }, () => write(cache, commits[0]!)));
    assert.ok(await cache.read(commits[0]!));
  });

  it('does without where nothing can be written', async () => {
    const { commits, repo } = await opened();
    const file = path.join(scratchFolder(), 'file');
    fs.writeFileSync(file, '');
    const cache = openLineCache(repo, file, KEY);
    await write(cache, commits[0]!);
    assert.equal(await cache.read(commits[0]!), null);
  });
});
