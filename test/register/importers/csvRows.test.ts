import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { csvRows } from '../../../src/register/importers/csvRows';
import { ExportError } from '../../../src/register/importers/exportError';
import { MOST_ROWS } from '../../../src/register/importers/parsedExport';

const told = (text: string) => csvRows(text).map(({ line, cells }) => `${line}: ${cells.join('|')}`);

describe('csvRows', () => {
  const cases: [string, string, string[]][] = [
    ['a mark, CRLF and an empty line', '\ufeffa,b\r\n\r\n1,2\r\n', ['1: a|b', '3: 1|2']],
    ['a line break in a cell', 'a,b\n"x\ny",2\n3,4', ['1: a|b', '2: x\ny|2', '4: 3|4']],
    ['doubled quotes', 'a\n"say ""hi"""', ['1: a', '2: say "hi"']],
    ['quotes that were not doubled', 'a,b\n"x "y" z",1\n2,3', ['1: a|b', '2: "x "y" z"|1', '3: 2|3']],
    ['formulas as the text that they are', 'a\n=1+1\n@x\n+2', ['1: a', '2: =1+1', '3: @x', '4: +2']],
    ['rows of another length', 'a,b\n1\n1,2,3', ['1: a|b', '2: 1', '3: 1|2|3']],
    ['nothing', '', []],
  ];
  for (const [name, text, rows] of cases) it(`reads ${name}`, () => assert.deepEqual(told(text), rows));

  it('refuses a quote that is never closed, with its line', () => {
    const isAt = (line: number) => (error: unknown) => error instanceof ExportError && error.line === line;
    assert.throws(() => csvRows('a\n"never\nclosed'), isAt(2));
    assert.throws(() => csvRows('a\n1\n\n"2\n2"\n"never\nclosed'), isAt(6));
  });

  it('refuses more rows than a register has room for', () => {
    assert.throws(() => csvRows('a\n'.repeat(MOST_ROWS + 1)), /more than 200000 rows/);
  });

  it('gives back what was written, row by row', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', ' ', ',', ';', '"', '\n', '\r', '=', 'é') });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 })), (rows) => {
        const written = rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')).join('\n');
        assert.deepEqual(
          csvRows(written).map(({ cells }) => cells),
          rows,
        );
      }),
    );
  });
});
