import { story } from './lib/story';

describe('licences in the workbench', () => {
  story('shows all headers that it would add before it does', 'demo', async (workbench) => {
    const { page } = workbench;
    await workbench.openFile('src/server/metrics.ts');
    await workbench.waitForStatus('vendor', /./);
    await workbench.problems();
    await page.locator('.markers-panel .monaco-list-row', { hasText: 'States no licence' }).waitFor();
    await workbench.screenshot('licences-missing');
    await workbench.runCommand('Chain of Title: Add and Correct Licence Headers in the Repository');
    const rows = page.locator('.bulk-edit-panel .monaco-list-row');
    await rows.filter({ hasText: 'metrics.ts' }).first().waitFor();
    await workbench.screenshot('licences-preview');
    await page.locator('.bulk-edit-panel').getByRole('button', { name: 'Discard' }).click();
    await page.locator('.tab.active[data-resource-name="metrics.ts"]:not(.dirty)').waitFor();
  });
});
