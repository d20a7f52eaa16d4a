import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { htmlReport } from '../../src/report/html/htmlReport';
import { projectRoot } from '../host/lib/projectRoot';
import { analysisOf } from '../report/analysisOf';
import { outsourcedAnalysis } from '../report/outsourcedAnalysis';
import { seriousFindings } from './lib/accessibility';
import { PageReader } from './lib/openPage';

const analysis = outsourcedAnalysis();
const html = htmlReport(analysis);

const rowsOf = (page: Page, section: string): Promise<string[]> =>
  page.locator(`#${section} tbody tr:visible`).allTextContents();

const linesOf = async (page: Page): Promise<number[]> =>
  (await page.locator('#contributors tbody tr:visible td:nth-child(5)').allTextContents()).map((text) =>
    Number(text.replaceAll(',', '')),
  );

async function screenshot(page: Page, name: string): Promise<void> {
  const folder = path.join(projectRoot, 'out/screenshots');
  fs.mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: path.join(folder, `page-${name}.png`) });
}

describe('the exported page', () => {
  const reader = new PageReader();
  after(() => reader.close());
  afterEach(() => assert.deepEqual(reader.complaints, []));

  it('reads without script, and its numbers unfold their files', async () => {
    const page = await reader.open(html, { javaScriptEnabled: false });
    assert.equal(await page.locator('#filter').count(), 0);
    assert.equal((await rowsOf(page, 'contributors')).length, analysis.contributors.length);
    const number = page.locator('#vendors a.count').first();
    const list = page.locator(`${(await number.getAttribute('href')) ?? ''} li`).first();
    assert.equal(await list.isVisible(), false);
    await number.click();
    await list.waitFor({ state: 'visible' });
  });

  it('leaves the rows, findings and lists that have every word, and says how many', async () => {
    const page = await reader.open(html);
    const field = page.getByLabel('Filter what is on this page');
    const all = await rowsOf(page, 'contributors');
    await field.fill('NIMBUS  ania');
    assert.deepEqual((await rowsOf(page, 'contributors')).length, 1);
    assert.match((await rowsOf(page, 'contributors'))[0] ?? '', /Ania Kowalska/);
    assert.equal(await page.locator('#ownership').isVisible(), false, 'a section without any');
    const [shown] = /^\d+(?= of \d+ rows, findings and lists$)/.exec(await page.locator('#shown').innerText()) ?? [];
    const left = page.locator(
      'tbody tr:visible, details.list:visible, .finding:visible > :is(details, .subject):visible',
    );
    assert.equal(Number(shown), await left.count());
    await screenshot(page, 'filtered');
    await field.fill('');
    assert.deepEqual(await rowsOf(page, 'contributors'), all);
    assert.equal(await page.locator('#ownership').isVisible(), true);
    assert.equal(await page.locator('#shown').innerText(), '');
  });

  it('leads from a number to its files, and from the head to a section, also where a filter hides them', async () => {
    const page = await reader.open(html);
    const field = page.getByLabel('Filter what is on this page');
    const number = page.locator('.standing a.count').first();
    const list = page.locator(`${(await number.getAttribute('href')) ?? ''} li`).first();
    for (const [link, there] of [
      [number, list],
      [page.locator('nav a[href="#agreements"]'), page.locator('#agreements')],
    ] as const) {
      await field.fill('no row has this');
      assert.equal(await there.isVisible(), false);
      await link.click();
      await there.waitFor({ state: 'visible' });
      assert.equal(await field.inputValue(), '');
    }
  });

  it('brings all of a long table in that a filter moves into sight, and back when it is cleared', async () => {
    const people = Array.from({ length: 300 }, (_, at) => ({
      id: `p${at}`,
      name: `Person ${at}`,
      vendor: `v${at % 3}`,
    }));
    const many = analysisOf({
      blocks: people.map(({ id }) => ({
        ...{ path: `${id}.ts`, person: id, lines: 1 },
        ...{ status: 'covered' as const, ownership: { state: 'assigned' as const } },
      })),
      people,
      vendors: ['v0', 'v1', 'v2'].map((id) => ({
        id,
        name: id,
        tag: 'VV',
        kind: 'vendor' as const,
        jurisdiction: null,
      })),
    });
    const page = await reader.open(htmlReport(many));
    const field = page.getByLabel('Filter what is on this page');
    await field.fill('p299@');
    assert.equal(await page.locator('#contributors tbody tr:visible').count(), 1);
    // A locator would lay out what is put aside meanwhile, of which the browser complains.
    const settled = (out: string) =>
      page.evaluate(
        `new Promise((done) => { const look = () => (document.querySelector(${JSON.stringify(out)}) ? setTimeout(look, 20) : done()); look(); })`,
      );
    await field.fill('');
    await settled('.out, .later');
    assert.equal(await page.locator('#contributors tbody tr:visible').count(), 300);
    await page.evaluate('scrollTo(0, 0)');
    await field.fill('person');
    await settled('#contributors tr.out');
    assert.equal(await page.locator('#contributors tbody tr:visible').count(), 300);
  });

  it('prints all of it, whatever is filtered', async () => {
    const page = await reader.open(html);
    await page.getByLabel('Filter what is on this page').fill('nobody has this');
    assert.equal((await rowsOf(page, 'contributors')).length, 0);
    await page.emulateMedia({ media: 'print' });
    assert.equal((await rowsOf(page, 'contributors')).length, analysis.contributors.length);
    assert.equal(await page.locator('.filter').isVisible(), false);
    // With a control’s box in it, the browser repeats no head on a table’s further pages.
    const boxes = await page.evaluate(
      `[...document.querySelectorAll('thead button')].map((one) => getComputedStyle(one).display)`,
    );
    assert.deepEqual([...new Set(boxes as string[])], ['contents']);
  });

  it('sorts a table by a column with the keyboard: most first, least first, as it was', async () => {
    const page = await reader.open(html);
    const heading = page.locator('#contributors thead th', { hasText: 'Lines' });
    const before = await rowsOf(page, 'contributors');
    const name = page.locator('#contributors thead th', { hasText: 'Contributor' });
    await name.getByRole('button').focus();
    await page.keyboard.press('Enter');
    assert.equal(await name.getAttribute('aria-sort'), 'ascending');
    assert.notDeepEqual(await rowsOf(page, 'contributors'), before);
    await heading.getByRole('button').click();
    assert.equal(await name.getAttribute('aria-sort'), null);
    const lines = analysis.contributors.map((one) => one.lines).sort((a, b) => b - a);
    assert.deepEqual([await heading.getAttribute('aria-sort'), await linesOf(page)], ['descending', lines]);
    await heading.getByRole('button').click();
    assert.deepEqual([await heading.getAttribute('aria-sort'), await linesOf(page)], ['ascending', lines.reverse()]);
    await screenshot(page, 'sorted');
    await heading.getByRole('button').click();
    assert.deepEqual([await heading.getAttribute('aria-sort'), await rowsOf(page, 'contributors')], [null, before]);
  });
});

describe('the exported page, read by anybody', () => {
  const reader = new PageReader();
  after(() => reader.close());

  const looks: readonly (readonly [name: string, options: BrowserContextOptions])[] = [
    ['light', { colorScheme: 'light' }],
    ['dark', { colorScheme: 'dark' }],
    ['forced-colours', { colorScheme: 'dark', forcedColors: 'active' }],
    ['more-contrast', { colorScheme: 'light', contrast: 'more' }],
    ['narrow', { viewport: { width: 320, height: 640 } }],
  ];
  for (const [name, options] of looks)
    it(`has nothing that keeps readers out: ${name}`, async () => {
      const page = await reader.open(html, options);
      await page.evaluate(`for (const details of document.querySelectorAll('details')) details.open = true`);
      await page.locator('#contributors thead button').first().click();
      const found = await seriousFindings(page);
      await screenshot(page, name);
      assert.deepEqual(found, []);
    });

  for (const [zoom, width] of [
    [200, 640],
    [400, 320],
  ] as const)
    it(`loses nothing at ${zoom} % of 1280 pixels`, async () => {
      const page = await reader.open(html, { viewport: { width, height: 450 }, deviceScaleFactor: 2 });
      const size = await page.evaluate<[number, number]>(`[document.documentElement.scrollWidth, innerWidth]`);
      assert.ok(size[0] <= size[1], `${size[0]} wide in ${size[1]}`);
      // What is wider than the page scrolls by itself, and the keyboard reaches it.
      const cut = await page.evaluate(`[...document.querySelectorAll('main *, header *')]
        .filter((node) => node.getBoundingClientRect().right > innerWidth + 1 && !node.closest('.scroll, svg'))
        .map((node) => node.outerHTML.slice(0, 120))`);
      assert.deepEqual(cut, []);
      assert.equal(await page.locator('.scroll:not([tabindex="0"])').count(), 0);
      await screenshot(page, `zoom-${zoom}`);
    });
});
