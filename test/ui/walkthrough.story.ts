import { story } from './lib/story';

describe('the walkthrough', () => {
  story('leads to what can be done first', 'demo', async (workbench) => {
    const { page } = workbench;
    await workbench.openFile('web/router.ts');
    await workbench.waitForStatus('vendor', /./);
    await workbench.runAndChoose('Welcome: Open Walkthrough', 'Get Started with Chain of Title');
    const steps = page.locator('.getting-started-step');
    await steps.filter({ hasText: 'See whose each line is' }).waitFor();
    await steps.filter({ hasText: 'Keep licences and pasted code in order' }).waitFor();
    // There is no room for its pictures beside the explorer.
    await page.keyboard.press('Control+B');
    await page.locator('.getting-started-media').first().waitFor();
    await workbench.screenshot('walkthrough');
    await page.keyboard.press('Control+B');
    await steps.filter({ hasText: 'Hand over the report' }).click();
    await page.getByRole('button', { name: 'Open the Provenance Report' }).click();
    await workbench.webview().getByRole('heading', { level: 1 }).waitFor();
  });
});
