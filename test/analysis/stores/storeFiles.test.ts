import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { addedStem, addedStores, isStoreName, removeAdded } from '../../../src/analysis/stores/addedStores';
import { storeFolders } from '../../../src/analysis/stores/storeFolders';
import { keptStores, removeStores, writeStores } from '../../../src/analysis/stores/storeFiles';
import { scratchFolder, useScratchHome } from '../../history/scratch';
import { writeTree } from '../works/writeTree';

const some = (...texts: string[]): Buffer[] => texts.map((text) => Buffer.from(text));

describe('files of stores', () => {
  useScratchHome();

  it('are there whole or not at all, and take the place of those before', async () => {
    const folder = path.join(scratchFolder(), 'deeper');
    assert.deepEqual(await keptStores(folder), []);
    await writeStores(folder, 'a', some('one', 'two'));
    await writeStores(folder, 'b', some('other'));
    const files = await writeStores(folder, 'a', some('three'));
    assert.deepEqual(await keptStores(folder), [
      { stem: 'a', files },
      { stem: 'b', files: [path.join(folder, 'b~1of1.bin')] },
    ]);
    assert.equal(fs.readFileSync(files[0]!, 'utf8'), 'three');
    assert.equal(await removeStores(folder, (stem) => stem === 'b'), 1);
    assert.deepEqual(fs.readdirSync(folder), ['a~1of1.bin']);
  });

  it('aren’t begun where a store can’t be made', async () => {
    const folder = scratchFolder();
    await writeStores(folder, 'a', some('before'));
    const failing = (function* () {
      yield Buffer.from('one');
      throw new Error('no more');
    })();
    await assert.rejects(writeStores(folder, 'a', failing), /no more/);
    assert.deepEqual(fs.readdirSync(folder), ['a~1of1.bin']);
  });

  it('aren’t taken for whole where one is missing, or for files of others', async () => {
    const names = [
      'a~1of2.bin',
      'b~2of2.bin',
      'c.bin',
      'c~0of0.bin',
      'd~1of99999.bin',
      'x.tmp',
      '~1of1.bin',
      'e~1of0.bin',
    ];
    const folder = writeTree(Object.fromEntries(names.map((name) => [name, ''])));
    assert.deepEqual(await keptStores(folder), []);
  });
});

describe('stores that the user adds', () => {
  useScratchHome();

  it('have names that are safe in addresses and as files', () => {
    for (const name of ['a', 'acme', '@acme/core', 'a.b_c+d-e', 'CON', 'x'.repeat(100)])
      assert.ok(isStoreName(name), name);
    for (const name of ['', '.', '..', '../a', 'a/b/c', 'a b', 'a\nb', '-a', 'a~1', 'ä', 'x'.repeat(101), '/a', 'a/'])
      assert.ok(!isStoreName(name), name);
  });

  it('are listed by name, and removed', async () => {
    const folder = scratchFolder();
    await writeStores(folder, addedStem({ name: '@acme/core', isOwn: true }), some('x'));
    await writeStores(folder, addedStem({ name: 'zlib', isOwn: false }), some('x', 'y'));
    writeTree({ 'work-%zz~1of1.bin': '', 'work-..%2F..~1of1.bin': '', 'else~1of1.bin': '' }, folder);
    const listed = await addedStores(folder);
    assert.deepEqual(
      listed.map(({ name, isOwn, files }) => [name, isOwn, files.length]),
      [
        ['@acme/core', true, 1],
        ['zlib', false, 2],
      ],
    );
    assert.ok(await removeAdded(folder, 'zlib'));
    assert.ok(!(await removeAdded(folder, 'zlib')));
    assert.deepEqual(
      (await addedStores(folder)).map(({ name }) => name),
      ['@acme/core'],
    );
    assert.deepEqual(await addedStores(null), []);
  });
});

describe('storeFolders', () => {
  const cases: [NodeJS.Platform, NodeJS.ProcessEnv, string | null][] = [
    ['linux', { HOME: '/home/ada' }, '/home/ada/.local/share/chain-of-title/stores'],
    ['linux', { HOME: '/home/ada', XDG_DATA_HOME: '/data' }, '/data/chain-of-title/stores'],
    ['linux', { HOME: '/home/ada', XDG_DATA_HOME: 'x' }, '/home/ada/.local/share/chain-of-title/stores'],
    ['darwin', { HOME: '/Users/ada' }, '/Users/ada/Library/Application Support/chain-of-title/stores'],
    ['win32', {}, null],
  ];
  for (const [platform, env, expected] of cases)
    it(`${platform} with ${JSON.stringify(env)}: ${String(expected)}`, function () {
      if (process.platform === 'win32') this.skip();
      assert.equal(storeFolders(env, platform).added, expected);
    });
});
