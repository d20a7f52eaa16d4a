import { story } from './lib/story';

describe('vendors beside the lines', () => {
  for (const theme of ['Dark Modern', 'Light High Contrast'])
    story(
      `are shown, and above functions, when somebody asks, in ${theme}`,
      'demo',
      async (workbench) => {
        const { page } = workbench;
        await workbench.openFile('src/domain/carrier.ts');
        await workbench.waitForStatus('vendor', /%/);
        await page.locator('.codelens-decoration', { hasText: 'Nordhaven' }).first().waitFor();
        await workbench.runCommand('Chain of Title: Show or Hide Vendors beside the Lines');
        const strokes = page.locator('.glyph-margin-widgets .cgmr, .margin-view-overlays .cgmr');
        await strokes.first().waitFor();
        await workbench.screenshot(`tints-${theme.split(' ')[0]!.toLowerCase()}`);
        await workbench.runCommand('Chain of Title: Show or Hide Vendors beside the Lines');
        await strokes.first().waitFor({ state: 'detached' });
      },
      { settings: { 'chainOfTitle.codeLens.source': true, 'workbench.colorTheme': theme } },
    );
});
