import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import list from 'spdx-license-list/full';
import { session } from './lib/session';
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

  story('tells of a restriction that was set into a licence', 'demo', async (workbench) => {
    const { workspace } = await session();
    const file = path.join(workspace.demo, 'src/server/radio.ts');
    const text = list
      .MIT!.licenseText.replace('<year> <copyright holders>', '2023 Radio Systems Ltd')
      .replace('free of charge,', 'for use on Radio Systems chips only, free of charge,');
    const lines = text.trimEnd().split('\n');
    const header = ['/*', ...lines.map((line) => ` * ${line}`.trimEnd()), ' */'];
    fs.writeFileSync(file, `${header.join('\n')}\nexport const CHANNELS = 14;\n`);
    try {
      const { page } = workbench;
      await workbench.openFile('src/server/radio.ts');
      await workbench.problems();
      await page.locator('.markers-panel .monaco-list-row', { hasText: 'isn’t that licence’s own' }).waitFor();
      await workbench.goToLine(6);
      await workbench.screenshot('licences-changed');
    } finally {
      fs.rmSync(file);
    }
  });

  story(
    'adds the text of a licence that a tag names, alone or with all else that is missing',
    'demo',
    async (workbench) => {
      const { workspace } = await session();
      const as = ['-c', 'user.name=Ada', '-c', 'user.email=ada@nowhere.example'];
      const git = (...args: string[]): unknown =>
        execFileSync('git', [...as, ...args], { cwd: workspace.demo, stdio: 'ignore' });
      const file = path.join(workspace.demo, 'web/tide.js');
      const text = path.join(workspace.demo, 'LICENSES/ISC.txt');
      fs.writeFileSync(file, '// SPDX-License-Identifier: ISC\nexport const tide = 3;\n');
      git('add', 'web/tide.js');
      // It may be the text of anything.
      git('rm', '--quiet', 'LICENSE');
      git('commit', '--quiet', '-m', 'Add tides');
      try {
        const { page } = workbench;
        // The commit has come to be known.
        await workbench.openFile('web/tide.js');
        await workbench.waitForStatus('vendor', /not in the register/);
        await workbench.runCommand('Chain of Title: Add and Correct Licence Headers in the Repository');
        const rows = page.locator('.bulk-edit-panel .monaco-list-row');
        await rows.filter({ hasText: 'ISC.txt' }).first().waitFor();
        await workbench.screenshot('licences-texts-preview');
        assert.equal(fs.existsSync(text), false);
        await page.locator('.bulk-edit-panel').getByRole('button', { name: 'Discard' }).click();

        await workbench.openFile('web/tide.js');
        await workbench.problems();
        await page.locator('.markers-panel .monaco-list-row', { hasText: 'The text of ISC' }).waitFor();
        await workbench.goToLine(1);
        await page.keyboard.press('End');
        await (await workbench.quickFixes('Add LICENSES/ISC.txt')).click();
        await page
          .locator('.markers-panel .monaco-list-row', { hasText: 'The text of ISC' })
          .waitFor({ state: 'detached' });
        await workbench.screenshot('licences-text-added');
        assert.match(fs.readFileSync(text, 'utf8'), /Permission to use, copy, modify/);
      } finally {
        git('reset', '--quiet', '--hard', 'HEAD~1');
        fs.rmSync(text, { force: true });
      }
    },
  );
});
