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
});
