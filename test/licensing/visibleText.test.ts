import assert from 'node:assert/strict';
import { loadLicenceTexts } from '../../src/analysis/licenceTexts';
import { createFileScanner, type FileScanner } from '../../src/licensing/scanFile';
import { visibleText } from '../../src/licensing/visibleText';

/** Permission as MIT has it, but shorter than any text: what stands here is a notice. */
const NOTICE = 'This program is distributed under the terms of the ISC license.';

const FILES: readonly [name: string, path: string, text: string, expression: string | null][] = [
  [
    'a page',
    'a.html',
    `<html><body><p>This program is distributed\n<b>under</b> the <i>ISC&nbsp;license</i>.</p></body></html>`,
    'ISC',
  ],
  [
    'a link in a page',
    'a.html',
    '<p>Released under <a href="https://opensource.org/licenses/MIT">these terms</a></p>',
    'MIT',
  ],
  ['a script in a page', 'a.html', '<script>\nvar a = "under the ISC license";\n</script>\n<p>Text</p>', null],
  [
    'a manual page',
    'a.1',
    `.TH A 1\n.SH NAME\na\n.SH LICENSE\n.PP\nThis is distributed under the \\fIISC\\fR\\ license.\n`,
    'ISC',
  ],
  ['TeX', 'a.tex', '\\section{Licence}\nThis is distributed under the \\textbf{ISC} license. % or so\n', 'ISC'],
  ['rich text', 'a.rtf', '{\\rtf1{\\fonttbl{\\f0 Times;}}\\f0 This is under the \\b ISC\\b0  license.\\par}', 'ISC'],
  ['a file of no known kind', 'a.unknown', `${NOTICE}\n`, 'ISC'],
  ['a file without extension', 'terms', `${NOTICE}\n`, 'ISC'],
  ['a tag that a page shows', 'a.html', '<pre>SPDX-License-Identifier: MIT</pre>', null],
  ['code of no known kind', 'a.unknown', 'let x = f("under the ISC license"); { x += 1; } g($x, &y);\n', null],
  [
    'a marked copy',
    'a.m4',
    `dnl This program is distributed\ndnl under the terms of the ISC\ndnl license.\ndnl\n`,
    'ISC',
  ],
  ['numbered lines', 'a.txt', '1 This program is\n2 distributed under the\n3 terms of the ISC\n4 license.\n', 'ISC'],
  [
    'Texinfo',
    'a.texi',
    '@copyright{} 2020 Ada\nDistributed under the @cite{GNU Free Documentation License}, Version 1.2.\n',
    'GFDL-1.2-only',
  ],
];

describe('visibleText', () => {
  let scan: FileScanner;
  before(async () => (scan = createFileScanner(await loadLicenceTexts())));

  for (const [name, path, text, expression] of FILES)
    it(`reads ${name}`, () => {
      const scanned = scan(path, Buffer.from(text));
      assert.equal(scanned === 'binary' ? 'binary' : scanned.licence.expression, expression);
    });

  it('keeps the lines of a page', () => {
    const { prose } = visibleText('a.html', '<p\n class="a">one</p>\n<!--\n\n-->\ntwo', false);
    assert.deepEqual(
      prose[0]?.lines.map(({ line, text }) => [line, text.replaceAll('\u00b6', '')]),
      [
        [1, ''],
        [2, 'one'],
        [6, 'two'],
      ].filter(([, text]) => text !== '' || prose[0]!.lines[0]!.line === 1),
    );
  });
});
