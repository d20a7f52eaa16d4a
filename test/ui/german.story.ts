import assert from 'node:assert/strict';
import { story } from './lib/story';

describe('in German', () => {
  story(
    'commands, views, status bar and report speak it',
    'demo',
    async (workbench) => {
      const { page } = workbench;
      await workbench.openFile('web/router.ts');
      const status = await workbench.waitForStatus('vendor', /Einzelpersonen 100\s%.*CLA-AMARA/);
      assert.match(await status.innerText(), /\d\u00a0%/);
      assert.match((await status.locator('a').getAttribute('aria-label')) ?? '', /^Chain of Title: /);
      const tip = await workbench.hover(status);
      await tip.getByText('Beitragende Person').first().waitFor();
      await workbench.screenshot('german-tooltip');

      await workbench.runCommand('View: Show Chain of Title');
      for (const view of ['Beitragende', 'Vereinbarungen'])
        await page.locator(`.pane-header[aria-label^="${view}"]`).waitFor();
      const row = page.locator('.monaco-list-row', { hasText: 'Nordhaven Software' }).first();
      await row.waitFor();
      assert.match((await row.getAttribute('aria-label')) ?? '', /\d\u00a0% abgedeckt, [\d.]+ Zeilen \(\d+\u00a0%\)/);

      await workbench.runCommand('Chain of Title: Herkunftsbericht öffnen');
      const report = workbench.webview();
      await report.getByRole('heading', { name: 'Worauf dieser Bericht beruht' }).waitFor();
      assert.equal(await report.locator('html').getAttribute('lang'), 'de');
      await workbench.screenshot('german-report');
      await report.getByLabel('Filtern, was auf dieser Seite steht').fill('nordhaven');
      await report
        .locator('#shown')
        .getByText(/^\d+ von [\d.]+ Zeilen, Befunden und Listen$/)
        .waitFor();
    },
    { language: 'de' },
  );
});
