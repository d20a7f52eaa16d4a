import assert from 'node:assert/strict';
import {
  fileInformation,
  sidecarInformation,
  type FileInformation,
} from '../../../src/licensing/reuse/fileInformation';

/** `licences | copyrights | licences of snippets` */
const said = ({ licences, copyrights, snippetLicences }: FileInformation): string =>
  [licences.map(({ text, line }) => `${text}:${line}`), copyrights, snippetLicences.map(({ text }) => text)]
    .map((some) => some.join('+'))
    .join(' | ');

const FILES: readonly (readonly [string, string, string])[] = [
  [
    'a.c',
    '// SPDX-FileCopyrightText: 2019 Jane Doe\n// SPDX-License-Identifier: MIT\n',
    'MIT:2 | SPDX-FileCopyrightText: 2019 Jane Doe | ',
  ],
  ['a.c', '// Copyright (c) Alice, some rights reserved\n', ' | Copyright (c) Alice | '],
  [
    'a.c',
    '/* © Example Corporation <https://corp.example.com> */',
    ' | © Example Corporation <https://corp.example.com> | ',
  ],
  ['a.c', '// SPDX-FileCopyrightText: contributors to this\n', ' | SPDX-FileCopyrightText: contributors to this | '],
  ['a.c', '// SPDX-FileCopyrightText: <jane@example.com>\n', ' |  | '],
  // Not among the specification's prefixes; nobody is named; a licence in words.
  ['a.c', '// (c) 2020 Foo Inc.\n', ' |  | '],
  ['a.c', '// SPDX-FileCopyrightText: 2020\n', ' |  | '],
  ['a.c', '// Licensed under the MIT license.\n', ' |  | '],
  ['a.c', 'char *a = "SPDX-License-Identifier: MIT";\n', ' |  | '],
  [
    'a.c',
    '// SPDX-License-Identifier: MIT\n// SPDX-SnippetBegin\n// SPDX-SnippetCopyrightText: Jane\n// SPDX-License-Identifier: ISC\n// SPDX-SnippetEnd\n',
    'MIT:1 |  | ISC',
  ],
  [
    'a.c',
    '// REUSE-IgnoreStart\n// SPDX-License-Identifier: MIT\n// Copyright 2020 Foo\n// REUSE-IgnoreEnd\n',
    ' |  | ',
  ],
  // What a script writes, where it has nothing of its own.
  [
    'a.sh',
    'cat <<END\n/* SPDX-License-Identifier: ISC */\n * Copyright 2020 Jane\nEND\n',
    'ISC:2 | Copyright 2020 Jane | ',
  ],
  ['a.sh', '# SPDX-License-Identifier: MIT\ncat <<END\n# SPDX-License-Identifier: ISC\nEND\n', 'MIT:1 |  | '],
  ['a.sh', 'cat <<END\nCopyright 2020 Foo\nEND\n', ' |  | '],
  ['a.json', '{"SPDX-License-Identifier": "MIT"}', ' |  | '],
];

describe('fileInformation', () => {
  for (const [path, text, expected] of FILES)
    it(`reads ${JSON.stringify(text)} in ${path}`, () =>
      assert.equal(said(fileInformation(path, Buffer.from(text))), expected));

  it('finds nothing in a binary file', () => {
    const bytes = Buffer.from('\0\x01// SPDX-License-Identifier: MIT\n');
    assert.equal(said(fileInformation('a.c', bytes)), ' |  | ');
  });
});

describe('sidecarInformation', () => {
  it('reads a sidecar whatever marks its lines begin with', () => {
    const texts = ['X', '# X', '// X', '<!-- X -->', '; X', '/* X */'];
    for (const text of texts) {
      const [copyright, licence] = ['SPDX-FileCopyrightText: Jane', 'SPDX-License-Identifier: MIT'];
      const bytes = Buffer.from(`${text.replace('X', copyright)}\n${text.replace('X', licence)}\n`);
      assert.equal(said(sidecarInformation(bytes)), 'MIT:2 | SPDX-FileCopyrightText: Jane | ', text);
    }
  });
});
