import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { scratchFolder, useScratchHome } from '../history/scratch';
import { runCli } from './runCli';

interface Line {
  readonly path: string;
  readonly skipped: string | null;
  readonly licence?: { readonly expression: string | null; readonly source: string | null; readonly inferred: boolean };
  readonly licences?: readonly { readonly id: string }[];
  readonly beside?: { readonly paths: readonly string[]; readonly copyrights: readonly string[] };
}

const table = (paths: string, licence: string, precedence = 'closest'): string =>
  `[[annotations]]\npath = "${paths}"\nprecedence = "${precedence}"\nSPDX-License-Identifier = "${licence}"\nSPDX-FileCopyrightText = "Jane"\n`;

describe('scan, with what stands beside a file', () => {
  useScratchHome();

  function treeOf(files: Readonly<Record<string, string | Buffer>>): string {
    const folder = scratchFolder();
    for (const [name, contents] of Object.entries(files)) {
      fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      fs.writeFileSync(path.join(folder, name), contents);
    }
    return folder;
  }

  async function scanned(folder: string, ...named: string[]): Promise<Line[]> {
    const { stdout } = await runCli(['-C', folder, 'scan', '--json', ...named]);
    return stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Line);
  }
  /** `path: expression (source) ids of the file's own | beside` */
  const told = (lines: readonly Line[]): string[] =>
    lines.map(({ path: file, licence, licences, beside, skipped }) =>
      [
        `${file}: ${licence?.expression ?? '-'} (${licence?.source ?? '-'}${licence?.inferred ? ', inferred' : ''})`,
        ...(licences?.map(({ id }) => id) ?? [skipped]),
        ...(beside ? [`| ${beside.paths.join(' ')} ${beside.copyrights.join('+')}`] : []),
      ].join(' '),
    );

  it('reads sidecars and REUSE.toml files up to the folder that has .git', async () => {
    const folder = treeOf({
      'REUSE.toml': `version = 1\n${table('**', 'Zlib')}`,
      'p/.git/HEAD': '',
      'p/REUSE.toml': `version = 1\n${table('lib/**', 'ISC')}${table('lib/all/*', '0BSD', 'aggregate')}`,
      'p/LICENSE': 'text\n',
      'p/lib/REUSE.toml': `version = 1\n${table('over.c', 'Zlib', 'override')}`,
      'p/lib/a.c': 'int a;\n',
      'p/lib/all/x.c': '// SPDX-License-Identifier: MIT OR ISC\n',
      'p/lib/logo.png': Buffer.from([0, 1, 2]),
      'p/lib/own.c': '// SPDX-License-Identifier: MIT\n',
      'p/lib/over.c': '// SPDX-License-Identifier: MIT\n',
      'p/lib/words.c': '// Licensed under the MIT license.\n',
      'p/side.c': '// SPDX-License-Identifier: MIT\n// © Own\n',
      'p/side.c.license': 'SPDX-License-Identifier: GPL-2.0-only\nSPDX-FileCopyrightText: Side\n',
    });
    const expected = [
      'lib/a.c: ISC (reuse-toml) | REUSE.toml Jane',
      'lib/all/x.c: (MIT OR ISC) AND 0BSD (reuse-toml) MIT OR ISC | REUSE.toml Jane',
      'lib/logo.png: ISC (reuse-toml) binary | REUSE.toml Jane',
      'lib/over.c: Zlib (reuse-toml) MIT | lib/REUSE.toml Jane',
      'lib/own.c: MIT (tag) MIT | REUSE.toml Jane',
      'lib/words.c: ISC (reuse-toml) MIT | REUSE.toml Jane',
      'side.c: GPL-2.0-only (sidecar) MIT | side.c.license SPDX-FileCopyrightText: Side',
    ];
    const isAsked = (line: string): boolean => /^(?:lib\/[^R]|side\.c:)/.test(line);
    assert.deepEqual(told(await scanned(path.join(folder, 'p'), '.')).filter(isAsked), expected);
    // Named one by one, and from inside.
    const names = expected.map((line) => line.split(': ')[0]!);
    assert.deepEqual(told(await scanned(path.join(folder, 'p'), ...names)), expected);
    const [first] = await scanned(path.join(folder, 'p/lib'), 'a.c');
    assert.equal(first!.licence!.expression, 'ISC');
    // It need not have a licence, and what is above .git is another project's.
    assert.deepEqual(told(await scanned(path.join(folder, 'p'), 'LICENSE')), ['LICENSE: - (-)']);
    assert.deepEqual(told(await scanned(path.join(folder, 'p'), 'REUSE.toml')), ['REUSE.toml: - (-)']);
  });

  it('looks no higher than what was named where there is no .git', async () => {
    const folder = treeOf({ 'REUSE.toml': `version = 1\n${table('**', 'Zlib')}`, 'd/a.c': 'int a;\n' });
    assert.deepEqual(told(await scanned(folder, 'd')), ['d/a.c: - (-)']);
    assert.equal(told(await scanned(folder, '.')).at(-1), 'd/a.c: Zlib (reuse-toml) | REUSE.toml Jane');
  });

  it('follows no links, and says what has errors, once', async () => {
    const folder = treeOf({
      '.git/HEAD': '',
      'a.c': 'int a;\n',
      'b.c': 'int b;\n',
      'real.license': 'SPDX-License-Identifier: MIT\n',
      'REUSE.toml': 'version = 2\n',
      '.reuse/dep5': 'Format: x\n\nFiles: b.*\nCopyright: Jane\nLicense: ISC\n',
    });
    fs.symlinkSync('real.license', path.join(folder, 'a.c.license'));
    const { stdout, stderr, code } = await runCli(['-C', folder, 'scan', 'a.c', 'b.c']);
    assert.equal(code, 0);
    assert.equal(stdout, 'a.c: -\nb.c: ISC\n');
    const place = path.join(folder, 'REUSE.toml');
    assert.equal(
      stderr,
      `${place}:1:11: version isn’t 1, the only one that the specification describes; what it says of other files is left out.\n`,
    );
    const [, second] = await scanned(folder, 'a.c', 'b.c');
    assert.equal(second!.licence!.source, 'dep5');
  });
});
