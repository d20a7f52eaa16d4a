import assert from 'node:assert/strict';
import { story } from './lib/story';
import { choose, pane, row, showViews, unfold } from './lib/viewRows';
import type { Workbench } from './lib/workbench';

async function openViews(workbench: Workbench): Promise<void> {
  await workbench.runCommand('View: Show Chain of Title');
  await showViews(workbench, ['Contributors', 'Agreements']);
  await row(workbench, 'Contributors', 'Harbourline Freight Ltd').waitFor();
  await showAgreements(workbench);
}

/** What needs attention stands above the agreements, and takes the room of a small window. */
async function showAgreements(workbench: Workbench): Promise<void> {
  const attention = row(workbench, 'Agreements', 'Needs attention');
  await attention.waitFor();
  if ((await attention.getAttribute('aria-expanded')) === 'true') await attention.locator('.monaco-tl-twistie').click();
  await row(workbench, 'Agreements', 'MSA-NH-2022').waitFor();
}

describe('the views', () => {
  for (const theme of ['Dark Modern', 'Light Modern', 'Dark High Contrast', 'Light High Contrast'] as const) {
    story(`list contributors and agreements, in ${theme}`, 'demo', async (workbench) => {
      const { page } = workbench;
      await workbench.chooseTheme(theme);
      await openViews(workbench);
      // A click opens the entry; the arrow, or the key for it, shows what is below.
      await row(workbench, 'Contributors', 'Nordhaven Software').click();
      await page.locator('.tab.active[data-resource-name="ip-register.yaml"]').waitFor();
      await unfold(row(workbench, 'Contributors', 'Nordhaven Software'));
      await row(workbench, 'Contributors', 'Katarzyna').waitFor();
      await unfold(row(workbench, 'Contributors', 'Katarzyna'));
      await row(workbench, 'Contributors', 'EMP-NH').waitFor();
      const label = (await row(workbench, 'Contributors', 'Katarzyna').getAttribute('aria-label')) ?? '';
      assert.match(label, /^Katarzyna Wójcik, \d+% covered, [\d,]+ lines \(\d+%\)/);
      const tip = await workbench.hover(row(workbench, 'Contributors', 'Katarzyna').locator('.monaco-icon-label'));
      assert.match(await tip.innerText(), /Coverage\s+Covered \d+%/);
      await workbench.screenshot(`views-${theme.toLowerCase().replaceAll(' ', '-')}`);
    });
  }

  story(
    'say that the background rests, and let it go on by a click',
    'no-register',
    async (workbench) => {
      await workbench.runCommand('Chain of Title: Pause Work in the Background');
      await workbench.runCommand('View: Show Chain of Title');
      const resume = row(workbench, 'Contributors', 'Resume work in the background');
      await resume.waitFor();
      const told = pane(workbench, 'Contributors').getByText('Work in the background is paused').first();
      await told.waitFor();
      await workbench.screenshot('views-paused');
      // By keyboard: the row has the focus once one goes to the view.
      await workbench.runCommand('Chain of Title: Focus on Contributors View');
      await workbench.page.keyboard.press('Home');
      await workbench.page.keyboard.press('Enter');
      await told.waitFor({ state: 'detached' });
      await row(workbench, 'Contributors', 'alpha.example').waitFor();
    },
    // What was counted before stays where it is.
    { isNew: true },
  );

  story('show again what was opened, after a refresh', 'demo', async (workbench) => {
    await openViews(workbench);
    await unfold(row(workbench, 'Contributors', 'Harbourline'));
    await row(workbench, 'Contributors', 'Eleanor').waitFor();
    await workbench.runCommand('Chain of Title: Refresh');
    await row(workbench, 'Contributors', 'Eleanor').waitFor();
    await row(workbench, 'Contributors', 'Harbourline').waitFor();
  });

  story(
    'offer to add whom the register doesn’t list',
    'demo',
    async (workbench) => {
      const { page } = workbench;
      await openViews(workbench);
      await unfold(row(workbench, 'Contributors', 'Not in the register'));
      await row(workbench, 'Contributors', 'Didier Moreau').click({ button: 'right' });
      await page.locator('.monaco-menu').waitFor();
      await workbench.screenshot('views-menu');
      await choose(workbench, 'Add to the Register');
      await page.locator('.view-line', { hasText: 'id: didier-moreau' }).first().waitFor();
      await workbench.screenshot('views-added');
      await workbench.runCommand('File: Revert File');
    },
    // What stories before unfolded would leave the last row out of sight.
    { isNew: true },
  );

  story('say what to do where there is no register', 'no-register', async (workbench) => {
    await workbench.runCommand('View: Show Chain of Title');
    await row(workbench, 'Contributors', 'alpha.example').waitFor();
    await workbench.page.locator('.welcome-view .monaco-button', { hasText: 'Create IP Register' }).waitFor();
    await workbench.screenshot('views-no-register');
  });

  story('tell of several repositories each on its own', 'all', async (workbench) => {
    await workbench.runCommand('View: Show Chain of Title');
    await row(workbench, 'Contributors', 'Harbourline').waitFor();
    await showAgreements(workbench);
    await workbench.screenshot('views-several');
  });

  story('a line says whose it is', 'demo', async (workbench) => {
    await workbench.openFile('web/views/invoiceView.ts');
    await workbench.waitForStatus('vendor', /Nordhaven/);
    const word = workbench.page.locator('.view-line', { hasText: 'export' }).first().getByText('export');
    const tip = await workbench.hover(word);
    await workbench.page.locator('.monaco-hover', { hasText: 'MSA-NH-2022' }).waitFor();
    assert.match(await tip.innerText(), /Nordhaven|Tidemark/);
    await workbench.screenshot('line-hover');
  });
});
