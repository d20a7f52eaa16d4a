import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import path from 'node:path';
import { knownFileLines } from '../../src/history/fileLines';
import type { FileLines } from '../../src/history/model';
import { openRepository } from '../../src/history/repository';
import type { Repository } from '../../src/history/repository';
import { listTree } from '../../src/history/tree';
import { treeLines } from '../../src/history/treeLines';
import { writeRandomHistory } from '../randomHistory/writeRandomHistory';
import { scratchAt, scratchFolder, useScratchHome } from './scratch';

async function linesAt(repo: Repository, commit: string): Promise<{ files: Map<string, FileLines>; walked: number }> {
  const files = new Map<string, FileLines>();
  let walked = 0;
  const options = { whole: true, ignoreRevs: null, onCommits: (count: number) => (walked = count) };
  for await (const lines of treeLines(repo, commit, await listTree(repo, commit), options))
    files.set(lines.path, lines);
  return { files, walked };
}

/** Of the first of the files, each on its own: how many are known from other commits, then as they are. */
async function knownAlone(repo: Repository, commit: string, files: ReadonlyMap<string, FileLines>): Promise<number> {
  const { signal } = new AbortController();
  let count = 0;
  for (const [file, lines] of [...files].slice(0, 3)) {
    const known = await knownFileLines(repo, commit, file, { signal, ignoreRevs: null });
    if (!known) continue;
    assert.deepEqual(known, lines, `${commit} ${file}`);
    count++;
  }
  return count;
}

describe('treeLines with a cache, in random histories', () => {
  useScratchHome();

  it('goes from any commit to any other as if nothing were kept', async function () {
    this.timeout(300_000);
    let [walked, compared, alone] = [0, 0, 0];
    for (let seed = 1; seed <= 3; seed++) {
      const folder = path.join(scratchFolder(), 'history.git');
      await writeRandomHistory(folder, { seed, commits: 40 });
      const commits = scratchAt(folder).git('rev-list', '--topo-order', 'HEAD').split('\n');
      const cacheFolder = path.join(folder, '../cache');
      const [keeping, fresh] = [await openRepository(folder, { cacheFolder }), await openRepository(folder)];
      // Back and forth, over merges and to what isn't an ancestor.
      for (const place of [0.7, 0, 0.4, 0.1]) {
        const commit = commits[Math.floor(place * commits.length) + (seed % 4)]!;
        const expected = await linesAt(fresh, commit);
        alone += await knownAlone(keeping, commit, expected.files);
        const found = await linesAt(keeping, commit);
        assert.deepEqual(found.files, expected.files, `seed ${seed}, ${commit}`);
        walked += found.walked;
        compared += found.files.size;
      }
      await fs.rm(path.dirname(folder), { recursive: true });
    }
    assert.ok(walked > 40 && compared > 75, `${walked} commits walked, ${compared} files compared`);
    assert.ok(alone > 10, `${alone} files known alone`);
  });
});
