import fs from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { linesOfTidepool, tidepoolStore } from '../tidepool';
import { session } from './lib/session';
import { story } from './lib/story';
import type { Workbench } from './lib/workbench';

const PASTED = linesOfTidepool(12, 26);
const FILE = 'src/server/tides.ts';

/** Ctrl+V, as a person does it. */
async function paste({ page }: Workbench, text: string): Promise<void> {
  await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
  await page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
  await page.keyboard.press('Control+V');
}

const rowOf = ({ page }: Workbench, hasText: string): Locator =>
  page.locator('.markers-panel .monaco-list-row', { hasText });

describe('a paste in the workbench', () => {
  let file: string;
  let store: string | undefined;
  let shipped: Buffer | null;
  let register: { readonly path: string; readonly text: Buffer };

  before(async () => {
    const { server, workspace } = await session();
    file = path.join(workspace.demo, FILE);
    const registerPath = path.join(workspace.demo, 'ip-register.yaml');
    register = { path: registerPath, text: fs.readFileSync(registerPath) };
    const [installed] = fs.readdirSync(server.extensions).filter((name) => name.startsWith('chain-of-title.'));
    store = path.join(server.extensions, installed!, 'dist/snippets.bin');
    shipped = fs.existsSync(store) ? fs.readFileSync(store) : null;
    fs.writeFileSync(store, tidepoolStore([{ home: 'https://tidepool.example', holders: ['Ann Alder'] }]));
  });

  beforeEach(() => fs.writeFileSync(file, 'export const STATIONS = 14;\n\n'));

  after(() => {
    if (store === undefined) return;
    fs.writeFileSync(register.path, register.text);
    fs.rmSync(file, { force: true });
    if (shipped) fs.writeFileSync(store, shipped);
    else fs.rmSync(store);
  });

  const ready = async (workbench: Workbench): Promise<void> => {
    await workbench.openFile(FILE);
    await workbench.waitForStatus('vendor', 'not committed');
    await workbench.problems();
    await workbench.goToLine(3);
  };

  story(
    'is told within a moment, attributed by its quick fix, and as before when that is undone',
    'demo',
    async (workbench) => {
      const { page } = workbench;
      await ready(workbench);
      await paste(workbench, PASTED);
      const row = rowOf(workbench, 'As in tidepool');
      await row.waitFor();
      await workbench.goToLine(4);
      await workbench.screenshot('paste-match');

      const fix = await workbench.quickFixes('Attribute the lines to tidepool (GPL-2.0-only)');
      await workbench.screenshot('paste-fixes');
      await fix.click();
      await page.locator('.view-line', { hasText: 'SPDX-SnippetBegin' }).waitFor();
      await row.waitFor({ state: 'detached' });
      await workbench.screenshot('paste-attributed');

      await page.locator('.editor-group-container.active .view-lines').click();
      await page.keyboard.press('Control+Z');
      await page.locator('.view-line', { hasText: 'SPDX-SnippetBegin' }).waitFor({ state: 'detached' });
      await row.waitFor();
      await page.keyboard.press('Control+Z');
      await row.waitFor({ state: 'detached' });
      await page.locator('.view-line', { hasText: 'shelf' }).first().waitFor({ state: 'detached' });
    },
    { isNew: true },
  );

  story('tells of somebody else’s notice, and asks where many lines come from', 'demo', async (workbench) => {
    const { page } = workbench;
    await ready(workbench);
    await paste(workbench, '/* Copyright 2020 Ann Alder. SPDX-License-Identifier: MPL-2.0 */\nexport const A = 1;\n');
    await rowOf(workbench, 'The pasted lines').waitFor();
    await workbench.goToLine(5);
    const many = Array.from({ length: 12 }, (_, at) => `export const tide${at} = heightAt(STATIONS, ${at});\n`);
    await paste(workbench, many.join(''));
    await rowOf(workbench, '12 lines pasted').waitFor();
    await workbench.goToLine(7);
    await workbench.screenshot('paste-notices');
    await (await workbench.quickFixes('Suppress paste/unlicensed')).click();
    const input = page.locator('.quick-input-widget input[type="text"]');
    for (const [asked, given] of [
      ['Why it is accepted', 'Our own, from another repository'],
      ['Who accepted it', 'Ada'],
    ] as const) {
      await page.locator('.quick-input-message', { hasText: asked }).waitFor();
      await input.fill(given);
      await page.keyboard.press('Enter');
    }
    await page.locator('.quick-input-message', { hasText: 'The last day' }).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.tab.active[data-resource-name="ip-register.yaml"]').waitFor();
    await page.locator('.view-line', { hasText: 'paste/unlicensed' }).waitFor();
    await workbench.screenshot('paste-suppressed');
  });

  story('is compared with the work that lies in node_modules', 'demo', async (workbench) => {
    const { page } = workbench;
    const { workspace } = await session();
    const folder = path.join(workspace.demo, 'node_modules');
    fs.cpSync('test/fixtures/works/tidepool.js.txt', path.join(folder, 'tidepool/lib/tidepool.js'));
    try {
      await ready(workbench);
      await paste(workbench, PASTED.replaceAll('middle', 'centre'));
      await rowOf(workbench, 'As in tidepool').waitFor();
      await workbench.goToLine(6);
      await (await workbench.quickFixes('Compare with tidepool')).click();
      await page.locator('.monaco-diff-editor .line-insert').first().waitFor();
      await workbench.screenshot('paste-compared');
    } finally {
      fs.rmSync(folder, { recursive: true });
    }
  });
});
