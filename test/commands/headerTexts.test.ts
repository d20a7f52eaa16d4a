import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { scratchFolder, scratchRepository, useScratchHome } from '../history/scratch';
import { json, runCli } from './runCli';
import type { Outcome } from './runCli';

interface Told {
  readonly texts: readonly {
    readonly licence: string;
    readonly path: string | null;
    readonly action: string;
    readonly reason: string;
    readonly code: string;
    readonly diff?: string;
  }[];
}

const tag = (expression: string): string =>
  `# SPDX-FileCopyrightText: Acme\n# SPDX-License-Identifier: ${expression}\n`;

describe('header texts', () => {
  useScratchHome();

  const told = (outcome: Outcome): string[] =>
    json<Told>(outcome).texts.map(({ licence, action, code }) => `${licence} ${action} ${code}`);
  const texts = (root: string, ...more: string[]) => runCli(['-C', root, 'header', 'texts', ...more]);
  const there = (root: string): string[] => fs.readdirSync(path.join(root, 'LICENSES')).sort();
  const read = (root: string, file: string): string => fs.readFileSync(path.join(root, file), 'utf8');

  it('adds what LICENSES lacks of all that is in use, committed or not, and no more the next time', async () => {
    const repository = scratchRepository();
    const { root } = repository;
    repository.write('.gitignore', `${tag('0BSD')}built/\n`);
    repository.write('a.py', tag('mit'));
    repository.write('b.json', '{}\n');
    repository.write('b.json.license', tag('GPL-2.0-or-later OR Apache-2.0'));
    repository.write('LICENSES/Apache-2.0.md', 'Ours.\n');
    const toml = 'path = "data/*"\nSPDX-FileCopyrightText = "Acme"\nSPDX-License-Identifier = "CC0-1.0"\n';
    repository.write('REUSE.toml', `version = 1\n[[annotations]]\n${toml}`);
    repository.write('data/one.csv', '1\n');
    repository.commit('one');
    repository.write(
      'new.sh',
      `${tag('ISC')}# SPDX-SnippetBegin\n# SPDX-License-Identifier: Zlib\n# SPDX-SnippetEnd\n`,
    );
    repository.write('built/x.py', tag('BSD-2-Clause'));
    repository.write('words.py', '# Licensed under the MPL-2.0.\n');
    repository.write('string.py', 'x = "SPDX-License-Identifier: EUPL-1.2"\n');

    const added = await texts(root, '--json');
    assert.equal(added.code, 0, added.stderr);
    assert.deepEqual(told(added), [
      ...['0BSD add missing', 'Apache-2.0 none there', 'CC0-1.0 add missing', 'GPL-2.0-or-later add missing'],
      ...['ISC add missing', 'MIT add missing', 'Zlib add missing'],
    ]);
    const names = ['0BSD', 'Apache-2.0', 'CC0-1.0', 'GPL-2.0-or-later', 'ISC', 'MIT', 'Zlib'];
    assert.deepEqual(
      there(root),
      names.map((id) => `${id}.${id === 'Apache-2.0' ? 'md' : 'txt'}`),
    );
    assert.match(read(root, 'LICENSES/MIT.txt'), /^MIT License\n[^]*SOFTWARE\.\n$/);

    const again = await texts(root);
    assert.deepEqual([again.code, again.stdout], [0, '']);
    assert.match(again.stderr, /with their text: 7; texts added or to add: 0; left: 0/);
    for (const file of ['words.py', 'string.py']) fs.rmSync(path.join(root, file));
    repository.commit('two');
    const checked = await runCli(['-C', root, 'check', '--reuse', '--json', '--fail-on', 'never']);
    assert.deepEqual(json<{ reuse: { reasons: unknown } }>(checked).reuse.reasons, []);
  });

  it('makes up no text that it doesn’t know', async () => {
    const folder = scratchFolder();
    const expressions = ['LicenseRef-Ours', 'GPL-2.0-only WITH Classpath-exception-2.0', 'Ours-1.0'];
    for (const [at, expression] of expressions.entries())
      fs.writeFileSync(path.join(folder, `${at}.py`), tag(expression));
    const outcome = await texts(folder, '--json');
    assert.equal(outcome.code, 1);
    assert.deepEqual(told(outcome), [
      ...['Classpath-exception-2.0 skip unknown', 'GPL-2.0-only add missing'],
      ...['LicenseRef-Ours skip reference', 'Ours-1.0 skip unlisted'],
    ]);
    assert.deepEqual(there(folder), ['GPL-2.0-only.txt']);
    const [exception] = json<Told>(outcome).texts;
    assert.match(exception!.reason, /https:\/\/spdx\.org\/licenses\/Classpath-exception-2\.0\.html/);
  });

  it('adds those that are named, in the list’s casing, and lets no name lead elsewhere', async () => {
    const folder = scratchFolder();
    const outcome = await texts(folder, 'mit', 'MIT', '../../up', 'LicenseRef-x/../y', '--json');
    assert.equal(outcome.code, 1);
    assert.deepEqual(told(outcome), [
      ...['MIT add named', '../../up skip unlisted', 'LicenseRef-x/../y skip reference'],
    ]);
    assert.deepEqual(fs.readdirSync(folder), ['LICENSES']);
    assert.deepEqual(there(folder), ['MIT.txt']);
    assert.deepEqual(told(await texts(folder, 'MIT', '--json')), ['MIT none there']);
  });

  const BLOCKED: readonly (readonly [name: string, block: (root: string, elsewhere: string) => void, code: string])[] =
    [
      ['a link for the folder', (root, to) => fs.symlinkSync(to, path.join(root, 'LICENSES')), 'folder'],
      ['a file for the folder', (root) => fs.writeFileSync(path.join(root, 'LICENSES'), 'x'), 'folder'],
      [
        'a folder for the file',
        (root) => fs.mkdirSync(path.join(root, 'LICENSES/MIT.txt'), { recursive: true }),
        'taken',
      ],
      [
        'a link for the file that leads to nothing',
        (root, to) => {
          fs.mkdirSync(path.join(root, 'LICENSES'));
          fs.symlinkSync(path.join(to, 'x'), path.join(root, 'LICENSES/MIT.txt'));
        },
        'there',
      ],
    ];
  for (const [name, block, code] of BLOCKED)
    it(`writes through nothing that is there: ${name}`, async () => {
      const [folder, elsewhere] = [scratchFolder(), scratchFolder()];
      fs.writeFileSync(path.join(folder, 'a.py'), tag('MIT'));
      block(folder, elsewhere);
      const before = fs.readdirSync(folder, { recursive: true });
      for (const more of [[], ['--dry-run']]) {
        const outcome = await texts(folder, '--json', ...more);
        assert.deepEqual(told(outcome), [`MIT ${code === 'there' ? 'none' : 'skip'} ${code}`]);
      }
      assert.deepEqual(fs.readdirSync(folder, { recursive: true }), before);
      assert.deepEqual(fs.readdirSync(elsewhere), []);
    });

  it('tells of files that it can’t read', async function () {
    if (process.platform === 'win32' || process.getuid?.() === 0) this.skip();
    const folder = scratchFolder();
    fs.writeFileSync(path.join(folder, 'a.py'), tag('MIT'), { mode: 0 });
    const outcome = await texts(folder);
    assert.match(outcome.stderr, /a\.py can’t be read/);
  });

  it('comes after headers that are written, and counts those that would be', async () => {
    const folder = scratchFolder();
    fs.writeFileSync(path.join(folder, 'a.py'), 'x\n');
    fs.writeFileSync(path.join(folder, 'b.json'), '{}\n');
    const run = (...more: string[]) => {
      const args = ['header', 'add', '--licence', 'MIT', '--owner', 'Acme', '--year', '2026', '--texts', ...more, '.'];
      return runCli(['-C', folder, ...args]);
    };
    const dry = await run('--dry-run', '--json');
    assert.deepEqual(told(dry), ['MIT add missing']);
    assert.match(
      json<Told>(dry).texts[0]!.diff!,
      /^--- \/dev\/null\n\+\+\+ b\/LICENSES\/MIT\.txt\n@@ [^]*\+MIT License\n/,
    );
    assert.deepEqual(fs.readdirSync(folder).sort(), ['a.py', 'b.json']);
    const added = await run();
    assert.equal(added.code, 0);
    assert.match(added.stdout, /^LICENSES\/MIT\.txt: add: It is named in a\.py:2, and its text is not there\.$/m);
    assert.deepEqual(there(folder), ['MIT.txt']);
    assert.equal((await run()).stdout, '');
  });

  it('has no files to write in a bare repository', async () => {
    const repository = scratchRepository();
    repository.git('init', '-q', '--bare', 'bare.git');
    for (const args of [['texts'], ['add', '.']]) {
      const { code, stderr } = await runCli(['-C', path.join(repository.root, 'bare.git'), 'header', ...args]);
      assert.equal(code, 2);
      assert.match(stderr, /^chain-of-title: .*is a bare repository: it has no files to write\.\n$/);
    }
  });
});
