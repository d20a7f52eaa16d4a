import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Analysis } from '../../src/analysis/model';
import { countedFiles, countTitle, isCountKey } from '../../src/report/countedFiles';
import type { CountKey } from '../../src/report/countedFiles';
import { htmlReport } from '../../src/report/html/htmlReport';
import { analysisOf } from './analysisOf';
import { anyAnalysis } from './anyAnalysis';
import { all, parsedHtml } from './html/parsedHtml';
import { outsourcedAnalysis } from './outsourcedAnalysis';

const linesIn = (analysis: Analysis, key: CountKey) =>
  (countedFiles(analysis, [key]).get(key) ?? []).reduce((sum, { lines }) => sum + lines, 0);

describe('countedFiles', () => {
  const analysis = outsourcedAnalysis();

  it('has for every total the files that make it up', () => {
    for (const [key, lines] of Object.entries(analysis.totals.byOwnership))
      assert.equal(linesIn(analysis, `ownership:${key}`), lines, key);
    for (const [key, lines] of Object.entries(analysis.totals.byStatus))
      assert.equal(linesIn(analysis, `status:${key}`), lines, key);
    for (const { id, lines } of analysis.vendors) assert.equal(linesIn(analysis, `vendor:${id}`), lines, id);
    for (const { id, lines } of analysis.contributors) assert.equal(linesIn(analysis, `contributor:${id}`), lines, id);
    for (const { year, vendor, lines } of analysis.timeline)
      assert.equal(linesIn(analysis, `written:${year ?? ''}:${vendor}`), lines);
    assert.equal(linesIn(analysis, 'ai:'), analysis.totals.ai);
    assert.equal(linesIn(analysis, 'signed:'), analysis.totals.signed);
    assert.equal(linesIn(analysis, 'all:'), analysis.totals.lines);
    assert.equal(linesIn(analysis, 'licence:'), analysis.totals.lines);
  });

  it('takes a folder with all that is under it, and no other of a like name', () => {
    const block = { person: 'x', status: 'covered', ownership: { state: 'assigned' } } as const;
    const paths = ['src/a/b.ts', 'src/ab.ts', 'src/a', 'srca/x', 'src/a.ts'];
    const few = analysisOf({
      blocks: paths.map((path, at) => ({ ...block, path, lines: at + 1 })),
      people: [{ id: 'x', name: 'X', vendor: 'v' }],
      vendors: [],
    });
    const pathsOf = (key: CountKey) =>
      countedFiles(few, [key])
        .get(key)
        ?.map(({ path }) => path);
    assert.deepEqual(pathsOf('folder:src/'), ['src/a.ts', 'src/a', 'src/ab.ts', 'src/a/b.ts']);
    assert.deepEqual(pathsOf('folder:src/a/'), ['src/a/b.ts']);
    assert.deepEqual(pathsOf('folder:src/a'), ['src/a']);
  });

  const titles: readonly (readonly [key: CountKey, title: string])[] = [
    ['vendor:nimbus', 'Vendor: Nimbus Software Sp. z o.o.'],
    ['vendor:gone', 'Vendor: gone'],
    ['contributor:leo', 'Contributor: Leo Marchetti'],
    ['status:expired', 'Status: Expired'],
    ['written:2024:nimbus', '2024: Nimbus Software Sp. z o.o.'],
    ['written::nimbus', 'Not known: Nimbus Software Sp. z o.o.'],
    ['year:', 'Year: Not known'],
    ['year:earlier', 'Year: Years before'],
    ['written:earlier:nimbus', 'Years before: Nimbus Software Sp. z o.o.'],
    ['others:2024', '2024: Others'],
    ['others:', 'Not known: Others'],
    ['others:earlier', 'Years before: Others'],
    ['others:all', 'Vendor: Others'],
    ['licence:', 'Licence: None stated'],
    ['all:', 'All lines'],
  ];
  for (const [key, title] of titles) it(`is called ${title}`, () => assert.equal(countTitle(analysis, key), title));

  for (const text of ['vendor', 'vendors:x', '', ':x', '__proto__:x'])
    it(`is asked for no ${JSON.stringify(text)}`, () => assert.equal(isCountKey(text), false));
});

describe('the numbers on the page', () => {
  /** Each with what its list says that it has. */
  const numbersOf = (analysis: Analysis) => {
    const root = parsedHtml(htmlReport(analysis));
    const lists = new Map(
      all(root, 'details').flatMap((details) => {
        const [list] = all(details, 'ul');
        const [summary] = all(details, 'summary');
        return list?.attributes.has('id')
          ? [[list.attributes.get('id'), { summary: summary!.text, list }] as const]
          : [];
      }),
    );
    return all(root, 'a')
      .filter(({ attributes }) => attributes.get('class') === 'count')
      .map(({ text, attributes }) => ({ text, ...lists.get(attributes.get('href')?.slice(1) ?? '')! }));
  };

  it('lead to lists of as many lines or files, whatever the repository holds', () => {
    fc.assert(
      fc.property(anyAnalysis, (analysis) => {
        for (const { text, summary } of numbersOf(analysis))
          assert.match(summary, new RegExp(`(^|\\D)${text} (line|file)s?\\b`));
      }),
      { numRuns: 40 },
    );
  });

  it('have lists that say how many files they leave out', () => {
    const block = { person: 'x', lines: 2, status: 'covered', ownership: { state: 'assigned' } } as const;
    const many = analysisOf({
      blocks: Array.from({ length: 500 }, (_, at) => ({ ...block, path: `f${at}` })),
      people: [{ id: 'x', name: 'X', vendor: 'v' }],
      vendors: [{ id: 'v', name: 'V', tag: 'VV', kind: 'vendor', jurisdiction: null }],
    });
    const vendor = numbersOf(many).find(({ summary }) => summary.includes('Vendor: V'));
    assert.match(vendor?.list.text ?? '', /and 460 files more, 920 lines: the JSON report lists them/);
    assert.equal(vendor?.list.children.length, 41);
  });

  it('ask the editor in its page, which has no lists', () => {
    const root = parsedHtml(htmlReport(outsourcedAnalysis(), { isAsked: true }));
    const asked = all(root, 'button').map(({ attributes }) => attributes.get('data-files') ?? '');
    assert.ok(asked.length > 50);
    for (const key of asked) assert.ok(isCountKey(key), key);
    assert.equal(all(root, 'details').filter(({ attributes }) => attributes.get('class') === 'list').length, 0);
  });
});
