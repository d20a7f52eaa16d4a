import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { isUnchanged } from '../../src/register/isUnchanged';
import { readRegister } from '../../src/register/registerReader';
import { SMALLEST, withFolder } from './problemsOf';

const FILES = {
  'ip-register/a.yaml': `${SMALLEST}extends: ../base.yaml\n`,
  'ip-register/c.yaml': 'register_version: 1\nvendors:\n  - {id: w, name: W}\n',
  'base.yaml': 'register_version: 1\npeople: []\n',
};

type Change = (at: (name: string) => string) => void;

const CHANGES: readonly (readonly [what: string, change: Change, unchanged: boolean])[] = [
  ['nothing', () => undefined, true],
  ['a file written again', (at) => fs.writeFileSync(at('base.yaml'), FILES['base.yaml']), true],
  ['a file that is no part of it', (at) => fs.writeFileSync(at('ip-register/notes.md'), 'x'), true],
  ['a byte of a file', (at) => fs.writeFileSync(at('base.yaml'), `${FILES['base.yaml']}\n`), false],
  ['a file before the others', (at) => fs.writeFileSync(at('ip-register/0.yaml'), 'vendors: []'), false],
  ['a file behind the others', (at) => fs.writeFileSync(at('ip-register/d.yml'), 'vendors: []'), false],
  ['a file taken away', (at) => fs.rmSync(at('ip-register/c.yaml')), false],
  ['a file called otherwise', (at) => fs.renameSync(at('ip-register/c.yaml'), at('ip-register/b.yaml')), false],
  ['a base taken away', (at) => fs.rmSync(at('base.yaml')), false],
  ['all taken away', (at) => fs.rmSync(at('ip-register'), { recursive: true }), false],
  [
    'a file that has become a pipe',
    (at) => {
      fs.rmSync(at('base.yaml'));
      execFileSync('mkfifo', [at('base.yaml')]);
    },
    false,
  ],
  ['a file that has become too large', (at) => fs.truncateSync(at('base.yaml'), 3 * 1024 * 1024), false],
];

describe('whether a register is unchanged', () => {
  for (const [what, change, unchanged] of CHANGES) {
    it(`${unchanged ? 'is' : "isn't"} with ${what}`, () =>
      withFolder(FILES, async (folder) => {
        const read = await readRegister(path.join(folder, 'ip-register'), { within: folder });
        assert.deepEqual(read.problems, []);
        change((name) => path.join(folder, name));
        assert.equal(await isUnchanged(read), unchanged);
      }));
  }

  it("isn't where one file has become a folder", () =>
    withFolder({ 'r.yaml': SMALLEST }, async (folder) => {
      const file = path.join(folder, 'r.yaml');
      const read = await readRegister(file);
      assert.equal(await isUnchanged(read), true);
      fs.rmSync(file);
      fs.mkdirSync(file);
      fs.writeFileSync(path.join(file, 'r.yaml'), SMALLEST);
      assert.equal(await isUnchanged(read), false);
    }));
});
