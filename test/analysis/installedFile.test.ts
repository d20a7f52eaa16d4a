import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { installedFile } from '../../src/analysis/installedFile';

describe('a file of an installed package', () => {
  let root: string;

  const write = (name: string): string => {
    const file = path.join(root, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, 'text\n');
    return file;
  };

  beforeEach(() => {
    root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'packages-')));
  });

  afterEach(() => fs.rmSync(root, { recursive: true }));

  it('is found in the nearest node_modules up to the root', async () => {
    const outer = write('node_modules/pool/lib/a.js');
    assert.equal(await installedFile(root, path.join(root, 'src/deep'), 'pkg:npm/pool', 'lib/a.js'), outer);
    const inner = write('src/node_modules/pool/lib/a.js');
    assert.equal(await installedFile(root, path.join(root, 'src/deep'), 'pkg:npm/pool', 'lib/a.js'), inner);
    assert.equal(await installedFile(root, root, 'pkg:npm/pool', 'lib/a.js'), outer);
  });

  it('is found by a name with a scope, and through links that stay inside', async () => {
    const file = write('node_modules/.store/pool/a.js');
    fs.mkdirSync(path.join(root, 'node_modules/@shore'));
    fs.symlinkSync(path.join(root, 'node_modules/.store/pool'), path.join(root, 'node_modules/@shore/pool'));
    assert.equal(await installedFile(root, root, 'pkg:npm/%40shore/pool', 'a.js'), file);
  });

  for (const [why, purl, file] of [
    ['another kind of package', 'pkg:deb/debian/pool', 'a.js'],
    ['a version in the address', 'pkg:npm/pool@1.0.0', 'a.js'],
    ['a name that leads up', 'pkg:npm/..', 'a.js'],
    ['a name that leads up when it is read', 'pkg:npm/%2e%2e', 'a.js'],
    ['a name with an escape that is none', 'pkg:npm/%zz', 'a.js'],
    ['a file that leads up', 'pkg:npm/pool', '../../secret.js'],
    ['a file from the top', 'pkg:npm/pool', '/etc/hostname'],
    ['a file with a NUL', 'pkg:npm/pool', 'a.js\0'],
    ['a folder', 'pkg:npm/pool', 'lib'],
    ['nothing', 'pkg:npm/pool', ''],
  ] as const) {
    it(`is nowhere for ${why}`, async () => {
      write('secret.js');
      write('a.js');
      write('node_modules/pool/a.js');
      write('node_modules/pool/lib/b.js');
      assert.equal(await installedFile(root, root, purl, file), null);
    });
  }

  it('is nowhere where a link leads out of the root, or the folder is beside it', async () => {
    const inside = path.join(root, 'inside');
    fs.mkdirSync(path.join(inside, 'node_modules'), { recursive: true });
    write('pool/a.js');
    fs.symlinkSync(path.join(root, 'pool'), path.join(inside, 'node_modules/pool'));
    assert.equal(await installedFile(inside, inside, 'pkg:npm/pool', 'a.js'), null);
    write('node_modules/pool/a.js');
    assert.equal(await installedFile(inside, root, 'pkg:npm/pool', 'a.js'), null);
  });
});
