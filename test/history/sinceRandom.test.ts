import assert from 'node:assert/strict';
import path from 'node:path';
import type { TreeFile } from '../../src/history/model';
import { openRepository } from '../../src/history/repository';
import type { Repository } from '../../src/history/repository';
import { listTree } from '../../src/history/tree';
import { treeLines } from '../../src/history/treeLines';
import { writeRandomHistory } from '../randomHistory/writeRandomHistory';
import { ownersOf } from './plainBlame';
import { scratchAt, scratchFolder, useScratchHome } from './scratch';

/** The owners of each file's lines. */
async function ownersAt(repo: Repository, commit: string, files: readonly TreeFile[], since?: string) {
  const owners = new Map<string, ReturnType<typeof ownersOf>>();
  for await (const { path: file, segments, unread } of treeLines(repo, commit, files, { ignoreRevs: null, since })) {
    assert.equal(unread, undefined);
    owners.set(file, ownersOf(segments));
  }
  return owners;
}

describe('treeLines since a commit, in random histories', () => {
  useScratchHome();

  it('owns the lines of what was added since as if all were asked for, and no others', async () => {
    let [added, old] = [0, 0];
    for (let seed = 1; seed <= 4; seed++) {
      const folder = path.join(scratchFolder(), 'history.git');
      await writeRandomHistory(folder, { seed, commits: 40 });
      const scratch = scratchAt(folder);
      const commits = scratch.git('rev-list', '--topo-order', 'HEAD').split('\n');
      const [repo, head] = [await openRepository(folder), commits[0]!];
      const files = await listTree(repo, head);
      const whole = await ownersAt(repo, head, files);
      // Some of them are on branches that were merged later: what was merged before isn't all in them.
      for (const since of commits.filter((_, at) => at % 6 === 5)) {
        const range = new Set(scratch.git('rev-list', head, `^${since}`).split('\n'));
        const onlyAdded = (owners: string[] | undefined) =>
          owners?.map((owner) => (range.has(owner.split(' ')[0]!) ? owner : 'old'));
        // By one walk, and, as they are few, by blame.
        for (const asked of [files, files.slice(0, 5)]) {
          const found = await ownersAt(repo, head, asked, since);
          for (const [file, owners] of found) {
            const expected = onlyAdded(whole.get(file));
            assert.deepEqual(onlyAdded(owners), expected, `seed ${seed}, ${file} since ${since}`);
            const isOld = expected?.filter((owner) => owner === 'old').length ?? 0;
            old += isOld;
            added += owners.length - isOld;
          }
        }
      }
    }
    assert.ok(added > 100 && old > 100, `${added} lines added, ${old} old`);
  });
});
