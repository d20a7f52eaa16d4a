import assert from 'node:assert/strict';
import fc from 'fast-check';
import { PRECEDENCES } from '../../../src/licensing/reuse/annotation';
import { namesHolder } from '../../../src/licensing/reuse/copyrightNotice';
import { readReuseToml } from '../../../src/licensing/reuse/reuseToml';
import { reuseTomlText, type WrittenTable } from '../../../src/licensing/reuse/reuseTomlText';

const written = (tables: readonly WrittenTable[], comment: readonly string[] = []): string =>
  [...reuseTomlText(comment, tables)].join('');

describe('reuseTomlText', () => {
  it('writes a file that people can read', () => {
    const table: WrittenTable = {
      paths: ['a*.c', 'b\n.c'],
      precedence: 'closest',
      licences: ['MIT'],
      copyrights: ['2020 "Jane"'],
    };
    assert.equal(
      written([table], ['About', '', '  x']),
      '# About\n#\n#   x\n\nversion = 1\n\n[[annotations]]\npath = [\n  "a\\\\*.c",\n  "b\\n.c",\n]\nprecedence = "closest"\n' +
        'SPDX-FileCopyrightText = "2020 \\"Jane\\""\nSPDX-License-Identifier = "MIT"\n',
    );
  });

  it('is read as it was written, for its paths and no others', () => {
    const sign = fc.constantFrom('*', '\\', '"', '\n', '\u007f', '\u202e', '\u0085', 'é', '🎈', 'a', '.', '#', '[');
    const path = fc.string({ unit: sign, minLength: 1, maxLength: 8 }).filter((text) => text !== '..');
    const table = fc.record({
      paths: fc.uniqueArray(path, { minLength: 1, maxLength: 4 }),
      precedence: fc.constantFrom(...PRECEDENCES),
      licences: fc.subarray(['MIT', 'Apache-2.0 OR ISC', 'LicenseRef-x']),
      copyrights: fc.array(fc.string({ unit: sign }).filter(namesHolder), { maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.array(table, { maxLength: 4 }), fc.array(path), (tables, others) => {
        const read = readReuseToml(written(tables, ['x']));
        if (read.kind === 'broken') throw new Error(JSON.stringify(read.problems));
        for (const asked of [...tables.flatMap(({ paths }) => paths), ...others]) {
          const expected = tables.findLast(({ paths }) => paths.includes(asked));
          const found = read.annotations.tableOf(asked);
          assert.deepEqual(
            found && [found.precedence, found.licences.map(({ text }) => text), found.copyrights],
            expected ? [expected.precedence, expected.licences, expected.copyrights] : null,
          );
        }
      }),
    );
  });

  it('writes no half characters, which TOML cannot hold', () => {
    assert.match(written([{ paths: ['\ud800x'], precedence: 'closest', licences: [], copyrights: [] }]), /"\ufffdx"/);
  });
});
