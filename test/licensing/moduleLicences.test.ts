import assert from 'node:assert/strict';
import { loadLicenceTexts } from '../../src/analysis/licenceTexts';
import { statedLicence } from '../../src/licensing/licenceFacts';
import { canBeModules } from '../../src/licensing/moduleLicences';
import { createFileScanner, type FileScanner, type ScannedFile } from '../../src/licensing/scanFile';

const macro = (ident: string): string => `MODULE_LICENSE("${ident}");\n`;

/** A file, its expression, and what says so. */
const FILES: readonly [name: string, path: string, text: string, expression: string | null, source?: string][] = [
  ['GPL', 'a.c', macro('GPL'), 'GPL-2.0-only'],
  ['GPL v2, which says no more', 'a.c', macro('GPL v2'), 'GPL-2.0-only'],
  ['additional rights, which may be any', 'a.c', macro('GPL and additional rights'), 'GPL-2.0-only'],
  ['a choice with MIT', 'a.c', macro('Dual MIT/GPL'), 'MIT OR GPL-2.0-only'],
  ['a choice with a BSD licence', 'a.c', macro('Dual BSD/GPL'), 'LicenseRef-BSD OR GPL-2.0-only'],
  ['a choice with an MPL', 'a.c', macro('Dual MPL/GPL'), 'LicenseRef-MPL OR GPL-2.0-only'],
  ['a proprietary module', 'a.c', macro('Proprietary'), 'LicenseRef-proprietary'],
  ['two lines and blanks', 'A.C', '\tMODULE_LICENSE (\n\t\t"GPL" );', 'GPL-2.0-only'],
  [
    'two by #if',
    'a.c',
    `#if A\n${macro('GPL')}#else\n${macro('Proprietary')}#endif\n`,
    'GPL-2.0-only AND LicenseRef-proprietary',
  ],
  ['what the loader doesn’t know', 'a.c', macro('GPLv3') + macro('Apache-2.0') + macro('gpl'), null],
  ['a comment', 'a.c', `/*\n${macro('GPL')}*/\n// ${macro('GPL')}`, null],
  ['a string', 'a.c', 'const char *a = "\\\nMODULE_LICENSE(\\"GPL\\")";\n', null],
  ['a definition', 'a.h', '#define MODULE_LICENSE(license)\n#define X() MODULE_LICENSE("GPL")\n', null],
  ['another language', 'conftest.sh', `cat > a.c <<EOF\n${macro('GPL')}EOF\n`, null],
  ['prose', 'kernel.md', `${macro('GPL')}\n${macro('Dual BSD/GPL')}`, null],
  ['a licence of a module', 'module.md', 'A module.\nLicense: "GPL"\n', 'GPL-1.0-or-later', 'notice'],
  ['a tag', 'a.c', `// SPDX-License-Identifier: GPL-2.0-or-later\n${macro('GPL')}`, 'GPL-2.0-or-later', 'tag'],
  ['a tag that can’t be read', 'a.c', `// SPDX-License-Identifier: foo or\n${macro('GPL')}`, null, 'tag'],
  ['a notice', 'a.c', `/* Licensed under the MIT license. */\n${macro('GPL')}`, 'MIT', 'notice'],
];

describe('MODULE_LICENSE', () => {
  let scan: FileScanner;
  before(async () => (scan = createFileScanner(await loadLicenceTexts())));
  const scanned = (path: string, text: string): ScannedFile => scan(path, Buffer.from(text)) as ScannedFile;

  for (const [name, path, text, expression, source = expression === null ? null : 'module'] of FILES)
    for (const [how, ends] of [
      ['LF', '\n'],
      ['CRLF', '\r\n'],
      ['CR', '\r'],
    ] as const)
      it(`beside or as ${name}, with ${how}`, () => {
        const { licence } = scanned(path, text.replaceAll('\n', ends));
        assert.deepEqual([licence.expression, licence.source], [expression, source]);
        assert.equal(licence.inferred, source === 'module');
      });

  it('is told where it stands, and is no header and no statement that a policy judges', () => {
    const file = scanned('a.c', `int a;\n\n${macro('Dual MIT/GPL')}`);
    assert.deepEqual(file.licences, [{ id: 'MIT OR GPL-2.0-only', line: 3, kind: 'module', confidence: 0.5 }]);
    assert.deepEqual(file.header, { present: false, style: null });
    assert.equal(statedLicence(file), null);
  });

  it('reads a file of nothing else in no time', () => {
    const text = `MODULE_LICENSE(${' '.repeat(200)}\n`.repeat(20_000);
    assert.equal(scanned('a.c', text).licence.expression, null);
  });
});

describe('canBeModules', () => {
  const cases: readonly [string, string, boolean][] = [
    ['GPL-2.0-only', 'GPL-2.0-only', true],
    ['GPL-2.0-only', 'GPL-2.0-or-later WITH Linux-syscall-note', true],
    ['GPL-2.0-only', 'GPL-2.0', true],
    ['GPL-2.0-only', 'GPL-3.0-only', false],
    ['GPL-2.0-only', 'Apache-2.0', false],
    ['GPL-2.0-only', 'GPL-2.0-only OR MIT', false],
    ['MIT OR GPL-2.0-only', 'GPL-2.0-or-later OR MIT', true],
    ['MIT OR GPL-2.0-only', 'GPL-2.0-only', false],
    ['LicenseRef-BSD OR GPL-2.0-only', 'BSD-3-Clause OR GPL-2.0-only', true],
    ['LicenseRef-MPL OR GPL-2.0-only', 'MPL-1.1 OR GPL-2.0-only', true],
    ['LicenseRef-proprietary', 'LicenseRef-Acme', true],
    ['LicenseRef-proprietary', 'GPL-2.0-only', false],
    ['GPL-2.0-only', 'what?', false],
  ];
  for (const [said, licence, expected] of cases)
    it(`${expected ? 'takes' : 'does not take'} ${licence} for ${said}`, () =>
      assert.equal(canBeModules(said, licence), expected));
});
