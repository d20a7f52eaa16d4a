import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { pruneCache } from '../../../src/history/cache/pruneCache';
import { scratchFolder, useScratchHome } from '../scratch';

const DAY = 86_400_000;

describe('pruneCache', () => {
  useScratchHome();

  function cacheOf(files: Record<string, number>): { folder: string; left: () => string[] } {
    const folder = scratchFolder();
    for (const [name, age] of Object.entries(files)) {
      const file = path.join(folder, name);
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(file, 'x');
      const then = new Date(Date.now() - age * DAY);
      fs.utimesSync(file, then, then);
    }
    const left = () => fs.readdirSync(folder, { recursive: true }).map(String).sort();
    return { folder, left };
  }

  it('keeps the six of the own repository that were used last', async () => {
    const ages = Object.fromEntries([8, 3, 5, 1, 2, 7, 4, 6].map((age) => [`own/${age}.lines`, age]));
    const { folder, left } = cacheOf(ages);
    await pruneCache(folder, path.join(folder, 'own'));
    assert.deepEqual(left(), ['own', ...[1, 2, 3, 4, 5, 6].map((age) => `own/${age}.lines`)]);
  });

  it('clears away what nobody used for long, what a crash left, and folders that are empty then', async () => {
    const { folder, left } = cacheOf({
      'own/a.lines': 0,
      'own/new.tmp': 0,
      'own/old.tmp': 2,
      'other/a.lines': 30,
      'forgotten/a.lines': 100,
    });
    await pruneCache(folder, path.join(folder, 'own'));
    assert.deepEqual(left(), ['other', 'other/a.lines', 'own', 'own/a.lines', 'own/new.tmp']);
  });

  it('keeps to its size, the least lately used going first', async () => {
    const { folder, left } = cacheOf({ 'own/a.lines': 0, 'other/b.lines': 1, 'other/c.lines': 2 });
    // Sparse: it takes no room on the disk.
    fs.truncateSync(path.join(folder, 'other/b.lines'), 2 ** 30);
    fs.utimesSync(path.join(folder, 'other/b.lines'), Date.now() / 1000 - 86_400, Date.now() / 1000 - 86_400);
    await pruneCache(folder, path.join(folder, 'own'));
    assert.deepEqual(left(), ['own', 'own/a.lines']);
  });

  it('doesn’t mind a cache that isn’t there', async () => {
    const folder = path.join(scratchFolder(), 'none');
    await pruneCache(folder, path.join(folder, 'own'));
    assert.equal(fs.existsSync(folder), false);
  });
});
