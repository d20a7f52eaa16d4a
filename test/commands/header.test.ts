import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { scratchFolder, scratchRepository, useScratchHome } from '../history/scratch';
import { json, runCli } from './runCli';
import type { Outcome } from './runCli';

interface Told {
  readonly files: readonly {
    readonly path: string;
    readonly action: string;
    readonly reason: string;
    readonly code: string;
    readonly diff?: string;
  }[];
}

const ACME = ['--licence', 'MIT', '--owner', 'Acme', '--year', '2026'];
const HASH = '# SPDX-FileCopyrightText: 2026 Acme\n# SPDX-License-Identifier: MIT\n\n';

const REGISTER = `register_version: 1
organisation: { id: acme, name: Acme Inc }
licence_policy:
  - { paths: ['**'], expected: MIT, header: required }
  - { paths: ['docs/**'], expected: CC-BY-4.0, header: optional }
  - { paths: ['vendor/**'], header: none }
`;

describe('header', () => {
  useScratchHome();

  const told = (outcome: Outcome): string[] =>
    json<Told>(outcome).files.map(({ path: file, action, code }) => `${file} ${action} ${code}`);

  function folderOf(files: Readonly<Record<string, string | Buffer>>): string {
    const folder = scratchFolder();
    for (const [name, contents] of Object.entries(files)) {
      fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      fs.writeFileSync(path.join(folder, name), contents);
    }
    return folder;
  }

  const read = (folder: string, file: string): string => fs.readFileSync(path.join(folder, file), 'utf8');

  it('checks, adds, and takes away again', async () => {
    const files = { 'a.py': 'x\r\n', 'b/run': '#!/bin/sh\n', 'c.json': '{}\n', 'd.py': HASH, LICENSE: 'x\n' };
    const folder = folderOf(files);
    fs.chmodSync(path.join(folder, 'b/run'), 0o755);
    const run = (mode: string, ...more: string[]) => runCli(['-C', folder, 'header', mode, ...ACME, ...more, '.']);
    const checked = await run('check', '--json');
    assert.equal(checked.code, 1);
    assert.deepEqual(told(checked), [
      ...['LICENSE skip licence-file', 'a.py add missing', 'b/run add missing'],
      ...['c.json sidecar no-comments', 'd.py none right'],
    ]);
    assert.equal(read(folder, 'a.py'), 'x\r\n');

    const dry = await run('add', '--dry-run');
    assert.equal(dry.code, 0);
    assert.match(dry.stdout, /^--- a\/b\/run\n\+\+\+ b\/b\/run\n@@ -1,1 \+1,3 @@\n #!\/bin\/sh\n\+# SPDX/m);
    assert.match(dry.stdout, /^--- \/dev\/null\n\+\+\+ b\/c\.json\.license\n/m);
    assert.deepEqual(fs.readdirSync(folder).sort(), ['LICENSE', 'a.py', 'b', 'c.json', 'd.py']);

    assert.equal((await run('add')).code, 0);
    assert.equal(read(folder, 'a.py'), `${HASH.replaceAll('\n', '\r\n')}x\r\n`);
    assert.equal(read(folder, 'b/run'), `#!/bin/sh\n${HASH.slice(0, -1)}`);
    assert.equal(fs.statSync(path.join(folder, 'b/run')).mode & 0o777, 0o755);
    assert.equal(read(folder, 'c.json.license'), HASH.replaceAll('# ', '').trimEnd() + '\n');
    assert.equal((await run('check')).code, 0);

    await run('remove');
    assert.deepEqual([read(folder, 'a.py'), read(folder, 'b/run')], [files['a.py'], files['b/run']]);
    assert.ok(!fs.existsSync(path.join(folder, 'c.json.license')));
  });

  it('asks the register for owner, licence, and where a header has to be', async () => {
    const folder = folderOf({ 'ip-register.yaml': REGISTER, 'a.py': 'x\n', 'docs/b.py': 'x\n', 'vendor/c.py': 'x\n' });
    const outcome = await runCli(['-C', folder, 'header', 'add', '--year', '2026', '--json', 'a.py', 'docs', 'vendor']);
    assert.deepEqual(told(outcome), [
      ...['a.py add missing', 'docs/b.py skip optional', 'vendor/c.py skip not-wanted'],
    ]);
    assert.equal(read(folder, 'a.py'), `${HASH.replace('Acme', 'Acme Inc')}x\n`);
    await runCli(['-C', folder, 'header', 'add', '--year', '2026', 'docs/b.py']);
    assert.match(read(folder, 'docs/b.py'), /Identifier: CC-BY-4\.0/);
  });

  it('writes no licence that the policy rules out, and says where none is named', async () => {
    const policy = "- { paths: ['src/**'], allow: [permissive], deny: [MPL-2.0], header: required }";
    const register = `register_version: 1\norganisation: { id: acme, name: Acme }\nlicence_policy:\n  ${policy}\n`;
    const folder = folderOf({ 'ip-register.yaml': register, 'src/a.c': 'int a;\n', 'other.c': 'int b;\n' });
    const run = (mode: string, ...more: string[]) => runCli(['-C', folder, 'header', mode, ...more, 'src', 'other.c']);
    const unnamed = await run('add');
    assert.deepEqual(
      [unnamed.code, unnamed.stdout],
      [1, 'src/a.c: skip: It states no licence, and neither a policy nor --licence says which it should.\n'],
    );
    assert.equal((await run('check')).code, 1);
    const denied = await run('add', '--licence', 'MPL-2.0', '--json');
    assert.deepEqual([denied.code, told(denied)], [1, ['src/a.c skip forbidden', 'other.c add missing']]);
    const other = await run('fix', '--licence', 'GPL-3.0-only', '--json');
    assert.deepEqual(told(other)[0], 'src/a.c skip not-allowed');
    assert.equal(read(folder, 'src/a.c'), 'int a;\n');
    const allowed = await run('add', '--licence', 'ISC', '--json');
    assert.deepEqual(told(allowed)[0], 'src/a.c add missing');
  });

  it('leaves what says something else, and what git ignores', async () => {
    const repository = scratchRepository();
    const other = '# SPDX-License-Identifier: ISC\n';
    repository.write('.gitignore', `${HASH}built/\n`);
    repository.write('a.py', other);
    repository.write('built/b.py', 'x\n');
    repository.write('new.py', 'x\n');
    const outcome = await runCli(['-C', repository.root, 'header', 'add', ...ACME, '--json', '.']);
    assert.deepEqual(
      [outcome.code, told(outcome)],
      [1, ['.gitignore none right', 'a.py skip says-other', 'new.py add missing']],
    );
    assert.equal(read(repository.root, 'a.py'), other);
    assert.match(json<Told>(outcome).files[1]!.reason, /^It says ISC, where MIT is expected/);
  });

  it('takes years from history', async () => {
    const repository = scratchRepository();
    repository.write('a.py', 'x\n');
    repository.commit('one', { date: '2011-12-31T23:30:00-05:00' });
    repository.write('a.py', 'y\n');
    repository.write('b.py', 'y\n');
    repository.commit('two', { date: '2015-01-01T00:30:00+02:00' });
    repository.write('c.py', 'y\n');
    const args = ['header', 'add', '--licence', 'MIT', '--owner', 'Acme', '--today', '2031-01-01'];
    await runCli(['-C', repository.root, ...args, '.']);
    const years = ['a.py', 'b.py', 'c.py'].map((file) => /Text: (.*) Acme/.exec(read(repository.root, file))?.[1]);
    assert.deepEqual(years, ['2011-2015', '2015', '2031']);
  });

  it('leaves what REUSE.toml says of a file', async () => {
    const table = (file: string, licence: string) =>
      `[[annotations]]\npath = "${file}"\nSPDX-FileCopyrightText = "Acme"\nSPDX-License-Identifier = "${licence}"\n`;
    const folder = folderOf({
      'REUSE.toml': `version = 1\n${table('data/*', 'mit')}${table('other.json', 'ISC')}`,
      'data/a.json': '{}\n',
      'data/b.py': 'x\n',
      'other.json': '{}\n',
      'rest.json': '{}\n',
    });
    const checked = await runCli(['-C', folder, 'header', 'check', ...ACME, '--json', '.']);
    assert.deepEqual(told(checked), [
      ...['REUSE.toml skip licence-file', 'data/a.json none said-beside', 'data/b.py none said-beside'],
      ...['other.json skip says-other', 'rest.json sidecar no-comments'],
    ]);
  });

  it('adds only with add, and corrects with fix', async () => {
    const old = HASH.replace('MIT', 'MIT License').replace('2026', '2020');
    const folder = folderOf({ 'a.py': old });
    const added = await runCli(['-C', folder, 'header', 'add', ...ACME, '--json', '.']);
    assert.deepEqual([added.code, told(added), read(folder, 'a.py')], [1, ['a.py skip repairable'], old]);
    await runCli(['-C', folder, 'header', 'fix', ...ACME, '.']);
    await runCli(['-C', folder, 'header', 'fix', ...ACME, '.']);
    assert.equal(read(folder, 'a.py'), HASH.replace('2026', '2020, 2026'));
  });

  it('follows no link, within or out of the folder', async () => {
    const outside = folderOf({ 'a.py': 'x\n' });
    const repository = scratchRepository();
    repository.write('in/a.py', 'x\n');
    repository.write('b.py', 'x\n');
    repository.commit('one');
    fs.rmSync(path.join(repository.root, 'in'), { recursive: true });
    fs.symlinkSync(outside, path.join(repository.root, 'in'));
    fs.symlinkSync('b.py', path.join(repository.root, 'c.py'));
    const outcome = await runCli(['-C', repository.root, 'header', 'add', ...ACME, '--json', '.', 'c.py']);
    const left = ['b.py add missing', 'c.py skip link', 'in skip link', 'in/a.py skip outside', 'c.py skip link'];
    assert.deepEqual(told(outcome), left);
    assert.equal(read(outside, 'a.py'), 'x\n');
    assert.ok(fs.lstatSync(path.join(repository.root, 'c.py')).isSymbolicLink());
  });

  it('names vendors as contributors, by the register', async () => {
    const repository = scratchRepository();
    repository.write(
      'ip-register.yaml',
      `${REGISTER}vendors:
  - { id: nimbus, name: Nimbus Ltd }
people:
  - id: nia
    name: Nia
    identities: [{ email: nia@nimbus.example }]
    engagements: [{ id: e, party: nimbus, type: contractor, start: 2020-01-01 }]
`,
    );
    repository.write('a.py', 'x\n');
    repository.commit('one', { author: 'Nia <nia@nimbus.example>' });
    repository.write('b.py', 'x\n');
    const args = ['header', 'add', '--contributors', '--year', '2026', '--json', 'a.py', 'b.py'];
    const outcome = await runCli(['-C', repository.root, ...args]);
    assert.deepEqual([outcome.stderr, told(outcome)], ['', ['a.py add missing', 'b.py add missing']]);
    assert.match(read(repository.root, 'a.py'), /Acme Inc\n# SPDX-FileContributor: Nimbus Ltd\n# SPDX-License/);
    assert.doesNotMatch(read(repository.root, 'b.py'), /Contributor/);
  });

  it('writes beside nothing where it may not', async () => {
    const folder = folderOf({ 'a.json': '{}\n' });
    const outcome = await runCli(['-C', folder, 'header', 'add', ...ACME, '--no-sidecar', '--json', '.']);
    assert.deepEqual([outcome.code, told(outcome)], [0, ['a.json skip no-comments']]);
    assert.deepEqual(fs.readdirSync(folder), ['a.json']);
  });

  const WRONG: readonly (readonly [args: readonly string[], said: RegExp])[] = [
    [['--licence', 'MIT AND'], /“MIT AND” is no SPDX expression/],
    [['--year', '26'], /not a year like 2026/],
    [['--template', 'none'], /can’t be read/],
    [['--template', 'a.txt'], /there is no place who/],
  ];
  for (const [args, said] of WRONG) {
    it(`says what is wrong with ${args.join(' ')}`, async () => {
      const folder = folderOf({ 'a.txt': '{who}\n', 'a.py': 'x\n' });
      const [option = '', value = ''] = args;
      const given = option === '--template' ? [option, path.join(folder, value)] : args;
      const { code, stderr } = await runCli(['-C', folder, 'header', 'add', ...given, 'a.py']);
      assert.equal(code, 2);
      assert.match(stderr, said);
    });
  }
});
