import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { CSV_TABLES } from '../../src/report/csv/csvTables';
import { csvField, csvRecord } from '../../src/report/csv/csvText';
import { anyAnalysis } from './anyAnalysis';
import { outsourcedAnalysis } from './outsourcedAnalysis';

const read = (text: string): string[][] => parse(text, { record_delimiter: '\r\n', skip_empty_lines: false });
const rows = (table: Iterable<string>): Record<string, string>[] =>
  parse([...table].join(''), { columns: true, record_delimiter: '\r\n' });

const anyField = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.array(fc.constantFrom(...'=+-@＝\t\r\n;|,"\' ab1'.split('')), { maxLength: 8 }).map((signs) => signs.join('')),
);

describe('csvField', () => {
  for (const [text, field] of [
    ['plain', 'plain'],
    ['a "b", c', '"a ""b"", c"'],
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['＝1', "'＝1"],
    ['\t=1', '"\'\t\'=1"'],
    ['\rx', '"\'\rx"'],
    [' =1', '" \'=1"'],
    ['a;=1', '"a;\'=1"'],
    ['a\n=1', '"a\n\'=1"'],
    ['a=b-c', 'a=b-c'],
  ] as const)
    it(`writes ${JSON.stringify(text)} as ${JSON.stringify(field)}`, () => assert.equal(csvField(text), field));

  it('writes numbers as they are, and nothing as nothing', () => {
    assert.equal(csvRecord([12, null, true]), '12,,true\r\n');
  });

  it('is read back as it was, but for apostrophes', () => {
    fc.assert(
      fc.property(fc.array(fc.array(anyField, { minLength: 2, maxLength: 2 }), { minLength: 1 }), (records) => {
        const bare = (table: readonly (readonly string[])[]) =>
          table.map((record) => record.map((field) => field.replaceAll("'", '')));
        assert.deepEqual(bare(read(records.map(csvRecord).join(''))), bare(records));
      }),
    );
  });

  it('begins no formula, by whatever sign fields are parted', () => {
    fc.assert(
      fc.property(anyField, (text) => {
        const [[field]] = read(csvRecord([text, 'x'])) as [[string]];
        for (const part of field.split(/[;|\t\r\n]/)) assert.doesNotMatch(part.trim(), /^["']*[=+\-@＝＋－＠](?<!'.)/u);
        assert.doesNotMatch(field, /^[\t\r]/);
      }),
    );
  });
});

describe('CSV_TABLES', () => {
  it('have the same columns in each row, whatever is in it', () => {
    fc.assert(
      fc.property(anyAnalysis, (analysis) => {
        for (const tableOf of Object.values(CSV_TABLES)) {
          const [head, ...body] = read([...tableOf(analysis)].join(''));
          assert.equal(new Set(head).size, head!.length);
          for (const record of body) assert.equal(record.length, head!.length);
        }
        assert.equal(rows(CSV_TABLES.files(analysis)).length, analysis.files.length);
      }),
      { numRuns: 40 },
    );
  });

  it('add up', () => {
    const analysis = outsourcedAnalysis();
    const sum = (table: Iterable<string>, column: string): number =>
      rows(table).reduce((total, row) => total + Number(row[column]), 0);
    for (const [state, lines] of Object.entries(analysis.totals.byOwnership)) {
      assert.equal(sum(CSV_TABLES.files(analysis), `ownership:${state}`), lines);
      assert.equal(sum(CSV_TABLES.vendors(analysis), `ownership:${state}`), lines);
      assert.equal(sum(CSV_TABLES.contributors(analysis), `ownership:${state}`), lines);
    }
    assert.equal(sum(CSV_TABLES.timeline(analysis), 'lines'), analysis.totals.lines);
    assert.equal(rows(CSV_TABLES.findings(analysis)).length, analysis.findings.length);
    assert.equal(rows(CSV_TABLES.agreements(analysis)).length, analysis.agreements.length);
    const totals = rows(CSV_TABLES.totals(analysis));
    const valueOf = (measure: string) => totals.find((row) => row.measure === measure)?.value;
    assert.equal(valueOf('lines'), String(analysis.totals.lines));
    assert.equal(valueOf('commit'), analysis.head);
  });
});
