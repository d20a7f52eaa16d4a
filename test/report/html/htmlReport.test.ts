import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { Analysis } from '../../../src/analysis/model';
import { htmlReport } from '../../../src/report/html/htmlReport';
import { terminalReport } from '../../../src/report/terminal/terminalReport';
import { formatCount } from '../../../src/wording/formatCount';
import { analysisOf } from '../analysisOf';
import type { Block } from '../analysisOf';
import { anyAnalysis } from '../anyAnalysis';
import { outsourcedAnalysis } from '../outsourcedAnalysis';
import { all, parsedHtml, tableRows } from './parsedHtml';
import type { Element } from './parsedHtml';

const attribute = (element: Element, name: string) => element.attributes.get(name) ?? '';
const texts = (root: Element, name: string) => all(root, name).map(({ text }) => text.trim());

/** What every page must be, whatever it is about. */
function checkStructure(page: string): Element {
  const root = parsedHtml(page);
  const elements = all(root);
  const ids = elements.flatMap((element) => element.attributes.get('id') ?? []);
  assert.equal(new Set(ids).size, ids.length, 'ids are unique');
  for (const element of elements) {
    for (const name of element.attributes.keys()) {
      assert.ok(!/^(on|style$|src$|srcset$|action$)/.test(name), `${element.name} has ${name}`);
    }
    for (const by of attribute(element, 'aria-labelledby').split(' ').filter(Boolean)) assert.ok(ids.includes(by), by);
  }
  for (const link of all(root, 'a')) {
    assert.ok(attribute(link, 'href').startsWith('#'), 'links stay on the page');
    assert.ok(ids.includes(attribute(link, 'href').slice(1)), attribute(link, 'href'));
  }
  for (const drawing of all(root, 'svg')) {
    assert.ok(drawing.attributes.has('aria-label') !== drawing.attributes.has('aria-hidden'));
    assert.equal(attribute(drawing, 'role') === 'img', drawing.attributes.has('aria-label'));
  }
  for (const area of all(root, 'rect')) {
    const fill = /^url\(#(.*)\)$/.exec(attribute(area, 'fill'));
    if (fill) assert.ok(ids.includes(fill[1] ?? ''), fill[0]);
  }
  const levels = elements.flatMap(({ name }) => (/^h[1-6]$/.test(name) ? [Number(name[1])] : []));
  assert.deepEqual(levels.slice(0, 2), [1, 2]);
  assert.ok(levels.every((level, at) => at === 0 || (level > 1 && level <= (levels[at - 1] ?? 0) + 1)));
  for (const table of all(root, 'table')) {
    assert.equal(all(table, 'caption').length, 1);
    const columns = all(table, 'tr').map(({ children }) => children.length);
    assert.equal(new Set(columns).size, 1, 'rows are as wide as the heading');
    for (const heading of all(table, 'th')) assert.match(attribute(heading, 'scope'), /^(col|row)$/);
  }
  const named = (element: Element) =>
    attribute(element, 'aria-label') || ids.filter((id) => id === attribute(element, 'aria-labelledby')).join('');
  const labels = elements
    .filter((element) => element.name === 'section' || attribute(element, 'role') === 'region')
    .map((element) => {
      const heading = elements.find((one) => attribute(one, 'id') === attribute(element, 'aria-labelledby'));
      return heading && element.attributes.has('aria-labelledby') ? heading.text.trim() : named(element);
    });
  assert.equal(new Set(labels).size, labels.length, 'landmarks have names of their own');
  assert.equal(all(root, 'main').length, 1);
  assert.equal(page.split('not legal advice').length, 2, 'says once that it is not legal advice');
  return root;
}

function policyOf(root: Element): string {
  const meta = all(root, 'meta').find((one) => attribute(one, 'http-equiv') === 'Content-Security-Policy');
  return meta ? attribute(meta, 'content') : '';
}

function bigAnalysis(files: number): Analysis {
  const blocks = Array.from({ length: files }, (_, at): Block => ({
    path: `packages/package-${at % 97}/src/module-${at % 13}/component-with-a-long-name-${at}.ts`,
    person: `person-${at % 600}`,
    lines: 1 + ((at * 7919) % 400),
    status: at % 3 === 0 ? 'unknown' : 'covered',
    ownership: { state: at % 3 === 0 ? 'unknown' : 'assigned' },
  }));
  const base = outsourcedAnalysis().findings[0];
  assert.ok(base);
  return analysisOf({
    blocks,
    people: Array.from({ length: 600 }, (_, at) => ({
      id: `person-${at}`,
      name: `Person ${at}`,
      vendor: `v${at % 90}`,
    })),
    vendors: Array.from({ length: 90 }, (_, at) => ({
      id: `v${at}`,
      name: `Vendor ${at}`,
      tag: 'VV',
      kind: 'vendor',
      jurisdiction: 'PL',
    })),
    findings: blocks
      .filter(({ status }) => status === 'unknown')
      .map(({ path, person, lines }) => ({ ...base, path, subject: person, lines, ranges: [[1, lines]] })),
  });
}

/** Milliseconds: many analyses, on a machine that may have other work. */
const SLOW = 30_000;

describe('htmlReport', () => {
  it('is one page that is sound, labelled and loads nothing', () => {
    const page = htmlReport(outsourcedAnalysis());
    checkStructure(page);
    assert.doesNotMatch(page, /https?:|@import|url\((?!#)/);
  });

  it('is sound whatever the repository holds', () => {
    fc.assert(
      fc.property(anyAnalysis, (analysis) => {
        const page = htmlReport(analysis);
        const root = checkStructure(page);
        assert.equal(all(root, 'script').length, 1);
        assert.equal(all(root, 'style').length, 1);
        const seen = page.replace(/<(style|script)[^>]*>[^]*?<\/\1>/g, '');
        // eslint-disable-next-line no-control-regex -- control characters are what must not be there
        assert.doesNotMatch(seen, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ud800]/u);
      }),
      { numRuns: 60 },
    );
  }).timeout(SLOW);

  it('writes the same bytes for the same analysis', () => {
    assert.equal(htmlReport(outsourcedAnalysis()), htmlReport(outsourcedAnalysis()));
  });

  it('allows its own style and script by digest in a file', () => {
    const root = parsedHtml(htmlReport(outsourcedAnalysis()));
    const digest = (name: string) =>
      `'sha256-${createHash('sha256')
        .update(all(root, name)[0]?.text ?? '')
        .digest('base64')}'`;
    assert.equal(
      policyOf(root),
      `default-src 'none'; style-src ${digest('style')}; script-src ${digest('script')}; base-uri 'none'; form-action 'none'`,
    );
  });

  it('allows its own style and script by nonce in a webview', () => {
    const root = parsedHtml(htmlReport(outsourcedAnalysis(), { nonce: 'n0nce', cspSource: 'vscode-webview://x' }));
    assert.match(policyOf(root), /style-src 'nonce-n0nce' vscode-webview:\/\/x; script-src 'nonce-n0nce';/);
    assert.doesNotMatch(policyOf(root), /sha256|unsafe/);
    for (const name of ['style', 'script']) assert.equal(attribute(all(root, name)[0]!, 'nonce'), 'n0nce');
  });

  it('has totals that are the analysis’s and add up', () => {
    const analysis = outsourcedAnalysis();
    const root = parsedHtml(htmlReport(analysis));
    const number = (text = '') => Number(text.replaceAll(',', ''));
    for (const caption of ['Lines by ownership', 'Lines by coverage at the time of authorship']) {
      const [, ...rows] = tableRows(root, caption);
      const total = rows.pop();
      assert.equal(
        rows.reduce((sum, row) => sum + number(row[1]), 0),
        analysis.totals.lines,
      );
      assert.deepEqual(total, ['Total', formatCount(analysis.totals.lines), '100%']);
    }
    const [, ...vendors] = tableRows(root, 'Lines by the vendor that git attributes them to');
    assert.equal(number(vendors.pop()?.[3]), analysis.totals.lines);
    assert.deepEqual(
      vendors.map((row) => number(row[3])),
      analysis.vendors.map(({ lines }) => lines),
    );
    const [, ...folders] = tableRows(root, 'The largest folders, their lines and vendors');
    assert.equal(number(folders.pop()?.[2]), analysis.totals.lines);
    assert.equal(
      folders.reduce((sum, row) => sum + number(row[2]), 0),
      analysis.totals.lines,
    );
  });

  it('says first how much is assigned and what stands in the way', () => {
    const page = htmlReport(outsourcedAnalysis());
    const root = parsedHtml(page);
    assert.ok(root.text.indexOf('of the lines are assigned to Acme Inc. on the record') < root.text.indexOf('SHA-256'));
    const found = all(root, 'section').find((section) => attribute(section, 'id') === 'findings');
    assert.deepEqual(texts(found!, 'h3').length, 5);
    assert.match(root.text, /Agreement or engagement had ended/);
    assert.match(root.text, /Pending: waits on a milestone/);
    assert.match(root.text, /2023-07/, 'an agreement that the register lost is still named');
  });

  it('points at the register’s entry that a finding is about', () => {
    const root = parsedHtml(htmlReport(outsourcedAnalysis()));
    const entry = all(root, 'code').find((code) => attribute(code, 'data-path') === 'ip-register.yaml');
    assert.equal(entry?.text, 'ip-register.yaml:97');
    assert.equal(attribute(entry, 'data-line'), '97');
  });

  it('has the numbers of the terminal', () => {
    const analysis = outsourcedAnalysis();
    const lines = terminalReport(analysis, { columns: 100, colour: false }).split('\n');
    const squeezed = new Set(
      lines.map((line) =>
        line
          .replace(/[█▏▎▍▌▋▊▉]+$/, '')
          .trim()
          .replace(/\s+/g, ' '),
      ),
    );
    const root = parsedHtml(htmlReport(analysis));
    for (const caption of ['Lines by ownership', 'Lines by coverage at the time of authorship']) {
      const [, ...rows] = tableRows(root, caption);
      for (const row of rows) assert.ok(squeezed.has(row.join(' ')), row.join(' '));
    }
  });

  it('lists the first of very many agreements and unknowns, and counts the rest', () => {
    const base = outsourcedAnalysis();
    const [agreement] = base.agreements;
    const [unknown] = base.unknowns;
    assert.ok(agreement && unknown);
    const page = htmlReport({
      ...base,
      agreements: Array.from({ length: 450 }, (_, at) => ({ ...agreement, id: `A-${at}` })),
      unknowns: Array.from({ length: 250 }, (_, at) => ({ ...unknown, path: at === 0 ? null : `f${at}`, lines: 2 })),
    });
    const root = checkStructure(page);
    assert.match(root.text, /and 50 agreements more/);
    assert.deepEqual(tableRows(root, 'Files and history that could not be read or traced').at(-1), [
      'and 50 more: the JSON report lists them',
      '',
      '100',
    ]);
  });

  it('says so where there is no register', () => {
    const { blocks } = {
      blocks: [{ path: 'a', person: 'x', lines: 5, status: 'unknown', ownership: { state: 'unknown' } }],
    } as {
      blocks: Block[];
    };
    const vendors = [{ id: 'x.dev', name: 'x.dev', tag: 'XD', kind: 'domain', jurisdiction: null }] as const;
    const page = htmlReport(
      analysisOf({ blocks, people: [{ id: 'x', name: 'X', vendor: 'x.dev' }], vendors, register: null }),
    );
    const root = checkStructure(page);
    assert.match(root.text, /Who owns these lines is unknown: no register was read/);
    assert.match(root.text, /chain-of-title init/);
    assert.match(root.text, /a hint, not a company/);
    assert.doesNotMatch(root.text, /assigned to/);
    const headings = texts(root, 'th');
    for (const none of ['Covered', 'Assigned', 'Agreements', 'Why']) assert.ok(!headings.includes(none), none);
  });

  it('is a page, too, for a commit without text', () => {
    const page = htmlReport(analysisOf({ blocks: [], people: [], vendors: [] }));
    assert.match(checkStructure(page).text, /No lines of text at this commit/);
  });

  it('stays small for 10,000 files', () => {
    const analysis = bigAnalysis(10_000);
    const page = htmlReport(analysis);
    assert.ok(page.length < 2_000_000, `${page.length} bytes`);
    const root = checkStructure(page);
    const map = all(root, 'svg').find((drawing) => attribute(drawing, 'class') === 'map');
    assert.ok(map && all(map, 'rect').length < 1200);
    assert.match(root.text, /and \d+ vendors more/);
    assert.match(root.text, /the JSON report lists them/);
  }).timeout(SLOW);
});
