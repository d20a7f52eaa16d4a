import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { htmlReport } from '../../src/report/html/htmlReport';
import { projectRoot } from '../host/lib/projectRoot';
import { outsourcedAnalysis } from '../report/outsourcedAnalysis';
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

  it('prints all of it, whatever is filtered', async () => {
    const page = await reader.open(html);
    await page.getByLabel('Filter what is on this page').fill('nobody has this');
    assert.equal((await rowsOf(page, 'contributors')).length, 0);
    await page.emulateMedia({ media: 'print' });
    assert.equal((await rowsOf(page, 'contributors')).length, analysis.contributors.length);
    assert.equal(await page.locator('.filter').isVisible(), false);
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
