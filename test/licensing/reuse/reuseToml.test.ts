import assert from 'node:assert/strict';
import fc from 'fast-check';
import { stringify } from 'smol-toml';
import type { Annotations } from '../../../src/licensing/reuse/annotation';
import { readReuseToml } from '../../../src/licensing/reuse/reuseToml';
import { placesOf } from '../../../src/licensing/reuse/tomlPlaces';

function read(text: string): Annotations {
  const file = readReuseToml(text);
  assert.equal(file.kind, 'read', JSON.stringify(file));
  return (file as { annotations: Annotations }).annotations;
}

/** `licences | copyrights | precedence` */
function said(text: string, path: string): string | null {
  const table = read(text).tableOf(path);
  if (!table) return null;
  return [table.licences.map((one) => one.text).join('+'), table.copyrights.join('+'), table.precedence].join(' | ');
}

/** `line:column problem detail` */
function problems(text: string): string[] {
  const file = readReuseToml(text);
  if (file.kind === 'read') return [];
  return file.problems.map(({ line, column, problem, detail }) => `${line}:${column} ${problem} ${detail}`.trim());
}

const TWO = `version = 1
SPDX-PackageName = "x"

[[annotations]]
path = ["po/*.po", "a.bin"]
precedence = "aggregate"
SPDX-FileCopyrightText = "2019 Translation Company"
SPDX-License-Identifier = "GPL-3.0-or-later"

[[annotations]]
path = "po/de*"
SPDX-FileCopyrightText = ["© Jane", "2020"]
SPDX-License-Identifier = ["MIT", "ISC"]
SPDX-FileComment = "more"
`;

const BROKEN: Record<string, string[]> = {
  '': ['1:1 no-version version'],
  'version = 2': ['1:11 version 2'],
  'version = 1.0': ['1:11 version'],
  'version = "1"': ['1:11 version'],
  'version = 1\nannotations = 3': ['2:15 annotations annotations'],
  'version = 1\nannotations = [{path = "a"}, 7]': ['2:30 annotations annotations'],
  'version = 1\n\n[[annotations]]\nprecedence = "closest"': ['3:1 no-path annotations'],
  'version = 1\n[[annotations]]\npath = 3': ['3:8 strings path'],
  'version = 1\n[[annotations]]\npath = []': ['3:8 empty-path path'],
  'version = 1\n[[annotations]]\npath = [\n  "a",\n  # of "text"\n  ""]': ['6:3 empty-path path'],
  'version = 1\n[[annotations]]\npath = ["a", ["b"]]': ['3:14 strings path'],
  'version = 1\n[[annotations]]\npath = "/a"': ['3:8 path-outside /a'],
  'version = 1\n[[annotations]]\npath = "a/../../b"': ['3:8 path-outside a/../../b'],
  'version = 1\r\n[[annotations]]\r\npath = "a"\r\nprecedence = "nearest"': ['4:14 precedence precedence'],
  'version = 1\n[[annotations]]\npath = "a"\n[[annotations]]\npath = "b"\n"SPDX-License-Identifier" = false': [
    '6:29 strings SPDX-License-Identifier',
  ],
  'version = 1\n[[annotations]]\nx = """a\n[[annotations]]\n\\"""" ""\n': ['5:7 syntax'],
  'version = 1\n[[annotations]\n': ['2:15 syntax expected end of table array declaration'],
  'version = 1\nversion = 1\n': ['2:1 syntax trying to redefine an already defined table or value'],
};

describe('readReuseToml', () => {
  it('reads tables, of which the last that matches speaks', () => {
    assert.equal(said(TWO, 'po/fr.po'), 'GPL-3.0-or-later | 2019 Translation Company | aggregate');
    assert.equal(said(TWO, 'a.bin'), 'GPL-3.0-or-later | 2019 Translation Company | aggregate');
    assert.equal(said(TWO, 'po/de.po'), 'MIT+ISC | © Jane | closest');
    assert.equal(said(TWO, 'po/x/de.po'), null);
    assert.equal(said('version = 1', 'a'), null);
  });

  it('takes the last table also where an earlier one names the file', () => {
    const text =
      'version = 1\n[[annotations]]\npath = "a"\nSPDX-License-Identifier = "MIT"\n[[annotations]]\npath = "**"\n';
    assert.equal(said(text, 'a'), ' |  | closest');
  });

  it('tells where licences stand', () => {
    const [first, second] = read(TWO).tableOf('po/de.po')!.licences;
    assert.deepEqual([first!.line, first!.column, second!.line, second!.column], [13, 28, 13, 35]);
    const bad = 'version = 1\n[[annotations]]\npath = "a"\nSPDX-License-Identifier = "MIT AND"';
    assert.equal(read(bad).tableOf('a')!.licences[0]!.expression, null);
  });

  for (const [text, expected] of Object.entries(BROKEN)) {
    it(`tells what is wrong with ${JSON.stringify(text)}`, () => {
      const found = problems(text);
      // A parser's words are its own.
      assert.deepEqual(
        expected[0]!.endsWith('syntax') ? found.map((one) => one.replace(/(syntax) .*/s, '$1')) : found,
        expected,
      );
    });
  }

  it('refuses what is made to be slow', () => {
    assert.deepEqual(problems(`version = 1\n#${'x'.repeat(1_000_000)}`), ['1:1 too-large']);
    const paths = Array.from({ length: 6000 }, (_, index) => `"${index}*"`).join(', ');
    assert.match(problems(`version = 1\n[[annotations]]\npath = [${paths}]`)[0]!, /too-many-patterns/);
    assert.match(problems(`version = 1\na = ${'['.repeat(10_000)}`)[0]!, /syntax/);
  });

  it('never throws, and always gives places that are there', () => {
    const piece = fc.constantFrom(
      'version',
      '=',
      ' 1',
      '\n',
      '[[annotations]]',
      'path',
      '"a',
      '"',
      "'''",
      '[',
      ']',
      '{',
      '}',
      ',',
      '#',
      '.',
      'x',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        const file = readReuseToml(text);
        if (file.kind === 'read') return;
        const lines = text.split('\n');
        for (const { line, column } of file.problems) assert.ok(lines[line - 1]!.length + 2 > column && column > 0);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('placesOf', () => {
  /** Values with their paths in a document. */
  function leaves(value: unknown, path: (string | number)[] = []): [(string | number)[], unknown][] {
    if (typeof value !== 'object' || value === null) return [[path, value]];
    return Object.entries(value).flatMap(([key, inner]) =>
      leaves(inner, [...path, Array.isArray(value) ? Number(key) : key]),
    );
  }

  it('finds each value of a document again', () => {
    const key = fc.stringMatching(/^[a-z-]{1,4}$/);
    const text = fc.string({ unit: fc.constantFrom('"', "'", '\\', '[', '#', ',', '\n', 'a', '}') });
    const table = fc.dictionary(key, fc.oneof(text, fc.array(text, { maxLength: 3 })), { maxKeys: 3 });
    const document = fc.dictionary(key, fc.oneof(text, table, fc.array(table, { minLength: 1, maxLength: 3 })), {
      maxKeys: 4,
    });
    fc.assert(
      fc.property(document, (value) => {
        const toml = stringify(value);
        const place = placesOf(toml);
        const lines = toml.split('\n');
        for (const [path, leaf] of leaves(value)) {
          const { line, column } = place(path);
          const written = JSON.stringify(stringify({ x: leaf }).slice(4).trimEnd().split('\n')[0]).slice(1, -1);
          const there = JSON.stringify(lines[line - 1]!.slice(column - 1)).slice(1, -1);
          assert.ok(there.startsWith(written), `${there} / ${written} at ${JSON.stringify(path)}\n${toml}`);
        }
      }),
    );
  });

  it('leads to what is around where a value is missing', () => {
    assert.deepEqual(placesOf('a = 1\n[b]\nc = {d = 1}')(['b', 'c', 'e']), { line: 3, column: 5 });
    assert.deepEqual(placesOf('a = 1')(['b']), { line: 1, column: 1 });
  });
});
