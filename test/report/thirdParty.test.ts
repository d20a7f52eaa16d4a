import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import { copiedWorks, notCompared } from '../../src/report/copiedWorks';
import { CSV_TABLES } from '../../src/report/csv/csvTables';
import { htmlReport } from '../../src/report/html/htmlReport';
import { markdownReport } from '../../src/report/markdown/markdownReport';
import { terminalReport } from '../../src/report/terminal/terminalReport';
import { all, parsedHtml } from './html/parsedHtml';
import { outsourcedAnalysis } from './outsourcedAnalysis';

const analysis = outsourcedAnalysis();
const terminalOf = (of: typeof analysis): string => terminalReport(of, { columns: 120, colour: false });

describe('third-party matches', () => {
  it('stand by what the record says of them, what is to be looked at first', () => {
    assert.deepEqual(
      copiedWorks(analysis)?.map(({ state, lines, files, works }) => [
        state,
        lines,
        files,
        works.map((one) => one.works),
      ]),
      [
        ['conflict', 5, 1, [['left-pad 1.0.0–2.0.0 (GPL-3.0-only)']]],
        ['missing', 20, 1, [['lodash 1.0.0–2.0.0 (MIT)', 'underscore 1.0.0–2.0.0 (MIT)']]],
        ['attributed', 13, 2, [['lodash 1.0.0–2.0.0 (MIT)']]],
        ['helper', 4, 1, [['tslib 1.0.0–2.0.0 (0BSD)']]],
      ],
    );
    assert.equal(notCompared(analysis), 1);
  });

  it('are the same numbers on the page, in Markdown, at the terminal and in CSV', () => {
    const section = all(parsedHtml(htmlReport(analysis)), 'section').find(
      ({ attributes }) => attributes.get('id') === 'third-party',
    );
    const page = section?.text.replace(/\s+/g, ' ') ?? '';
    const markdown = markdownReport(analysis);
    const terminal = terminalOf(analysis).replace(/\s+/g, ' ');
    const records: Record<string, string>[] = parse([...CSV_TABLES.copies(analysis)].join(''), { columns: true });
    for (const { state, works, lines, files } of copiedWorks(analysis)!) {
      const size = `${works.length} work: ${lines} lines, ${files} file${files === 1 ? '' : 's'}`;
      assert.ok(page.includes(size), `${state}: ${size}`);
      assert.ok(terminal.includes(size), `${state}: ${size}`);
    }
    assert.match(markdown, /\| lodash 1\.0\.0–2\.0\.0 \(MIT\) \| Attributed \| 2 \| 13 \|/);
    assert.match(
      markdown,
      /\| left-pad 1\.0\.0–2\.0\.0 \(GPL-3\.0-only\) \| Licence that the policy rules out \| 1 \| 5 \|/,
    );
    assert.equal(records.length, 6);
    assert.deepEqual(
      { ...records[0] },
      {
        ...{
          path: 'src/checkout/cart.ts',
          first_line: '3',
          last_line: '22',
          work: 'lodash',
          purl: 'pkg:npm/lodash@2.0.0',
        },
        ...{ oldest_version: '1.0.0', newest_version: '2.0.0', licence: 'MIT', their_path: 'index.js' },
        ...{
          their_first_line: '3',
          their_last_line: '22',
          tokens: '90',
          ratio: '0.91',
          tier: 'exact',
          level: 'strict',
        },
        attribution: 'missing',
      },
    );
    for (const text of [page, markdown, terminal]) assert.match(text, /1 file could not be compared/);
  });

  it('open at their lines', () => {
    const code = all(parsedHtml(htmlReport(analysis)), 'code').find(
      ({ attributes }) => attributes.get('data-path') === 'vendor/kit/grid.ts' && attributes.get('data-line') === '7',
    );
    assert.equal(code?.text, 'vendor/kit/grid.ts');
  });

  it('are said not to be there, and not to have been looked for', () => {
    const none = { ...analysis, copies: [], unknowns: [] };
    const notAsked = { ...none, copies: null };
    for (const write of [htmlReport, markdownReport, terminalOf])
      assert.match(write(none), /No lines as in a known work were found/);
    for (const write of [htmlReport, markdownReport]) assert.match(write(notAsked), /Nothing was compared with known/);
  });
});

describe('what else is on the record', () => {
  const read = (text: string): string =>
    text
      .replace(/<[^>]+>/g, ' ')
      .replace(/\\|<!-- -->/g, '')
      .replace(/\s+/g, ' ');
  const everywhere = [htmlReport, markdownReport, terminalOf].map((write) => read(write(analysis)));
  const sayings: readonly (readonly [what: string, said: RegExp])[] = [
    [
      'exceptions, with reason, owner and expiry',
      /coverage\/unknown-contributor.*(Text under CC-BY.*2026-12-31|2026-12-31.*Text under CC-BY)/,
    ],
    ['whose exception it is', /legal@ ?acme\.com/],
    ['the share of AI tools', /AI tools.*lines \(\d+%\) in commits that name an AI tool/],
    ['the commit', /3f2a9c1b7d5e4f60718293a4b5c6d7e8f9012345/],
    ['the register’s digest', /b1946ac92492d2347c6235b4d2611184a2c0ba1f0c1d3d9a5c2a9b7a6f5e4d3c/],
    ['the day', /2026-02-01/],
    ['the versions', /Chain of Title 0\.1\.0, git 2\.39\.5/],
    ['what could not be known', /assets\/catalogue\.json.*Over the size limit/],
  ];
  for (const [what, said] of sayings)
    it(`names ${what}`, () => {
      for (const text of everywhere) assert.match(text, said);
    });
});
