import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readDep5 } from '../../../src/licensing/reuse/dep5';

const FORMAT = 'Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n';

const FILE = `${FORMAT}Upstream-Name: x
Copyright: of all of it

# A comment.
Files: po/*.po
 po/*.pot a?.bin
Copyright: 2019 Translation Company
           © 2020 Jane
           2021
License: GPL-3.0-or-later
 The text goes on
 .
 here.

files: po/de.po
copyright: Ann
license: MIT

License: MIT
 Permission is granted
`;

function said(text: string, path: string): string | null {
  const file = readDep5(text);
  if (file.kind === 'broken') throw new Error(JSON.stringify(file.problems));
  const table = file.annotations.tableOf(path);
  return (
    table &&
    [table.licences.map((one) => `${one.text}:${one.line}`).join(), table.copyrights.join('+'), table.precedence].join(
      ' | ',
    )
  );
}

const BROKEN: Record<string, string[]> = {
  '': ['1 no-format'],
  'Files: *\nCopyright: A\nLicense: MIT\n': ['1 no-format'],
  [`${FORMAT}\nFiles: *\nLicense: MIT\n`]: ['3 no-copyright'],
  [`${FORMAT}\nCopyright: A\nLicense: MIT\n`]: ['3 no-files'],
  [`${FORMAT}\nFiles: *\nCopyright: A\n`]: ['3 no-licence'],
  [`${FORMAT}\nFiles: *\nCopyright: A\nLicense:\n text\n`]: ['5 no-licence'],
  [`${FORMAT}\nFiles: a\\b\nCopyright: A\nLicense: MIT\n`]: ['3 pattern a\\b'],
  [`${FORMAT}\nFiles: *\nFiles: *\nCopyright: A\nLicense: MIT\n`]: ['4 twice Files'],
  [`${FORMAT}\nno field\n`]: ['3 syntax no field'],
  [`${FORMAT}\n  goes on\n`]: ['3 syntax goes on'],
};

describe('readDep5', () => {
  it('reads the paragraphs, of which the last that matches speaks', () => {
    assert.equal(said(FILE, 'po/fr.po'), 'GPL-3.0-or-later:11 | 2019 Translation Company+© 2020 Jane | aggregate');
    assert.equal(said(FILE, 'po/x/fr.pot'), 'GPL-3.0-or-later:11 | 2019 Translation Company+© 2020 Jane | aggregate');
    assert.equal(said(FILE, 'ab.bin'), 'GPL-3.0-or-later:11 | 2019 Translation Company+© 2020 Jane | aggregate');
    assert.equal(said(FILE, 'po/de.po'), 'MIT:18 | Ann | aggregate');
    assert.equal(said(FILE.replaceAll('\n', '\r\n'), 'po/de.po'), 'MIT:18 | Ann | aggregate');
    assert.equal(said(FILE, 'other'), null);
  });

  for (const [text, expected] of Object.entries(BROKEN)) {
    it(`tells what is wrong with ${JSON.stringify(text)}`, () => {
      const file = readDep5(text);
      const found = file.kind === 'broken' ? file.problems : [];
      assert.deepEqual(
        found.map(({ line, problem, detail }) => `${line} ${problem} ${detail}`.trim()),
        expected,
      );
    });
  }

  it('never throws', () => {
    const piece = fc.constantFrom('Format: x', 'Files:', ' *', '\n', 'Copyright: A', 'License:', 'MIT', '#', ':', '\\');
    fc.assert(fc.property(fc.array(piece), (pieces) => void readDep5(pieces.join(''))));
  });
});
