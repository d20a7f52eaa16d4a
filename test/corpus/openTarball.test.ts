import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { before, describe, it } from 'mocha';
import { scratchFolder, useScratchHome } from '../history/scratch';
import { corpusModule } from './corpusModule';
import type { File } from './entry';
import { paxPath, tarball } from './tarball';
import type { Member } from './tarball';

const LONG = `package/${'deep/'.repeat(40)}a.js`;

/** What is packed -> path and text of what is found. */
const OPENED: readonly [string, readonly Member[], readonly [string, string][]][] = [
  [
    'without the top folder, sorted by bytes',
    [
      { path: 'alder-1.2/', type: '5' },
      { path: 'alder-1.2/b.c', text: 'b' },
      { path: 'alder-1.2/B/a.c', text: 'a' },
    ],
    [
      ['B/a.c', 'a'],
      ['b.c', 'b'],
    ],
  ],
  [
    'where there is no top folder',
    [
      { path: './a.c', text: 'a' },
      { path: './src/b.c', text: 'b' },
    ],
    [
      ['a.c', 'a'],
      ['src/b.c', 'b'],
    ],
  ],
  [
    'with long paths of pax and of GNU',
    [
      paxPath(LONG),
      { path: 'package/cut', text: 'a' },
      { path: '././@LongLink', type: 'L', text: `${LONG}.ts\0` },
      { path: 'package/cut', text: 'b' },
      { path: 'package/c.js', text: 'c'.repeat(1000) },
    ],
    [
      ['c.js', 'c'.repeat(1000)],
      [LONG.slice(8), 'a'],
      [`${LONG.slice(8)}.ts`, 'b'],
    ],
  ],
  [
    'but for links and devices',
    [
      { path: 'package/a.js', text: 'a' },
      { path: 'package/link.js', type: '2', link: '/etc/passwd' },
      { path: 'package/hard.js', type: '1', link: '../../outside.js' },
      { path: 'package/null.js', type: '3' },
    ],
    [['a.js', 'a']],
  ],
];

const HOSTILE: readonly [string, readonly Member[]][] = [
  ['package/../../a.js', [{ path: 'package/../../a.js', text: 'a' }]],
  ['/etc/a.js', [{ path: '/etc/a.js', text: 'a' }]],
  ['C:\\a.js', [{ path: 'C:\\a.js', text: 'a' }]],
  ['package\\..\\a.js', [{ path: 'package\\..\\a.js', text: 'a' }]],
  ['package/../b.js', [paxPath('package/../b.js'), { path: 'package/a.js', text: 'a' }]],
];

describe('a tarball', () => {
  useScratchHome();

  let openTarball: (file: string, wants: (path: string, size: number) => boolean) => Promise<File[]>;
  before(async () => {
    ({ openTarball } = (await corpusModule('openTarball.mjs')) as { openTarball: typeof openTarball });
  });

  const saved = (bytes: Buffer): string => {
    const file = path.join(scratchFolder(), 'alder.tgz');
    fs.writeFileSync(file, bytes);
    return file;
  };
  const all = (): boolean => true;

  for (const [title, members, wanted] of OPENED)
    it(`gives its files ${title}`, async () => {
      const files = await openTarball(saved(tarball(members)), all);
      assert.deepEqual(
        files.map((file) => [file.path, file.bytes.toString()]),
        wanted,
      );
    });

  for (const [hostile, members] of HOSTILE)
    it(`is refused for the path ${hostile}`, async () => {
      const file = saved(tarball([{ path: 'package/good.js', text: 'good' }, ...members]));
      await assert.rejects(openTarball(file, all), {
        message: `${file} has a path that leaves its folder: ${hostile}`,
      });
    });

  it('holds no bytes of what nobody wants', async () => {
    const file = saved(
      tarball([
        { path: 'package/a.js', text: 'a' },
        { path: 'package/b.md', text: 'b'.repeat(600) },
        { path: 'package/c.js', text: 'c' },
      ]),
    );
    const files = await openTarball(file, (name) => name.endsWith('.js'));
    assert.deepEqual(
      files.map((found) => found.path),
      ['a.js', 'c.js'],
    );
  });

  it('says that it is cut off, or is none', async () => {
    const whole = tarball([{ path: 'package/a.js', text: 'a'.repeat(5000) }]);
    for (const bytes of [whole.subarray(0, whole.length / 2), Buffer.from('<html>'), Buffer.alloc(0)])
      await assert.rejects(openTarball(saved(bytes), all), Error);
  });

  it('may be packed by what the system has', async function () {
    const folder = path.join(scratchFolder(), 'alder-1.2');
    fs.mkdirSync(folder);
    fs.writeFileSync(path.join(folder, 'a.c'), 'int a;\n');
    for (const [option, program] of [
      ['-J', 'xz'],
      ['-j', 'bzip2'],
    ] as const) {
      const file = path.join(folder, '../alder.tar');
      try {
        execFileSync('tar', ['-C', path.dirname(folder), option, '-cf', file, 'alder-1.2'], { stdio: 'ignore' });
      } catch {
        console.log(`      ${program} is missing`);
        this.skip();
      }
      const files = await openTarball(file, all);
      assert.deepEqual(
        files.map((found) => [found.path, found.bytes.toString()]),
        [['a.c', 'int a;\n']],
      );
    }
  });
});
