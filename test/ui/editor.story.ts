import assert from 'node:assert/strict';
import { source as AXE } from 'axe-core';
import { story } from './lib/story';
import type { Workbench } from './lib/workbench';

const PAGE = 'web/views/invoiceView.ts';

async function openReport(workbench: Workbench): Promise<void> {
  await workbench.runCommand('Chain of Title: Open Provenance Report');
  await workbench.webview().locator('h1').waitFor();
}

describe('the editor', () => {
  story('the status item names vendor, share and agreement; its tooltip is the title', 'demo', async (workbench) => {
    await workbench.openFile(PAGE);
    const item = await workbench.waitForStatus('vendor', /NH Nordhaven \d+%/);
    assert.match((await item.locator('a').getAttribute('aria-label')) ?? '', /^Chain of Title: NH Nordhaven \d+%, /);
    const hover = await workbench.hover(item);
    const text = await hover.innerText();
    for (const word of ['Line 1', 'Katarzyna Wójcik', 'Tidemark Labs S.R.L.', 'MSA-NH-2022', 'Provenance report']) {
      assert.ok(text.includes(word), `${word} in ${text}`);
    }
    await workbench.screenshot('status-tooltip');
  });

  story('the Problems view has one row for each contributor and block', 'demo', async (workbench) => {
    await workbench.openFile('web/router.ts');
    await workbench.waitForStatus('vendor', /CLA-AMARA · ended/);
    const rows = await workbench.problems();
    assert.ok(
      rows.some((row) => row.includes('Amara Okafor') && row.includes('coverage/expired')),
      rows.join('\n'),
    );
    await workbench.screenshot('problems');
  });

  story('the explorer shows whose each file and folder is', 'demo', async (workbench) => {
    // A badge is drawn by the style sheet, after the label.
    await workbench.page.waitForFunction(
      `[...document.querySelectorAll('.explorer-folders-view .monaco-icon-label')].some(
        (label) => label.innerText.includes('legacy') && getComputedStyle(label, '::after').content === '"NH"')`,
    );
    await workbench.screenshot('explorer-badges');
  });

  story('a click on the status item offers what can be done', 'demo', async (workbench) => {
    await workbench.openFile('web/router.ts');
    await (await workbench.waitForStatus('vendor', /ended/)).click();
    const rows = workbench.page.locator('.quick-input-list .monaco-list-row');
    await rows.first().waitFor();
    await workbench.screenshot('actions');
    await rows.filter({ hasText: 'on record for this line' }).click();
    await rows.filter({ hasText: 'Contributor' }).filter({ hasText: 'Amara Okafor' }).waitFor();
    await workbench.screenshot('line');
  });

  for (const theme of ['Dark Modern', 'Light Modern', 'Dark High Contrast', 'Light High Contrast'] as const) {
    story(`the report reads in ${theme}, and axe finds nothing wrong with it`, 'demo', async (workbench) => {
      await workbench.chooseTheme(theme);
      await openReport(workbench);
      const page = await workbench.webview().locator('html').elementHandle();
      const content = await page.ownerFrame();
      assert.ok(content);
      assert.equal(await workbench.webview().locator('h1').innerText(), 'demo');
      const scheme = await content.evaluate('getComputedStyle(document.body).colorScheme');
      assert.equal(scheme, theme.startsWith('Light') ? 'light' : 'dark');
      // The page's policy forbids scripts of others; the driver's isn't one of the page's.
      await content.evaluate(AXE);
      const violations = await content.evaluate(
        'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]))',
      );
      assert.deepEqual(violations, []);
      await workbench.screenshot(`report-${theme.toLowerCase().replaceAll(' ', '-')}`);
    });
  }

  story('a file that the report names opens at its line', 'demo', async (workbench) => {
    await openReport(workbench);
    const link = workbench.webview().locator('button.open', { hasText: 'router.ts' }).first();
    await link.evaluate((button: { closest: (tag: string) => { open: boolean } | null }) => {
      const details = button.closest('details');
      if (details) details.open = true;
    });
    await link.click();
    await workbench.page.locator('.tab.active[data-resource-name="router.ts"]').waitFor();
  });

  story('the picture for the README: a file, its problems, the report beside', 'demo', async (workbench) => {
    await workbench.runCommand('View: Toggle Minimap');
    await workbench.openFile(PAGE);
    await workbench.splitRight();
    await openReport(workbench);
    await workbench.runCommand('View: Focus First Editor Group');
    await workbench.waitForStatus('vendor', /Nordhaven/);
    assert.ok((await workbench.problems()).length > 1);
    await workbench.runCommand('View: Focus First Editor Group');
    await workbench.goToLine(18);
    await workbench.waitForStatus('vendor', /Tidemark/);
    await workbench.screenshot('picture');
  });

  story('the report can be cancelled, quietly, and asked for again', 'large', async (workbench) => {
    for (let time = 0; time < 2; time++) {
      await workbench.runCommand('Chain of Title: Open Provenance Report');
      const progress = await workbench.notification('Provenance report');
      await progress.filter({ hasText: /through history: [\d,]+ of 60,000/ }).waitFor();
      if (time === 0) {
        await workbench.screenshot('progress');
        assert.equal((await workbench.ourNotifications()).length, 1);
        await workbench.notification('Provenance report');
      }
      await progress.hover();
      await progress.getByRole('button', { name: 'Cancel' }).click();
      await progress.waitFor({ state: 'detached' });
      assert.deepEqual(await workbench.ourNotifications(), []);
      assert.equal(await workbench.page.locator('.tab', { hasText: 'Provenance' }).count(), 0);
    }
  });
});
