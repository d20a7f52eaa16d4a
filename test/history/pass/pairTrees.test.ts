import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { writePairTrees } from '../../../src/history/pass/pairTrees';
import type { BlobPair } from '../../../src/history/pass/pairTrees';
import { withTemporary } from '../withTemporary';
import { scratchFolder, scratchRepository, useScratchHome } from '../scratch';

describe('writePairTrees', () => {
  useScratchHome();

  const madeUp = (digits: number, count: number): BlobPair[] =>
    Array.from({ length: count }, (_, at) => {
      const number = String(at + 1).padStart(digits - 1, '0');
      return { from: `a${number}`, to: `b${number}` };
    });

  for (const [format, digits] of [
    ['sha1', 40],
    ['sha256', 64],
  ] as const) {
    it(`lets git read any pairs, of ${format}`, async () => {
      const scratch = scratchRepository(`--object-format=${format}`);
      const objects = (): unknown => fs.readdirSync(path.join(scratch.root, '.git', 'objects'), { recursive: true });
      const before = objects();
      for (const count of [1, 500, 501, 1234]) {
        const pairs = madeUp(digits, count);
        const folder = scratchFolder();
        const trees = await withTemporary(folder, () => writePairTrees(pairs, format));
        const answer = scratch.gitWith(
          { input: trees.questions, env: trees.environment },
          'diff-tree',
          '--stdin',
          '--raw',
          '-r',
        );
        const found = [...answer.toString().matchAll(/^:100644 100644 (\w+) (\w+) M\t(\d{9})$/gm)];
        assert.deepEqual(
          found.map(([, from, to, name]) => ({ from, to, name: Number(name) })),
          pairs.map((pair, at) => ({ ...pair, name: at })),
        );
        assert.equal(fs.readdirSync(folder).length, 1);
        await trees.remove();
        assert.deepEqual(fs.readdirSync(folder), []);
      }
      assert.deepEqual(objects(), before);
    });
  }

  it('lies in folders of any name', async () => {
    const scratch = scratchRepository();
    const pairs = madeUp(40, 2);
    const names = ['a b', 'a:b', 'a"b', '"a"', "a'b", 'a\\b', 'a\\"b:c', '#a', 'ü', '$HOME', 'a\nb'];
    for (const name of names) {
      const folder = path.join(scratchFolder(), name);
      fs.mkdirSync(folder);
      const trees = await withTemporary(folder, () => writePairTrees(pairs, 'sha1'));
      const answer = scratch.gitWith(
        { input: trees.questions, env: trees.environment },
        'diff-tree',
        '--stdin',
        '--name-only',
      );
      assert.match(answer.toString(), /\n000000000\n000000001\n$/, name);
      await trees.remove();
      assert.deepEqual(fs.readdirSync(folder), []);
    }
  });

  it('leaves nothing behind when it fails', async () => {
    const folder = scratchFolder();
    const broken: BlobPair = {
      from: 'a'.repeat(40),
      get to(): string {
        throw new Error('no id');
      },
    };
    await withTemporary(folder, () => assert.rejects(writePairTrees([...madeUp(40, 600), broken], 'sha1'), /no id/));
    assert.deepEqual(fs.readdirSync(folder), []);
    await withTemporary(path.join(folder, 'none'), () =>
      assert.rejects(writePairTrees(madeUp(40, 1), 'sha1'), /ENOENT/),
    );
  });
});
