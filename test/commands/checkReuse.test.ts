import assert from 'node:assert/strict';
import path from 'node:path';
import { scratchFolder, scratchRepository, useScratchHome, type Scratch } from '../history/scratch';
import { json, runCli } from './runCli';

interface Checked {
  readonly findings: readonly unknown[];
  readonly reuse?: {
    readonly compliant: boolean;
    readonly files: number;
    readonly reasons: readonly Readonly<Record<string, string | number>>[];
  };
}

describe('check --reuse', () => {
  useScratchHome();
  let scratch: Scratch;
  const check = (...args: string[]): ReturnType<typeof runCli> => runCli(['check', '-C', scratch.root, ...args]);

  beforeEach(() => {
    scratch = scratchRepository();
    scratch.write('LICENSES/MIT.txt', 'text\n');
    scratch.write('a.c', '// SPDX-FileCopyrightText: Jane\n// SPDX-License-Identifier: MIT\n');
    scratch.commit('all');
  });

  it('says on standard error that a commit is compliant', async () => {
    const { code, stdout, stderr } = await check('--reuse');
    assert.deepEqual([code, stdout], [0, '']);
    assert.match(stderr, /^REUSE 3\.3: compliant\. 1 file, all with licence and copyright; licences in use: MIT\.$/m);
    assert.doesNotMatch((await check()).stderr, /REUSE/);
  });

  it('says why one isn’t, and ends with 1', async () => {
    scratch.write('REUSE.toml', 'version = 1\n[[annotations]]\npath = 3\n');
    for (let index = 0; index < 25; index++)
      scratch.write(`b\u001b${index}.c`, '// © Jane\n// SPDX-License-Identifier: ISC OR\n');
    scratch.write('c.c', '// SPDX-License-Identifier: Zlib\n// © Jane\n');
    scratch.commit('more');
    const { code, stderr } = await check('--reuse');
    assert.equal(code, 1);
    const told = stderr.slice(stderr.indexOf('REUSE 3.3')).split('\n');
    assert.deepEqual(told.slice(0, 6), [
      'REUSE 3.3: not compliant. 27 files: with licence 2, with copyright 27.',
      'REUSE.toml files with errors, so that what they say of other files isn’t known (1):',
      '  REUSE.toml:3:8: path is neither a string nor a list of strings',
      'Licences that aren’t SPDX expressions (25):',
      '  b⟨U+001B⟩0.c:2: ISC OR',
      '  b⟨U+001B⟩1.c:2: ISC OR',
    ]);
    assert.deepEqual(told.slice(24), [
      '  and 5 more: --json lists them all.',
      'Licences without a text in LICENSES/; “header texts” adds those it knows (1):',
      '  Zlib, first named in c.c:1',
      '',
    ]);
    assert.equal((await check('--reuse', '--fail-on', 'never')).code, 0);
    const outcome = await check('--write-baseline', path.join(scratchFolder(), 'base.json'), '--reuse');
    assert.equal(outcome.code, 1);
    assert.match(outcome.stderr, /^REUSE 3\.3: not compliant/m);
    // The findings on those tags apart.
    assert.equal((await check('--severity', 'licence/*=off')).code, 0);
  });

  it('has it in JSON, where it was asked for', async () => {
    scratch.write('b.c', 'int a;\n');
    scratch.commit('more');
    const outcome = await check('--reuse', '--json', '--changed=HEAD');
    assert.equal(outcome.code, 1);
    assert.doesNotMatch(outcome.stderr, /REUSE/);
    const { reuse } = json<Checked>(outcome);
    assert.deepEqual(reuse, {
      compliant: false,
      files: 2,
      withLicence: 1,
      withCopyright: 1,
      licences: ['MIT'],
      reasons: [
        { kind: 'no-licence', path: 'b.c' },
        { kind: 'no-copyright', path: 'b.c' },
      ],
    });
    assert.equal(json<Checked>(await check('--json')).reuse, undefined);
  });

  it('looks at the commit that --rev names', async () => {
    scratch.write('b.c', 'int a;\n');
    scratch.commit('more');
    assert.equal((await check('--reuse')).code, 1);
    assert.equal((await check('--reuse', '--rev', 'HEAD~1')).code, 0);
  });

  it('isn’t asked of what is only staged', async () => {
    const { code, stderr } = await check('--reuse', '--staged');
    assert.deepEqual([code, stderr], [2, 'chain-of-title: REUSE is asked of a commit: one of --staged and --reuse.\n']);
  });
});
