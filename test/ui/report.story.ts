import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import { story } from './lib/story';
import type { Workbench } from './lib/workbench';

async function openReport(workbench: Workbench): Promise<Frame> {
  await workbench.runCommand('Chain of Title: Open Provenance Report');
  await workbench.webview().locator('h1').waitFor();
  const page = await workbench.webview().locator('html').elementHandle();
  const frame = await page.ownerFrame();
  assert.ok(frame);
  return frame;
}

/** Where the reader is: in the window, so that nothing moves; and whether the page is the one that was there. */
const reading = `(() => ({
  top: Math.round(document.getElementById('agreements-heading').getBoundingClientRect().top) + 0,
  unfolded: document.querySelectorAll('details[open]').length,
  isSame: window.isSame === true,
}))()`;

const above = `document.getElementById('agreements-heading').offsetTop`;

describe('the report panel', () => {
  story('follows the register and HEAD, where the reader is', 'demo', async (workbench, { workspace }) => {
    const file = path.join(workspace.demo, 'ip-register.yaml');
    const sound = fs.readFileSync(file, 'utf8');
    const git = (...args: string[]): string =>
      execFileSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@nowhere.example', ...args], {
        cwd: workspace.demo,
        encoding: 'utf8',
      });
    const head = git('rev-parse', 'HEAD').trim();
    try {
      await workbench.openFile('web/router.ts');
      await workbench.splitRight();
      const frame = await openReport(workbench);
      await frame.evaluate(`window.isSame = true; document.querySelector('details').open = true;
        document.getElementById('agreements-heading').scrollIntoView()`);
      await workbench.runCommand('View: Focus First Editor Group');
      await workbench.page
        .locator('.editor-group-container.active .tab.active[data-resource-name="router.ts"]')
        .waitFor();
      const before = await frame.evaluate(reading);
      await workbench.screenshot('report-before');

      const offset = await frame.evaluate(above);
      // A line more above what is read, and another name in it.
      const long = `Nordlicht ${'Nord '.repeat(60)}`;
      fs.writeFileSync(file, sound.replace('name: Nordhaven Software Sp. z o.o.', `name: ${long}`));
      await frame.locator('#agreements', { hasText: 'Nordlicht' }).waitFor();
      assert.deepEqual(await frame.evaluate(reading), before);
      assert.notEqual(await frame.evaluate(above), offset);

      git('commit', '--quiet', '--allow-empty', '--message=More');
      const moved = git('rev-parse', 'HEAD').trim();
      await frame.locator('code.digest', { hasText: moved }).waitFor();
      assert.deepEqual(await frame.evaluate(reading), before);
      assert.equal(
        await workbench.page
          .locator('.editor-group-container')
          .first()
          .getAttribute('class')
          .then((name) => (name ?? '').includes(' active')),
        true,
      );
      await workbench.screenshot('report-after');
    } finally {
      fs.writeFileSync(file, sound);
      git('reset', '--quiet', '--hard', head);
    }
  });

  story('comes back as it is now, and as unfolded as it was', 'demo', async (workbench, { workspace }) => {
    const file = path.join(workspace.demo, 'ip-register.yaml');
    const sound = fs.readFileSync(file, 'utf8');
    try {
      const frame = await openReport(workbench);
      await frame
        .locator('details', { hasNotText: 'Nordhaven' })
        .first()
        .evaluate((details: { open: boolean }) => (details.open = true));
      const said = await frame.locator('details[open] .said').first().textContent();
      await frame.locator('#filter').fill('nord');
      await frame.locator('#vendors thead button', { hasText: 'Files' }).click();
      const shown = await frame.locator('#shown').innerText();
      await workbench.openFile('web/router.ts');
      fs.writeFileSync(file, sound.replace('name: Nordhaven Software Sp. z o.o.', 'name: Nordlicht'));
      await workbench.waitForStatus('vendor', /CLA-AMARA/);
      await workbench.page.locator('.tab', { hasText: 'Provenance' }).click();
      const page = workbench.webview();
      await page.locator('#agreements', { hasText: 'Nordlicht' }).waitFor();
      assert.equal(await page.locator('details[open] .said').first().textContent(), said);
      assert.equal(await page.locator('#filter').inputValue(), 'nord');
      assert.equal(await page.locator('#shown').innerText(), shown);
      assert.equal(await page.locator('#vendors th[aria-sort]').innerText(), 'Files');
      assert.equal(await page.locator('#vendors tbody tr:visible').count(), 1);
    } finally {
      fs.writeFileSync(file, sound);
    }
  });

  story('opens the files behind a number', 'demo', async (workbench) => {
    const frame = await openReport(workbench);
    const row = frame.locator('#agreements tbody tr', { hasText: 'CLA-AMARA' });
    await row.locator('button.count').click();
    const picker = workbench.page.locator('.quick-input-widget');
    await picker.locator('.quick-input-title', { hasText: 'Agreement: CLA-AMARA' }).waitFor();
    const file = picker.locator('.quick-input-list .label-name').first();
    const name = await file.innerText();
    assert.match(await picker.locator('.quick-input-list').innerText(), /7 lines/);
    await workbench.screenshot('report-files');
    await file.click();
    await workbench.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
  });

  story('is saved in the format and place that one chooses', 'demo', async (workbench, { workspace }) => {
    const { page } = workbench;
    await openReport(workbench);
    const folder = fs.mkdtempSync(path.join(path.dirname(workspace.demo), 'saved-'));
    try {
      await workbench.runAndChoose('Chain of Title: Export Provenance Report', 'SPDX 2.3');
      await page.waitForFunction(`document.querySelector('.quick-input-widget input')?.value.endsWith('.spdx.json')`);
      await workbench.screenshot('report-export');
      const file = path.join(folder, 'demo.spdx.json');
      await workbench.nameFile(file);
      await (await workbench.notification('demo.spdx.json')).waitFor();
      const saved = JSON.parse(fs.readFileSync(file, 'utf8')) as { spdxVersion: string; files: unknown[] };
      assert.equal(saved.spdxVersion, 'SPDX-2.3');
      assert.ok(saved.files.length > 100);
      assert.deepEqual(fs.readdirSync(folder), ['demo.spdx.json']);
    } finally {
      fs.rmSync(folder, { recursive: true });
    }
  });
});
