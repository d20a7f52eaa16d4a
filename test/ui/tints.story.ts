import { story } from './lib/story';

describe('vendors beside the lines', () => {
  story(
    'are shown, and above functions, when somebody asks',
    'demo',
    async (workbench) => {
      const { page } = workbench;
      await workbench.openFile('src/notifications/digest.ts');
      await workbench.waitForStatus('vendor', /not covered/);
      await workbench.runCommand('Chain of Title: Show or Hide Vendors beside the Lines');
      const label = page.locator('.view-lines span[class*="TextEditorDecorationType"]');
      await label.first().waitFor({ state: 'attached' });
      await workbench.screenshot('tints-dark');
      await workbench.chooseTheme('Light Modern');
      await workbench.screenshot('tints-light');
      await workbench.chooseTheme('Dark Modern');
      await workbench.runCommand('Chain of Title: Show or Hide Vendors beside the Lines');
      await label.first().waitFor({ state: 'detached' });
    },
    { settings: { 'chainOfTitle.codeLens.source': true } },
  );
});
