import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import list from 'spdx-license-list/full';
import { scratchRepository, useScratchHome, type Scratch } from '../history/scratch';
import { json, runCli } from './runCli';

const MIT_WORDS = '/* Copyright (c) 2010 Ann Alder\n * Licensed under the MIT license. */\n';

describe('report --format reuse,notice', () => {
  useScratchHome();
  let scratch: Scratch;
  const run = (...args: string[]): ReturnType<typeof runCli> =>
    runCli(['-C', scratch.root, ...args, '--fail-on', 'never']);

  beforeEach(() => {
    scratch = scratchRepository();
    const files: Record<string, string | Buffer> = {
      'LICENSES/MIT.txt': 'text\n',
      LICENSE: list.MIT!.licenseText.replace('<year> <copyright holders>', '2012 Cy Cedar'),
      'third/COPYING': list['GPL-2.0-only']!.licenseText,
      'third/LICENSE.txt': `Copyright 2013 Dee Dune\n\n${list['GPL-2.0-only']!.licenseText}`,
      'third/LICENCE-LOGO': 'Copyright 2014 Eve Elm. Ask her.\n',
      'own.c': '// SPDX-FileCopyrightText: 2020 Jane\n// SPDX-License-Identifier: MIT\n',
      'half.c': '// SPDX-License-Identifier: MIT\n',
      'words*.c': MIT_WORDS,
      'words2.c': MIT_WORDS,
      'unsure.c': '/* Dual licensed under the MIT and GPL licenses. */\n',
      'bad.c': '// SPDX-License-Identifier: MIT AND\n// Licensed under the MIT license.\n',
      'logo.png': Buffer.from([0, 1]),
      'logo.png.license': 'SPDX-License-Identifier: MIT\nSPDX-FileCopyrightText: Ann\n',
      'data/a.bin': Buffer.from([0, 1]),
      'taken.c': '// SPDX-License-Identifier: ISC\n// © Jane\n',
      'REUSE.toml':
        'version = 1\n[[annotations]]\npath = "data/**"\nSPDX-License-Identifier = "MIT"\nSPDX-FileCopyrightText = "Bea"\n' +
        '[[annotations]]\npath = "taken.c"\nprecedence = "aggregate"\nSPDX-License-Identifier = "MIT"\n',
    };
    for (const [name, contents] of Object.entries(files)) scratch.write(name, contents);
    scratch.commit('all');
  });

  it('writes a REUSE.toml of what is known, and says what isn’t', async () => {
    const { stdout } = await run('report', '--format', 'reuse');
    assert.equal(
      stdout,
      `# Licences and copyright of files that don’t say them themselves, as far as they are known.
#
# Not known: the licence of these files (2):
#   bad.c
#   unsure.c
#
# Not known: whose copyright these files are (3):
#   bad.c
#   half.c
#   unsure.c

version = 1

[[annotations]]
path = "data/a.bin"
precedence = "closest"
SPDX-FileCopyrightText = "Bea"
SPDX-License-Identifier = "MIT"

[[annotations]]
path = "taken.c"
precedence = "override"
SPDX-FileCopyrightText = "© Jane"
SPDX-License-Identifier = "ISC AND MIT"

[[annotations]]
path = [
  "words\\\\*.c",
  "words2.c",
]
precedence = "closest"
SPDX-License-Identifier = "MIT"
`,
    );
  });

  it('covers by it all that is known', async () => {
    const { stdout } = await run('report', '--format', 'reuse');
    scratch.write('REUSE.toml', stdout);
    scratch.commit('covered');
    const { reuse } = json<{ reuse: { reasons: { kind: string; path: string }[] } }>(
      await run('check', '--reuse', '--json'),
    );
    const lacking = reuse.reasons.filter(({ kind }) => kind === 'no-licence').map((reason) => reason.path);
    assert.deepEqual(lacking, ['unsure.c']);
    assert.equal((await run('report', '--format', 'reuse')).stdout, stdout);
  });

  it('lists copyright statements by licence, with files', async () => {
    assert.equal((await run('report', '--format', 'reuse,notice')).code, 2);
    const { code } = await run('report', '--format', 'reuse,notice', '-o', path.join(scratch.root, 'out'));
    assert.equal(code, 0);
    assert.ok(fs.existsSync(path.join(scratch.root, 'out/REUSE.toml')));
    const [title, ...lines] = fs.readFileSync(path.join(scratch.root, 'out/NOTICE'), 'utf8').split('\n');
    assert.match(title!, / at [0-9a-f]{40}$/);
    assert.deepEqual(lines, [
      'Copyright statements found in its files, by licence.',
      '',
      'GPL-2.0-only (1 file)',
      '  Copyright 2013 Dee Dune (1 file)',
      '',
      'ISC AND MIT (1 file)',
      '  © Jane (1 file)',
      '',
      'MIT (7 files)',
      '  2020 Jane (1 file)',
      '  Ann (1 file)',
      '  Bea (1 file)',
      '  Copyright (c) 2010 Ann Alder (2 files)',
      '  Copyright (c) 2012 Cy Cedar (1 file)',
      '  Without a statement: 1 file.',
      '',
      'No licence known (3 files)',
      '  Copyright 2014 Eve Elm (1 file)',
      '  Without a statement: 2 files.',
      '',
    ]);
  });
});
