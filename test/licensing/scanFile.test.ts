import assert from 'node:assert/strict';
import { loadLicenceTexts } from '../../src/analysis/licenceTexts';
import { createFileScanner, type FileScanner, type ScannedFile } from '../../src/licensing/scanFile';

/** Ends of lines and encodings in which a file says the same. */
const WRITTEN: readonly [string, (text: string) => Buffer][] = [
  ['LF', (text) => Buffer.from(text)],
  ['CRLF', (text) => Buffer.from(text.replaceAll('\n', '\r\n'))],
  ['CR', (text) => Buffer.from(text.replaceAll('\n', '\r'))],
  ['a BOM', (text) => Buffer.from(`\uFEFF${text}`)],
  ['UTF-16', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
];

const TAG = 'SPDX-License-Identifier: MPL-2.0';

/** A file, and the expression that it has. */
const FILES: readonly [name: string, path: string, text: string, expression: string | null][] = [
  ['a tag in a comment', 'a.c', `/* ${TAG} */\nint a;\n`, 'MPL-2.0'],
  ['a tag in a line comment', 'a.py', `#!/usr/bin/env python\n# ${TAG}\nx = 1\n`, 'MPL-2.0'],
  ['a tag after an XML declaration', 'a.xml', `<?xml version="1.0"?>\n<!-- ${TAG} -->\n<a/>\n`, 'MPL-2.0'],
  [
    'a notice after an XML declaration',
    'a.xml',
    '<?xml version="1.0"?>\n<!-- This Source Code Form is subject to the terms of the\nMozilla Public License, v. 2.0. -->\n<a/>\n',
    'MPL-2.0',
  ],
  ['a tag in a JSON string', 'a.json', `{"a": "${TAG}"}\n`, null],
  ['a tag that a script writes', 'a.sh', `#!/bin/sh\necho "# ${TAG}" >> "$1"\n`, null],
  ['a tag in a here-document', 'a.sh', `#!/bin/sh\ncat > x <<EOF\n# ${TAG}\nEOF\n`, null],
  ['a tag in a raw string', 'a.cpp', `const char *a = R"x(\n// ${TAG}\n)x";\n`, null],
  ['a tag in a template', 'a.ts', `const a = \`\n// ${TAG}\n\`;\n`, null],
  ['a tag in a text block', 'a.py', `A = """\n# ${TAG}\n"""\n`, null],
  ['code that talks of gpl', 'a.cpp', 'generic_ptr_list<T> gpl; gpl();\n', null],
  ['a tag between ignore marks', 'a.c', `// REUSE-IgnoreStart\n// ${TAG}\n// REUSE-IgnoreEnd\n`, null],
  ['a tag in a snippet', 'a.c', `// SPDX-SnippetBegin\n// ${TAG}\nint a;\n// SPDX-SnippetEnd\n`, null],
  [
    'as it is written',
    'a.c',
    '// SPDX-License-Identifier: LicenseRef-RSALv2 OR SSPL-1.0\n',
    'LicenseRef-RSALv2 OR SSPL-1.0',
  ],
  ['a one-liner', 'a.js', '// distributed under MIT license\n', 'MIT'],
  ['several in one line', 'a.js', '/* License: MIT & GPL */\n', 'MIT AND GPL-1.0-or-later'],
  [
    'an address below the copyright',
    'a.go',
    '// Copyright 2020 Ada\n// https://example.org\n// Licensed under the MIT license.\n',
    'MIT',
  ],
  ['CMake', 'CMakeLists.txt', `# ${TAG}\nproject(a)\n`, 'MPL-2.0'],
  ['an ini file', 'a.ini', `; ${TAG}\n[a]\n`, 'MPL-2.0'],
  ['Vue', 'a.vue', `<!-- ${TAG} -->\n<template/>\n`, 'MPL-2.0'],
  ['Terraform', 'a.tf', `# ${TAG}\n`, 'MPL-2.0'],
  ['TOML', 'a.toml', `# ${TAG}\n`, 'MPL-2.0'],
  ['Zig', 'a.zig', `// ${TAG}\n`, 'MPL-2.0'],
  ['Svelte', 'a.svelte', `<!-- ${TAG} -->\n`, 'MPL-2.0'],
  ['a Dockerfile', 'Dockerfile', `# ${TAG}\nFROM scratch\n`, 'MPL-2.0'],
];

describe('createFileScanner', () => {
  let scan: FileScanner;
  before(async () => (scan = createFileScanner(await loadLicenceTexts())));
  const scanned = (path: string, bytes: Buffer | string): ScannedFile => {
    const result = scan(path, Buffer.from(bytes as string));
    assert.ok(result !== 'binary');
    return result;
  };

  for (const [name, path, text, expression] of FILES)
    for (const [how, written] of WRITTEN)
      it(`reads ${name}, with ${how}`, () => assert.equal(scanned(path, written(text)).licence.expression, expression));

  it('knows where each tag begins, with any line ends', () => {
    const text = '// a\n  /* SPDX-License-Identifier: MIT */\n\nint a;\n// SPDX-License-Identifier: ISC\n';
    for (const [how, written] of WRITTEN)
      assert.deepEqual(
        scanned('a.c', written(text)).licences.map(({ line, column }) => [line, column]),
        [
          [2, 6],
          [5, 4],
        ],
        how,
      );
  });

  it('proposes what a tag may mean', () => {
    const told = (value: string) => scanned('a.c', `// SPDX-License-Identifier: ${value}\n`);
    assert.deepEqual(told('BSD 3-Clause').licences, [
      { id: 'BSD 3-Clause', line: 1, column: 4, kind: 'tag', confidence: 0, proposals: ['BSD-3-Clause'] },
    ]);
    assert.equal(told('BSD 3-Clause').licence.expression, null);
    assert.deepEqual(told('MIT').licences, [{ id: 'MIT', line: 1, column: 4, kind: 'tag', confidence: 1 }]);
    assert.equal(told('NewerThanTheList-1.0').licences[0]?.confidence, 0.5);
  });

  it('tells each licence once, where it stands', () => {
    const text = '// SPDX-License-Identifier: MIT\n\nint a;\n\n/*\n * Licensed under the ISC license.\n */\n';
    const { licences, header } = scanned('a.c', text);
    assert.deepEqual(
      licences.map(({ id, line, kind }) => [id, line, kind]),
      [
        ['MIT', 1, 'tag'],
        ['ISC', 6, 'notice'],
      ],
    );
    assert.deepEqual(header, { present: true, style: 'spdx' });
    // The same words elsewhere, which are remembered.
    assert.equal(scanned('b.c', `\n\n${text}`).licences[1]?.line, 8);
  });

  it('tells copyright, proprietary notices and generated files', () => {
    const { copyrights, proprietary, licence } = scanned(
      'a.c',
      '// Copyright (c) 2019-2021 Example GmbH\n// Proprietary and confidential. Unauthorized copying of this file is strictly prohibited.\n',
    );
    assert.deepEqual(copyrights[0]?.holders, ['Example GmbH']);
    assert.equal(proprietary?.weak, false);
    assert.equal(licence.expression, null);
    assert.equal(scanned('a.go', '// Code generated by x. DO NOT EDIT.\npackage a\n').generated?.kind, 'generated');
  });

  it('takes a binary file for one', () => assert.equal(scan('a.bin', Buffer.from([1, 0, 2, 3])), 'binary'));
});
