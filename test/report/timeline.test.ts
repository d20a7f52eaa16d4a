import assert from 'node:assert/strict';
import { htmlReport } from '../../src/report/html/htmlReport';
import { countedFiles, type CountKey } from '../../src/report/countedFiles';
import { markdownReport } from '../../src/report/markdown/markdownReport';
import { timelineTable, type TimelineYear } from '../../src/report/timeline';
import { analysisOf } from './analysisOf';
import type { Block } from './analysisOf';
import { all, parsedHtml, tableRows } from './html/parsedHtml';
import { outsourcedAnalysis } from './outsourcedAnalysis';

const VENDORS = 12;

function analysisWith(years: readonly (readonly [year: number | null, lines: number])[]) {
  return analysisOf({
    blocks: years.map(([year, lines], at): Block => ({
      ...{ path: `f${at}`, person: `p${at % VENDORS}`, lines, year },
      ...{ status: 'covered', ownership: { state: 'assigned' } },
    })),
    people: Array.from({ length: VENDORS }, (_, at) => ({ id: `p${at}`, name: `P ${at}`, vendor: `v${at}` })),
    vendors: Array.from({ length: VENDORS }, (_, at) => ({
      ...{ id: `v${at}`, name: `Vendor ${at}`, tag: 'VV', kind: 'vendor' as const, jurisdiction: null },
    })),
  });
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

describe('timelineTable', () => {
  const cases: readonly (readonly [
    title: string,
    years: readonly (readonly [number | null, number])[],
    expected: readonly (readonly [number | null, number])[],
    earlier: number,
    undated: number,
  ])[] = [
    [
      'has a row for a year between that has no lines',
      [
        [2020, 5],
        [2022, 7],
      ],
      [
        [2020, 5],
        [2021, 0],
        [2022, 7],
      ],
      0,
      0,
    ],
    [
      'has none for the centuries between',
      [
        [19, 5],
        [2022, 7],
      ],
      [
        [19, 5],
        [2022, 7],
      ],
      0,
      0,
    ],
    [
      'keeps what has no year apart',
      [
        [2020, 5],
        [null, 7],
      ],
      [[2020, 5]],
      0,
      7,
    ],
    ['has no row where nothing has a year', [[null, 7]], [], 0, 7],
  ];
  for (const [title, years, expected, earlier, undated] of cases)
    it(title, () => {
      const timeline = timelineTable(analysisWith(years));
      assert.deepEqual(
        timeline.years.map(({ year, lines }) => [year, lines]),
        expected,
      );
      assert.equal(timeline.earlier.length, earlier);
      assert.equal(timeline.undated?.lines ?? 0, undated);
    });

  it('sums up the oldest of very many years, and vendors with few lines', () => {
    const analysis = analysisWith(Array.from({ length: 90 }, (_, at) => [1000 + at * 10, 100 - at] as const));
    const { years, earlier, vendors, others } = timelineTable(analysis);
    assert.deepEqual([years.length, earlier.length, vendors.length, others], [60, 30, 7, 5]);
    assert.equal(sum([...years, ...earlier].map(({ lines }) => lines)), analysis.totals.lines);
  });

  it('has files for every number, also for those that sum up', () => {
    const analysis = analysisWith([
      ...Array.from({ length: 90 }, (_, at) => [1000 + at * 10, 100 - at] as const),
      [null, 7],
    ]);
    const { years, earlier, undated, vendors } = timelineTable(analysis);
    const linesIn = (key: CountKey) => sum((countedFiles(analysis, [key]).get(key) ?? []).map(({ lines }) => lines));
    const othersIn = (rows: readonly TimelineYear[]) =>
      sum(rows.map(({ lines, byVendor }) => lines - sum([...byVendor])));
    const parts: readonly (readonly [string, readonly TimelineYear[]])[] = [
      ...years.map((year) => [String(year.year), [year]] as const),
      ['earlier', earlier],
      ['', [undated!]],
    ];
    for (const [key, rows] of parts) {
      assert.equal(linesIn(`year:${key}`), sum(rows.map(({ lines }) => lines)), key);
      for (const [at, { id }] of vendors.entries())
        assert.equal(linesIn(`written:${key}:${id}`), sum(rows.map(({ byVendor }) => byVendor[at]!)), `${key} ${id}`);
      assert.equal(linesIn(`others:${key}`), othersIn(rows), `others in ${key}`);
    }
    const all = othersIn(parts.flatMap(([, rows]) => rows));
    assert.ok(all > 0);
    assert.equal(linesIn('others:all'), all);
  });

  it('leads from each number on the page to its files', () => {
    const years = Array.from({ length: 90 }, (_, at) => [1000 + at * 10, 100 - at] as const);
    const root = parsedHtml(htmlReport(analysisWith(years)));
    const table = all(root, 'table').find(({ text }) => text.includes('Surviving lines by the year'))!;
    const cells = all(table, 'tr').flatMap(({ children }) => children.slice(1));
    const numbers = cells.filter(({ text }) => /^\s*[1-9][\d,]*\s*$/.test(text));
    assert.ok(numbers.length > 100);
    for (const cell of numbers) assert.equal(all(cell, 'a').length, 1, cell.text);
  });
});

describe('the timeline on the page', () => {
  const analysis = outsourcedAnalysis();
  const root = parsedHtml(htmlReport(analysis));
  const [heading, ...rows] = tableRows(root, 'Surviving lines by the year they were written in');
  const number = (text = '') => Number(text.replaceAll(',', ''));

  it('has each line once, and the vendors’ totals', () => {
    const total = rows.at(-1);
    assert.equal(sum(rows.slice(0, -1).map((row) => number(row[1]))), analysis.totals.lines);
    assert.equal(number(total?.[1]), analysis.totals.lines);
    for (const { name, lines } of analysis.vendors) assert.equal(number(total?.[heading!.indexOf(name)]), lines, name);
    for (const row of rows) assert.equal(sum(row.slice(3).map(number)), number(row[1]));
  });

  it('draws every number of the table, as high as it is large, with its pattern and in words', () => {
    const chart = all(root, 'svg').find(({ attributes }) => attributes.get('class') === 'chart');
    assert.ok(chart);
    assert.match(chart.attributes.get('aria-label') ?? '', /2021 to 2025\. Most are from \d{4}: [\d,]+ lines/);
    const parts = all(chart, 'rect');
    const drawn = rows.slice(0, 5).flatMap((row) => row.slice(3).map(number).filter(Boolean));
    assert.equal(parts.length, drawn.length);
    const heights = parts.map(({ attributes }) => Number(attributes.get('height')));
    for (const [at, lines] of drawn.entries())
      assert.ok(Math.abs(heights[at]! / sum(heights) - lines / sum(drawn)) < 0.003, `${lines}`);
    assert.equal(all(chart, 'title').length, parts.length);
    assert.ok(new Set(parts.map(({ attributes }) => attributes.get('fill'))).size >= 5);
  });
});

describe('the years in Markdown', () => {
  it('name the vendor with most of each year’s lines, whether or not it has a column of its own', () => {
    const years = Array.from({ length: VENDORS }, (_, at) => [at === VENDORS - 1 ? null : 2001 + at, 90 - at] as const);
    const text = markdownReport(analysisWith(years));
    for (const [at, [year, lines]] of years.entries())
      assert.match(
        text,
        new RegExp(`^\\| ${year ?? 'Not known'} \\| ${lines} \\| \\d+% \\| Vendor ${at} ${lines} \\|$`, 'm'),
      );
  });
});
