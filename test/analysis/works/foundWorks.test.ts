import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import type { FoundWork } from '../../../src/analysis/works/foundWork';
import { foundWorks } from '../../../src/analysis/works/foundWorks';
import { workspaceTree } from '../../../src/analysis/works/workspaceTree';
import { useScratchHome } from '../../history/scratch';
import { writeTree, type Planted } from './writeTree';

const named = (name: string, version = '1.0.0'): string => JSON.stringify({ name, version, license: 'MIT' });

async function worksIn(root: string): Promise<FoundWork[]> {
  return [...foundWorks(root, await workspaceTree(root))];
}

async function idsIn(root: string): Promise<string[]> {
  const works = await worksIn(root);
  return works.map(({ ecosystem, name, version }) => `${ecosystem} ${name} ${version}`.trim()).sort();
}

const PIP = 'venv/lib/python3.11/site-packages';

describe('works of others in a workspace', () => {
  useScratchHome();

  const cases: [what: string, files: Record<string, Planted>, expected: string[]][] = [
    [
      'npm’s, nested ones and those of each package of a workspace',
      {
        'package.json': named('own'),
        'node_modules/a/package.json': named('a'),
        'node_modules/a/node_modules/@s/b/package.json': named('@s/b', '2.0.0'),
        'node_modules/@s/b/package.json': named('@s/b'),
        'node_modules/alias/package.json': named('real'),
        'node_modules/.bin/x/package.json': named('no'),
        'node_modules/.cache/x/package.json': named('no'),
        'packages/p/node_modules/c/package.json': named('c'),
        'packages/p/package.json': named('p'),
        'node_modules/own-p': { link: '../packages/p' },
      },
      ['npm @s/b 1.0.0', 'npm @s/b 2.0.0', 'npm a 1.0.0', 'npm c 1.0.0', 'npm real 1.0.0'],
    ],
    [
      'pnpm’s, through links, each once',
      {
        'node_modules/a': { link: '.pnpm/a@1.0.0/node_modules/a' },
        'node_modules/.pnpm/a@1.0.0/node_modules/a/package.json': named('a'),
        'node_modules/.pnpm/a@1.0.0/node_modules/b': { link: '../../b@1.0.0/node_modules/b' },
        'node_modules/.pnpm/b@1.0.0/node_modules/b/package.json': named('b'),
        'node_modules/.pnpm/node_modules/b': { link: '../b@1.0.0/node_modules/b' },
        'store/c@1/node_modules/c/package.json': named('c'),
        'node_modules/c': { link: '../store/c@1/node_modules/c' },
      },
      ['npm a 1.0.0', 'npm b 1.0.0', 'npm c 1.0.0', 'npm c 1.0.0'],
    ],
    [
      'Yarn’s in its store',
      { 'node_modules/.store/a-npm-1.0.0-abc/package/package.json': named('a') },
      ['npm a 1.0.0'],
    ],
    [
      'Go’s, by the list of modules',
      {
        'vendor/modules.txt':
          '# github.com/a/b v1.2.0\n## explicit; go 1.20\ngithub.com/a/b\n# github.com/a/b/sub v0.1.0\ngithub.com/a/b/sub\n# ../c v1.0.0\n# gone v1.0.0\n',
        'vendor/github.com/a/b/b.go': 'package b\n',
        'vendor/github.com/a/b/sub/s.go': 'package sub\n',
      },
      ['golang github.com/a/b v1.2.0', 'golang github.com/a/b/sub v0.1.0'],
    ],
    [
      'Composer’s, by the list of what is installed',
      {
        'vendor/composer/installed.json': JSON.stringify({
          packages: [
            { name: 'a/b', version: 'v1.0', license: ['MIT'], 'install-path': '../a/b' },
            { name: 'c/d', version: '2.0' },
            { name: 'e/f', version: '1', 'install-path': '../../outside' },
            null,
          ],
        }),
        'vendor/a/b/b.php': '<?php\n',
        'vendor/c/d/d.php': '<?php\n',
        'outside/x.php': '<?php\n',
      },
      ['composer a/b v1.0', 'composer c/d 2.0'],
    ],
    [
      'pip’s, by what each recorded',
      {
        [`${PIP}/a_b-1.0.dist-info/METADATA`]: 'Name: a-b\nVersion: 1.0\n\n',
        [`${PIP}/a_b-1.0.dist-info/RECORD`]: 'a_b/x.py,sha256=x,1\n"a_b/y,z.py",,\n../../outside.py,,\n',
        [`${PIP}/none-1.0.dist-info/METADATA`]: 'Name: none\nVersion: 1.0\n\n',
        [`${PIP}/a_b/x.py`]: 'x = 1\n',
      },
      ['pypi a-b 1.0'],
    ],
    [
      'folders with a description or a licence in a folder for others’',
      {
        'third_party/zlib-1.3.1/LICENSE': 'x',
        'third_party/zlib-1.3.1/zlib.c': 'int a;\n',
        'third_party/group/inner/Cargo.toml': '[package]\nname = "inner"\nversion = "0.1.0"\n',
        'third_party/none/x.c': 'int a;\n',
        'src/deps/own.c': 'int a;\n',
        'src/vendor/deeper/vendor/y/package.json': named('y'),
        'bower_components/z/package.json': '{"name": "z"}',
      },
      ['cargo inner 0.1.0', 'generic zlib 1.3.1', 'npm y 1.0.0', 'npm z'],
    ],
  ];
  for (const [what, files, expected] of cases)
    it(`are ${what}`, async function () {
      if (process.platform === 'win32') this.skip();
      assert.deepEqual(await idsIn(writeTree(files)), expected);
    });

  it('are found in a hostile workspace without leaving it, or going round', async function () {
    if (process.platform === 'win32') this.skip();
    const outside = writeTree({ 'node_modules/out/package.json': named('out') });
    const deep = `${'d/'.repeat(200)}package.json`;
    const root = writeTree({
      'node_modules/a/package.json': named('a'),
      'node_modules/a/node_modules/a': { link: '..' },
      'node_modules/root': { link: '/' },
      'node_modules/up': { link: '..' },
      'node_modules/self': { link: 'self' },
      'node_modules/one': { link: 'two' },
      'node_modules/two': { link: 'one' },
      'node_modules/@all': { link: '.' },
      'node_modules/out': { link: path.join(outside, 'node_modules/out') },
      'node_modules/folder/package.json/x': '',
      'node_modules/large/package.json': `{"name": "large", "x": "${'x'.repeat(3_000_000)}"}`,
      'node_modules/binary/package.json': Buffer.from([0, 1, 2, 255]),
      'node_modules/nul/package.json': JSON.stringify({ name: 'a\0b' }),
      'node_modules/up2/package.json': JSON.stringify({ name: '../../etc' }),
      'node_modules/line\nend/package.json': named('b'),
      'node_modules/odd/package.json': JSON.stringify({ name: 'odd\nname' }),
      'node_modules/link/package.json': { link: '../a/package.json' },
      'node_modules/file': 'x',
      [deep]: named('deep'),
      'vendor/modules.txt': { link: '/dev/zero' },
      'loop/loop': { link: '..' },
    });
    fs.mkdirSync(path.join(root, 'x/node_modules'), { recursive: true });
    fs.symlinkSync(path.join(outside, 'node_modules'), path.join(root, 'x/node_modules/node_modules'));
    assert.deepEqual(await idsIn(root), ['npm a 1.0.0', 'npm b 1.0.0']);
  });

  it('nest no deeper than package managers do', async () => {
    const root = writeTree({ [`${'node_modules/a/'.repeat(60)}package.json`]: named('a') });
    assert.deepEqual(await idsIn(root), []);
  });

  it('aren’t looked for once nobody waits', async () => {
    await assert.rejects(workspaceTree(writeTree({ 'a/b': '' }), AbortSignal.abort(new Error('enough'))), /enough/);
  });
});
