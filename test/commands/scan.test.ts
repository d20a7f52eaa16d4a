import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { scratchFolder, useScratchHome } from '../history/scratch';
import { runCli } from './runCli';

interface Line {
  readonly path: string;
  readonly skipped: string | null;
  readonly licence?: { readonly expression: string | null; readonly source: string | null };
}

describe('scan', () => {
  useScratchHome();

  function folderOf(files: Readonly<Record<string, string | Buffer>>): string {
    const folder = scratchFolder();
    for (const [name, contents] of Object.entries(files)) {
      fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      fs.writeFileSync(path.join(folder, name), contents);
    }
    return folder;
  }

  const linesOf = (text: string): Line[] =>
    text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Line);
  const told = (lines: readonly Line[]): (string | null)[][] =>
    lines.map(({ path: file, skipped, licence }) => [file, skipped ?? licence!.expression]);

  const TREE = {
    'b/x.c': '// SPDX-License-Identifier: MIT\n',
    'b/.git/config': '# SPDX-License-Identifier: ISC\n',
    'a.py': '# Licensed under the ISC license.\n',
    'logo.png': Buffer.from([0x89, 0x50, 0, 1]),
    'none.c': 'int a;\n',
    'with\nnewline.c': '// SPDX-License-Identifier: MIT\n',
  };

  it('reads folders, by path, without what git keeps and where links lead', async () => {
    const folder = folderOf(TREE);
    fs.symlinkSync('/etc/passwd', path.join(folder, 'link'));
    fs.symlinkSync('.', path.join(folder, 'b/loop'));
    const { code, stdout, stderr } = await runCli(['-C', folder, 'scan', '--licence-only', '--json', '.']);
    assert.deepEqual([code, stderr], [0, '']);
    assert.deepEqual(told(linesOf(stdout)), [
      ['a.py', 'ISC'],
      ['b/loop', 'link'],
      ['b/x.c', 'MIT'],
      ['link', 'link'],
      ['logo.png', 'binary'],
      ['none.c', null],
      ['with\nnewline.c', 'MIT'],
    ]);
  });

  it('says a line of each file', async () => {
    const folder = folderOf({ ...TREE, 'c.c': '/* Dual licensed under the MIT and GPL licenses. */\n' });
    const { stdout } = await runCli(['-C', folder, 'scan', 'a.py', 'c.c', 'none.c', 'logo.png', 'b/']);
    assert.equal(
      stdout,
      'a.py: ISC\nc.c: MIT OR GPL-1.0-or-later (inferred)\nnone.c: -\nlogo.png: (binary)\nb/x.c: MIT\n',
    );
  });

  it('reads standard input as the file that it is called', async () => {
    const input = '# SPDX-License-Identifier: MIT\n';
    const said = async (name: string) => {
      const { stdout } = await runCli(['scan', '--json', '-', '--as', name], { input });
      return told(linesOf(stdout))[0];
    };
    assert.deepEqual(await said('x.py'), ['x.py', 'MIT']);
    assert.deepEqual(await said('x.json'), ['x.json', null]);
  });

  it('skips what is larger than it may be', async () => {
    const folder = folderOf({ 'a.c': `// SPDX-License-Identifier: MIT\n${' '.repeat(100)}` });
    const { stdout } = await runCli(['-C', folder, 'scan', '--max-file-size', '100', '--json', 'a.c']);
    assert.deepEqual(told(linesOf(stdout)), [['a.c', 'too-large']]);
  });

  it('says what isn’t there', async () => {
    const { code, stdout, stderr } = await runCli(['-C', scratchFolder(), 'scan', 'missing.c']);
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, /missing\.c can’t be read: ENOENT/);
  });

  describe('--policy', () => {
    const POLICY = `# What we take.
licence_policy:
  - paths: ["**"]
    expected: MIT
    allow: [permissive]
    header: required
  - {paths: ["b/**"], deny: [strong-copyleft]}
`;
    const FILES = {
      'policy.yml': POLICY,
      'a.c': '// SPDX-License-Identifier: ISC\n',
      'b/a.c': '// SPDX-License-Identifier: GPL-2.0-only\n',
      'c.c': 'int c;\n',
      'logo.png': Buffer.from([0x89, 0x50, 0, 1]),
      'x.png': Buffer.from([0x89, 0x50, 0, 1]),
      'x.png.license': 'SPDX-License-Identifier: MIT\n',
    };
    const NAMED = ['a.c', 'b', 'c.c', 'logo.png', 'x.png'];
    const run = (folder: string, ...args: string[]): ReturnType<typeof runCli> =>
      runCli(['-C', folder, 'scan', '--policy', path.join(folder, 'policy.yml'), ...args]);

    it('adds to each line what the policy finds', async () => {
      const { code, stdout, stderr } = await run(folderOf(FILES), '--json', ...NAMED);
      assert.deepEqual([code, stderr], [1, '']);
      const lines = stdout.trimEnd().split('\n');
      const found = lines.map((line) => JSON.parse(line) as { path: string; findings: Record<string, unknown>[] });
      assert.deepEqual(
        found.map(({ path: file, findings }) => [
          file,
          ...findings.map(({ id, severity, line, column = 0 }) => [id, severity, line, column].join(' ')),
        ]),
        [
          ['a.c'],
          ['b/a.c', 'licence/forbidden error 1 4'],
          ['c.c', 'licence/missing-header warning 1 0'],
          ['logo.png', 'licence/missing-header warning  0'],
          ['x.png'],
        ],
      );
    });

    it('says so in words, and fails as asked', async () => {
      const folder = folderOf(FILES);
      const { code, stdout } = await run(folder, 'b', 'a.c');
      assert.equal(code, 1);
      assert.equal(
        stdout,
        'b/a.c: GPL-2.0-only\n  b/a.c:1:4: error: States GPL-2.0-only; the policy forbids strong-copyleft. [licence/forbidden]\na.c: ISC\n',
      );
      const codes = await Promise.all(
        [['c.c'], ['--fail-on', 'warning', 'c.c'], ['--fail-on', 'never', 'b'], ['a.c']].map((args) =>
          run(folder, ...args),
        ),
      );
      assert.deepEqual(
        codes.map((one) => one.code),
        [0, 1, 0, 0],
      );
    });

    it('takes a whole register, and refuses what isn’t one', async () => {
      const register = `register_version: 1\norganisation: {id: acme, name: Acme}\n${POLICY}`;
      assert.equal((await run(folderOf({ ...FILES, 'policy.yml': register }), 'b')).code, 1);
      const wrong: readonly [string, RegExp][] = [
        ['register_version: 1\norganisation: {id: acme, name: Acme}\n', /has no licence_policy/],
        [POLICY.replace('header', 'heading'), /policy\.yml:6:5/],
        ['a: [\n', /policy\.yml/],
      ];
      for (const [text, told] of wrong) {
        const { code, stdout, stderr } = await run(folderOf({ ...FILES, 'policy.yml': text }), 'b');
        assert.deepEqual([code, stdout], [2, ''], text);
        assert.match(stderr, told);
      }
    });

    it('follows no link beside a file', async () => {
      const folder = folderOf({ ...FILES, 'elsewhere.txt': 'SPDX-License-Identifier: MIT\n' });
      fs.symlinkSync('elsewhere.txt', path.join(folder, 'logo.png.license'));
      assert.match((await run(folder, 'logo.png')).stdout, /missing-header/);
    });
  });
});
