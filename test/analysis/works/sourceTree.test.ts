import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { filesOf } from '../../../src/analysis/works/filesOf';
import { isSourceFile } from '../../../src/analysis/works/isSourceFile';
import { readPlainFile } from '../../../src/analysis/works/plainFile';
import { sourceTree } from '../../../src/analysis/works/sourceTree';
import { useScratchHome } from '../../history/scratch';
import { writeTree } from './writeTree';

describe('isSourceFile', () => {
  for (const name of ['a.js', 'x/a.TSX', 'a.min.js', 'a.test.py', 'a.h', 'a.vue', 'a/b.c'])
    it(`takes ${name}`, () => assert.ok(isSourceFile(name)));
  for (const name of [
    'a.d.ts',
    'a.d.mts',
    'a.js.map',
    'package.json',
    'README.md',
    '.js',
    'js',
    'a.yml',
    'a.png',
    'c/LICENSE',
  ])
    it(`leaves ${name}`, () => assert.ok(!isSourceFile(name)));
});

describe('sourceTree', () => {
  useScratchHome();

  it('lists a folder’s code by path, and nothing that isn’t the folder’s own', function () {
    if (process.platform === 'win32') this.skip();
    const root = writeTree({
      'b.js': 'b',
      'a/x.py': 'x',
      'a/empty.py': '',
      '.hidden/y.js': 'y',
      'node_modules/z/z.js': 'z',
      'theirs/t.js': 't',
      'link.js': { link: 'b.js' },
      linked: { link: 'a' },
      'line\nend/n.go': 'n',
      'x.js/y.js': 'folder',
      [`${'d/'.repeat(60)}deep.js`]: 'x',
    });
    fs.truncateSync(writeAt(root, 'huge.js'), 100_000_000);
    execFileSync('mkfifo', [path.join(root, 'pipe.js')]);
    const found = sourceTree(root, 1000, (folder) => folder === 'theirs');
    assert.deepEqual(
      found.map((file) => file.path),
      ['a/x.py', 'b.js', 'line\nend/n.go', 'x.js/y.js'],
    );
    assert.deepEqual(
      sourceTree(root, 2).map((file) => file.path),
      ['a/x.py', 'b.js'],
    );
    assert.deepEqual(sourceTree(path.join(root, 'nowhere'), 1000), []);
  });

  it('lists what a work recorded in a folder that it shares', () => {
    const root = writeTree({ 'a/x.py': 'x', 'a/y.py': 'y', 'top.py': 'top', 'other/z.py': 'z', 'out/o.py': 'o' });
    const only = new Set(['a/x.py', 'top.py', '../../etc/passwd.py', '/etc/x.py', 'gone/g.py', 'out/o.py']);
    const isOut = (folder: string): boolean => folder === 'out';
    assert.deepEqual(filesOf({ folder: root, only, isOut }, 1000), [
      { path: 'a/x.py', size: 1 },
      { path: 'top.py', size: 3 },
    ]);
  });
});

describe('readPlainFile', () => {
  useScratchHome();

  it('reads files, and waits for nothing', function () {
    if (process.platform === 'win32') this.skip();
    const root = writeTree({ a: 'abc', link: { link: 'a' }, 'folder/x': '' });
    execFileSync('mkfifo', [path.join(root, 'pipe')]);
    assert.equal(readPlainFile(path.join(root, 'a'), 3)?.toString(), 'abc');
    assert.equal(readPlainFile(path.join(root, 'a'), 2), null);
    for (const name of ['link', 'folder', 'pipe', 'gone', 'a\0b'])
      assert.equal(readPlainFile(path.join(root, name), 100), null, name);
    assert.equal(readPlainFile('/dev/zero', 100), null);
  });
});

function writeAt(root: string, name: string): string {
  const file = path.join(root, name);
  fs.writeFileSync(file, '');
  return file;
}
