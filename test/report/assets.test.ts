import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import type { Analysis, AssetAnalysis, AssetLines } from '../../src/analysis/model';
import { assetRows } from '../../src/report/assetRows';
import { countedFiles, countTitle } from '../../src/report/countedFiles';
import { CSV_TABLES } from '../../src/report/csv/csvTables';
import { htmlReport } from '../../src/report/html/htmlReport';
import { markdownReport } from '../../src/report/markdown/markdownReport';
import { terminalReport } from '../../src/report/terminal/terminalReport';
import { all, parsedHtml } from './html/parsedHtml';
import { outsourcedAnalysis } from './outsourcedAnalysis';

const base = outsourcedAnalysis();
const [one, two, three] = base.files;

function sumOf(...files: Analysis['files'][number][]): AssetLines {
  const lines = files.reduce((sum, file) => sum + file.lines, 0);
  const paths = files.map(({ path }) => path);
  return {
    files: files.length,
    lines,
    paths,
    byOwnership: { assigned: lines - 1, unknown: 1 },
    byStatus: { covered: lines },
  };
}

const none = { files: 0, lines: 0, paths: [], byOwnership: {}, byStatus: {} };
const facts = { sensitivity: null, owner: null, thirdPartyLicence: null, uri: null, hasPaths: true } as const;
const kit: AssetAnalysis = {
  ...{ id: 'kit|*', class: 'background_ip', ...facts, sensitivity: 'trade_secret', owner: 'Nimbus <b>' },
  ...sumOf(one!, two!),
};
const elsewhere: AssetAnalysis = {
  ...{ id: 'model', class: 'model', ...facts, uri: 's3://models', hasPaths: false },
  ...none,
};
const analysis: Analysis = {
  ...base,
  assets: {
    classes: [
      { ...sumOf(one!, two!), class: 'background_ip', assets: [kit] },
      { ...none, class: 'model', assets: [elsewhere] },
    ],
    outside: sumOf(three!),
    open: none,
  },
};
const lines = kit.lines.toLocaleString('en-US');

describe('the assets of a report', () => {
  it('are its rows, with what is in none last', () => {
    const rows = assetRows(analysis)!;
    assert.deepEqual(
      [...rows.assets, ...rows.rest].map(({ name, facts: told, owner, sum }) => [
        name,
        told,
        owner,
        sum?.lines ?? null,
      ]),
      [
        ['kit|*', ['Background of a vendor', 'Trade secret'], 'Nimbus <b>', kit.lines],
        ['model', ['Model', 'not in git: s3://models'], '', null],
        ['In no asset', [], '', three!.lines],
      ],
    );
    assert.equal(assetRows(base), null);
  });

  it('stand on the page, whose numbers lead to their files', () => {
    const page = parsedHtml(htmlReport(analysis));
    const section = all(page, 'section').find(({ attributes }) => attributes.get('id') === 'assets')!;
    const told = section.text.replace(/\s+/g, ' ');
    for (const part of ['kit|*', 'Nimbus <b>', lines, 'not in git: s3://models', 'In no asset'])
      assert.ok(told.includes(part), part);
    const links = all(section, 'a').map(({ attributes }) => attributes.get('href')!.slice(1));
    const lists = all(page, 'ul').filter(({ attributes }) => links.includes(attributes.get('id') ?? ''));
    assert.deepEqual(
      lists.map(({ text }) => [one!, two!, three!].map(({ path }) => text.includes(path))),
      [
        [true, true, false],
        [false, false, true],
      ],
    );
    assert.ok(
      !all(parsedHtml(htmlReport(base)), 'section').some(({ attributes }) => attributes.get('id') === 'assets'),
    );
  });

  it('count their files', () => {
    const keys = ['asset:kit|*', 'no-asset:outside', 'asset:unheard-of'] as const;
    const counted = countedFiles(analysis, keys);
    assert.deepEqual(
      keys.map((key) =>
        counted
          .get(key)!
          .map(({ path }) => path)
          .sort(),
      ),
      [[one!.path, two!.path].sort(), [three!.path], []],
    );
    assert.deepEqual(
      [...keys.slice(0, 2), 'no-asset:open' as const].map((key) => countTitle(analysis, key)),
      ['Asset: kit|*', 'In no asset', 'In no asset for certain'],
    );
  });

  it('are the same numbers in Markdown, at the terminal and in CSV', () => {
    const share =
      /\| kit&#124;\\\* \| Background of a vendor, Trade secret \| 2 \| ([\d,]+) \| .* \| 100% \| .* \|/.exec(
        markdownReport(analysis),
      );
    assert.equal(share?.[1], lines);
    const terminal = terminalReport(analysis, { columns: 120, colour: false });
    assert.match(terminal, new RegExp(`^  kit\\|\\* +Background of a vendor +${lines} +\\S+ +100% `, 'm'));
    assert.match(terminal, /^ {2}model +Model, not in git: s3:\/\/models$/m);
    const records: Record<string, string>[] = parse([...CSV_TABLES.assets(analysis)].join(''), { columns: true });
    assert.deepEqual(
      records.map((record) => [record.id, record.class, record.uri, record.files, record.lines]),
      [
        ['kit|*', 'background_ip', '', '2', String(kit.lines)],
        ['model', 'model', 's3://models', '0', '0'],
        ['', '', '', '1', String(three!.lines)],
      ],
    );
    assert.equal([...CSV_TABLES.assets(base)].length, 1);
  });
});
