import assert from 'node:assert/strict';
import fc from 'fast-check';
import { spdxTags } from '../../src/licensing/spdxTags';
import { comment, hostileTexts, proseFrom } from './proseFrom';

const licences = (text: string): string[] => spdxTags(proseFrom(text)).licences.map(({ value }) => value);

const LICENCES: Record<string, string[]> = {
  'SPDX-License-Identifier: MIT': ['MIT'],
  '   SPDX-License-Identifier: MIT OR ISC  ': ['MIT OR ISC'],
  'SPDX-License-Identifier:MIT': ['MIT'],
  'SPDX-License-Identifier :\tMIT': ['MIT'],
  // Decoration, and what other languages open comments with.
  '* SPDX-License-Identifier: MIT *': ['MIT'],
  '/* SPDX-License-Identifier: MIT */': ['MIT'],
  '// SPDX-License-Identifier: MIT': ['MIT'],
  '<!-- SPDX-License-Identifier: MIT -->': ['MIT'],
  '" SPDX-License-Identifier: MIT': ['MIT'],
  '.\\" SPDX-License-Identifier: MIT': ['MIT'],
  'dnl SPDX-License-Identifier: MIT': ['MIT'],
  '@REM SPDX-License-Identifier: MIT': ['MIT'],
  '(* SPDX-License-Identifier: MIT *)': ['MIT'],
  '{- SPDX-License-Identifier: MIT -}': ['MIT'],
  '@license SPDX-License-Identifier: MIT': ['MIT'],
  'SPDX-License-Identifier: MIT ###########': ['MIT'],
  'SPDX-License-Identifier: MIT # of the upstream project': ['MIT'],
  'SPDX-License-Identifier: MIT // as upstream': ['MIT'],
  'SPDX-License-Identifier: EPL-1.0+': ['EPL-1.0+'],
  'SPDX-License-Identifier: MIT"/>': ['MIT'],
  'SPDX-License-Identifier: BSD 3-Clause': ['BSD 3-Clause'],
  'SPDX-License-Identifier: MIT/Apache-2.0': ['MIT/Apache-2.0'],
  'Copyright 2020 Foo. SPDX-License-Identifier: Apache-2.0': ['Apache-2.0'],
  'SPDX-License-Identifier: MIT\nSPDX-License-Identifier: ISC': ['MIT', 'ISC'],
  // Over several lines.
  'SPDX-License-Identifier: (MIT OR\n  ISC)': ['(MIT OR ISC)'],
  'SPDX-License-Identifier: (MIT OR\n  ISC) AND\n  Zlib\n  more': ['(MIT OR ISC) AND Zlib'],
  'SPDX-License-Identifier: (MIT OR\nSPDX-License-Identifier: ISC': ['(MIT OR', 'ISC'],
  'SPDX-License-Identifier: (MIT\nwithout an end': ['(MIT'],
  // Not tags.
  'use `SPDX-License-Identifier: MIT` in your header': [],
  '`SPDX-License-Identifier: MIT`': [],
  'write "SPDX-License-Identifier: MIT" at the top': [],
  '"SPDX-License-Identifier: MIT"': [],
  'The line SPDX-License-Identifier: MIT says so': [],
  'SPDX-License-Identifier': [],
  'SPDX-License-Identifier:': [],
  'SPDX-License-Identifier: <expression>': [],
  'SPDX-License-Identifier: {{ licence }}': [],
  'SPDX-License-Identifier: $LICENCE': [],
  'spdx-license-identifier: MIT': [],
  'SPDX-LICENSE-IDENTIFIER: MIT': [],
  'SPDX-License-Identifiers: MIT': [],
  'An example:\n```\nSPDX-License-Identifier: MIT\n```\nSPDX-License-Identifier: ISC': ['ISC'],
  'Text:\n```\nSPDX-License-Identifier: MIT': ['MIT'],
  // Ignored blocks.
  'REUSE-IgnoreStart\nSPDX-License-Identifier: MIT\nREUSE-IgnoreEnd\nSPDX-License-Identifier: ISC': ['ISC'],
  'SPDX-License-Identifier: ISC\nREUSE-IgnoreStart\nSPDX-License-Identifier: MIT': ['ISC'],
  '# REUSE-IgnoreStart (strings)\nSPDX-License-Identifier: MIT': [],
  'REUSE-IgnoreStart and REUSE-IgnoreEnd are markers\nSPDX-License-Identifier: MIT': ['MIT'],
  'between `REUSE-IgnoreStart` and the end\nSPDX-License-Identifier: MIT': ['MIT'],
  'REUSE-IgnoreEnd\nSPDX-License-Identifier: MIT': ['MIT'],
};

describe('spdxTags', () => {
  for (const [text, expected] of Object.entries(LICENCES)) {
    it(`finds ${JSON.stringify(expected)} in ${JSON.stringify(text)}`, () =>
      assert.deepEqual(licences(text), expected));
  }

  it('finds the other tags of a file, with their lines', () => {
    const text = `SPDX-FileCopyrightText: 2019 Jane Doe <jane@example.com>
SPDX-FileCopyrightText: © 2020 Foo *
SPDX-FileContributor: Modified by John
SPDX-FileType: SOURCE
SPDX-LicenseInfoInFile: MIT`;
    assert.deepEqual(spdxTags([comment(text, 10)]), {
      licences: [],
      copyrights: [
        { line: 10, lastLine: 10, value: '2019 Jane Doe <jane@example.com>' },
        { line: 11, lastLine: 11, value: '© 2020 Foo' },
      ],
      contributors: [{ line: 12, lastLine: 12, value: 'Modified by John' }],
      fileTypes: [{ line: 13, lastLine: 13, value: 'SOURCE' }],
      snippets: [],
    });
  });

  it('says on which lines an expression stands', () => {
    const { licences: found } = spdxTags([comment('x\nSPDX-License-Identifier: (MIT OR\nISC)\ny', 5)]);
    assert.deepEqual(found, [{ line: 6, lastLine: 7, value: '(MIT OR ISC)' }]);
  });

  it('ignores a block over several comments', () => {
    const prose = [
      comment('REUSE-IgnoreStart'),
      comment('SPDX-License-Identifier: MIT', 5),
      comment('REUSE-IgnoreEnd', 9),
    ];
    assert.deepEqual(spdxTags([...prose, comment('SPDX-License-Identifier: ISC', 12)]).licences, [
      { line: 12, lastLine: 12, value: 'ISC' },
    ]);
  });

  it('gives a snippet’s tags to the innermost', () => {
    const prose = [
      comment('SPDX-License-Identifier: Apache-2.0'),
      comment('SPDX-SnippetBegin\nSPDX-License-Identifier: MIT\nSPDX-SnippetCopyrightText: 2022 Jane', 10),
      comment('SPDX-SnippetBegin\nSPDX-License-Identifier: ISC\nSPDX-FileCopyrightText: 2023 Joe', 20),
      comment('SPDX-SnippetEnd', 30),
      comment('SPDX-License-Identifier: Zlib\nSPDX-FileContributor: Jim', 32),
      comment('SPDX-SnippetEnd', 40),
      comment('SPDX-SnippetEnd', 41),
      comment('SPDX-FileCopyrightText: 2020 Foo', 42),
      comment('SPDX-SnippetBegin', 50),
    ];
    const value = (line: number, text: string): object => ({ line, lastLine: line, value: text });
    assert.deepEqual(spdxTags(prose), {
      licences: [value(1, 'Apache-2.0')],
      copyrights: [value(42, '2020 Foo')],
      contributors: [],
      fileTypes: [],
      snippets: [
        { from: 10, to: 40, licences: [value(11, 'MIT'), value(32, 'Zlib')], copyrights: [value(12, '2022 Jane')] },
        { from: 20, to: 30, licences: [value(21, 'ISC')], copyrights: [value(22, '2023 Joe')] },
        { from: 50, to: null, licences: [], copyrights: [] },
      ],
    });
  });

  it('doesn’t take a sentence for a snippet’s marker', () => {
    const { snippets } = spdxTags(
      proseFrom('use SPDX-SnippetBegin here\n`SPDX-SnippetBegin`\nSPDX-SnippetBegin and the end'),
    );
    assert.deepEqual(snippets, []);
  });

  it('never throws', () => {
    const line = fc.constantFrom(...Object.keys(LICENCES), 'SPDX-SnippetBegin', 'SPDX-SnippetEnd', '```', '(', ')');
    fc.assert(fc.property(fc.array(line), (lines) => void spdxTags(proseFrom(lines.join('\n')))));
    fc.assert(fc.property(fc.string(), (text) => void spdxTags(proseFrom(`SPDX-License-Identifier:${text}`))));
  });

  it('takes time in proportion to the text', () => {
    const pieces = [
      'SPDX-License-Identifier: ((((',
      'SPDX-License-Identifier: (',
      '(',
      '```',
      'SPDX-',
      '* ',
      '@',
      'SPDX-SnippetBegin',
    ];
    for (const text of hostileTexts(pieces)) {
      void spdxTags(proseFrom(text));
      void spdxTags(proseFrom(`SPDX-License-Identifier: (${text}`));
    }
  });
});
