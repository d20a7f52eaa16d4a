import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { reuseVerdict } from '../../src/analysis/reuseVerdict';
import { openRepository } from '../../src/history/repository';
import type { ReuseVerdict } from '../../src/licensing/reuse/verdict';
import { scratchRepository, useScratchHome, type Scratch } from '../history/scratch';

const TAGS = 'SPDX-FileCopyrightText: 2020 Jane Doe\nSPDX-License-Identifier: MIT\n';
const HEADER = TAGS.replace(/^/gm, '// ').slice(0, -3);
const HASHES = HEADER.replaceAll('//', '#');
const TEXT = 'Permission is hereby granted\n';

const table = (paths: string, licence: string, precedence = 'closest'): string =>
  `\n[[annotations]]\npath = "${paths}"\nprecedence = "${precedence}"\nSPDX-FileCopyrightText = "2020 Jane"\nSPDX-License-Identifier = "${licence}"\n`;

describe('reuseVerdict', () => {
  useScratchHome();
  let scratch: Scratch;
  beforeEach(() => {
    scratch = scratchRepository();
  });

  async function verdict(
    files: Readonly<Record<string, string | Buffer>>,
    maxFileSize?: number,
  ): Promise<ReuseVerdict> {
    for (const [name, contents] of Object.entries(files)) scratch.write(name, contents);
    const commit = scratch.commit('all');
    return reuseVerdict(await openRepository(scratch.root), commit, maxFileSize === undefined ? {} : { maxFileSize });
  }
  const told = ({ reasons }: ReuseVerdict): string[] =>
    reasons.map(({ kind, path: file = '-', line, column, licence }) =>
      [`${kind} ${file}`, line, column, licence].filter((part) => part !== undefined).join(':'),
    );

  it('finds a project compliant that says all of each file', async () => {
    fs.symlinkSync('a.c', path.join(scratch.root, 'link.c'));
    fs.mkdirSync(path.join(scratch.root, 'LICENSES'));
    fs.symlinkSync('../LICENSE', path.join(scratch.root, 'LICENSES/MIT.txt'));
    const found = await verdict({
      LICENSE: TEXT,
      'LICENSES/ISC.txt': TEXT,
      'LICENSES/Zlib.txt': TEXT,
      'REUSE.toml': `version = 1${table('gen/**', 'ISC')}`,
      'gen/REUSE.toml': `version = 1${table('*.z', 'Zlib', 'override')}`,
      'a.c': HEADER,
      'empty.c': '',
      'gen/a.bin': Buffer.from([0, 1, 2]),
      'gen/own.c': HEADER,
      // Overridden: what is in it doesn't count.
      'gen/b.z': '// SPDX-License-Identifier: AND\n',
      'logo.png': Buffer.from([0, 1, 2]),
      'logo.png.license': TAGS,
      'sbom.spdx.json': '{}',
    });
    assert.deepEqual(told(found), []);
    const { compliant, files, withLicence, withCopyright, licences } = found;
    assert.deepEqual(
      { compliant, files, withLicence, withCopyright, licences },
      {
        compliant: true,
        files: 5,
        withLicence: 5,
        withCopyright: 5,
        licences: ['ISC', 'MIT', 'Zlib'],
      },
    );
  });

  it('says why one isn’t', async () => {
    const found = await verdict({
      'LICENSES/MIT.txt': TEXT,
      'LICENSES/0BSD.txt': TEXT,
      'LICENSES/notes.png': Buffer.from([0, 1]),
      'REUSE.toml': `version = 1${table('b.bin', 'ISC AND')}${table('c.bin', 'Made-Up')}`,
      'a.c': '// SPDX-License-Identifier: MIT\n',
      'b.bin': Buffer.from([0, 1]),
      'c.bin': Buffer.from([0, 1]),
      'd\ne.c': 'int a;\n',
      'f.c': `${HEADER}// SPDX-License-Identifier: ISC\n`,
      'g.c': HEADER,
      // It takes the place of what is in the file.
      'g.c.license': '',
      'h.c': HEADER,
      'h.c.license': 'SPDX-FileCopyrightText: Jane\n',
    });
    assert.deepEqual(told(found), [
      'invalid-expression REUSE.toml:6:27:ISC AND',
      'no-licence d\ne.c',
      'no-licence g.c',
      'no-licence h.c',
      'no-copyright a.c',
      'no-copyright d\ne.c',
      'no-copyright g.c',
      'missing-licence f.c:3:ISC',
      'unused-licence LICENSES/0BSD.txt:0BSD',
      'bad-licence LICENSES/notes.png:notes',
      'bad-licence REUSE.toml:12:27:Made-Up',
      'licence-not-text LICENSES/notes.png:notes',
    ]);
    assert.equal(found.compliant, false);
  });

  it('follows .reuse/dep5', async () => {
    const found = await verdict({
      'LICENSES/MIT.txt': TEXT,
      'LICENSES/ISC.txt': TEXT,
      '.reuse/dep5': 'Format: x\n\nFiles: *\nCopyright: Jane\nLicense: ISC\n',
      '.reuse/templates/x': 'x\n',
      'a.c': HEADER,
      'b/c': 'x\n',
    });
    assert.deepEqual([told(found), found.licences, found.files], [[], ['ISC', 'MIT'], 2]);
    const both = await verdict({ 'REUSE.toml': 'version = 1\n' });
    assert.deepEqual(told(both), ['dep5-and-reuse-toml REUSE.toml']);
  });

  it('tells of files that can’t be read, with the place', async () => {
    const found = await verdict({
      'REUSE.toml': 'version = 1\n[[annotations]]\npath = 3\n',
      'lib/REUSE.toml': Buffer.from([0, 1, 2]),
      '.reuse/dep5': 'nothing\n',
      'a.c': 'int a;\n',
    });
    assert.deepEqual(told(found), [
      'bad-reuse-toml REUSE.toml:3:8',
      'bad-reuse-toml lib/REUSE.toml:1:1',
      'bad-dep5 .reuse/dep5:1:1',
      'bad-dep5 .reuse/dep5:1:1',
      'dep5-and-reuse-toml REUSE.toml',
    ]);
  });

  it('leaves what others answer for to them', async () => {
    const found = await verdict({
      'meson.build': HASHES,
      'LICENSES/MIT.txt': TEXT,
      'subprojects/zlib/a.c': 'int a;\n',
      'subprojects/zlib/REUSE.toml': 'broken\n',
      'subprojects/zlib.wrap': HASHES,
    });
    assert.deepEqual([told(found), found.files], [[], 2]);
  });

  it('reads the beginning of a file that is too large, and says where that isn’t enough', async () => {
    const files = { 'LICENSES/MIT.txt': TEXT, 'a.c': `${HEADER}${' '.repeat(1000)}`, 'b.c': ' '.repeat(1000) };
    assert.deepEqual(told(await verdict(files, 200)), ['unreadable b.c']);
    assert.deepEqual(told(await verdict({}, 3000)), ['no-licence b.c', 'no-copyright b.c']);
  });

  it('reads each of many files as itself', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 1200 }, (_, index) => [
        `d${index % 7}/f${index}.c`,
        index % 400 === 3 ? 'x\n' : `${HEADER}// ${index % 9}\n`,
      ]),
    );
    const found = await verdict({ 'LICENSES/MIT.txt': TEXT, ...files });
    assert.deepEqual(
      told(found).filter((one) => one.startsWith('no-licence')),
      [
        'no-licence d0/f403.c'.replace('d0', `d${403 % 7}`),
        'no-licence d3/f3.c',
        `no-licence d${803 % 7}/f803.c`,
      ].sort(),
    );
    assert.equal(found.files, 1200);
  });

  it('stops when nobody waits any more', async () => {
    for (let index = 0; index < 50; index++) scratch.write(`f${index}.c`, HEADER);
    const commit = scratch.commit('all');
    const repository = await openRepository(scratch.root);
    const abort = new AbortController();
    const onProgress = (): void => abort.abort(new Error('enough'));
    await assert.rejects(reuseVerdict(repository, commit, { signal: abort.signal, onProgress }), /enough/);
  });
});
