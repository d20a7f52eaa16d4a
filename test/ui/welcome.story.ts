import { story } from './lib/story';

const welcome = '.welcome-view';

describe('the views say why they are empty', () => {
  story('where there is no repository', 'no-git', async (workbench) => {
    await workbench.runCommand('View: Show Chain of Title');
    await workbench.page.locator(welcome, { hasText: 'No folder that is open' }).first().waitFor();
    await workbench.screenshot('views-no-git');
  });

  story('where nothing is on a disk', 'virtual', async (workbench) => {
    await workbench.runCommand('View: Show Chain of Title');
    await workbench.page.locator(welcome, { hasText: 'not on this machine’s disk' }).first().waitFor();
    await workbench.screenshot('views-virtual');
  });

  story(
    'where the workspace isn’t trusted; history is shown all the same',
    'no-register',
    async (workbench) => {
      const { page } = workbench;
      await page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor();
      await workbench.runCommand('View: Show Chain of Title');
      await page.locator('.monaco-list-row', { hasText: 'alpha.example' }).first().waitFor();
      await page.locator(welcome, { hasText: 'isn’t trusted' }).first().waitFor();
      await page.locator(`${welcome} .monaco-button`, { hasText: 'Create IP Register' }).waitFor();
      await workbench.screenshot('views-untrusted');
    },
    { settings: { 'security.workspace.trust.enabled': true, 'security.workspace.trust.startupPrompt': 'never' } },
  );
});
