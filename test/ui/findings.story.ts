import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { story } from './lib/story';
import { choose, fold, pane, row, showViews, unfold } from './lib/viewRows';
import type { View } from './lib/viewRows';
import type { Workbench } from './lib/workbench';

async function show(workbench: Workbench, view: View): Promise<void> {
  await workbench.runCommand(`Chain of Title: Focus on ${view} View`);
  await showViews(workbench, [view]);
  await pane(workbench, view).locator('.monaco-list-row').first().waitFor();
}

const input = ({ page }: Workbench): Locator => page.locator('.quick-input-widget input[type="text"]');
const asked = ({ page }: Workbench, text: string): Locator => page.locator('.quick-input-message', { hasText: text });

/** The number that a row's description begins with. */
async function countOf(found: Locator): Promise<number> {
  const text = await found.locator('.label-description').innerText();
  return Number(/^[\d,]+/.exec(text)?.[0].replace(',', ''));
}

/** Clicks what stands in the view's title while the pointer is over it. */
async function clickTitle(workbench: Workbench, button: string): Promise<void> {
  const findings = pane(workbench, 'Findings');
  await findings.locator('.pane-header').hover();
  await findings.getByRole('button', { name: button }).click();
}

async function groupBy(workbench: Workbench, by: 'Severity' | 'File' | 'Kind'): Promise<void> {
  await clickTitle(workbench, 'Group Findings');
  await choose(workbench, `Group Findings by ${by}`);
}

describe('the view of findings', () => {
  story('groups by severity, file and kind, and opens the place', 'demo', async (workbench) => {
    const { page } = workbench;
    await show(workbench, 'Findings');
    await row(workbench, 'Findings', 'Errors').waitFor();
    await row(workbench, 'Findings', 'Warnings').waitFor();
    await workbench.screenshot('findings-severity');
    await clickTitle(workbench, 'Group Findings');
    // The one that is chosen can’t be chosen again.
    const chosen = page.locator('.monaco-menu .action-item', { hasText: 'Group Findings by Severity' });
    assert.match((await chosen.getAttribute('class')) ?? '', /\bdisabled\b/);
    await choose(workbench, 'Group Findings by File');
    await row(workbench, 'Findings', 'The repository as a whole').waitFor({ state: 'detached' });
    await row(workbench, 'Findings', 'ip-register.yaml').waitFor();
    await workbench.screenshot('findings-file');
    await groupBy(workbench, 'Kind');
    await unfold(row(workbench, 'Findings', 'Outside what was granted'));
    await row(workbench, 'Findings', /^Contributor not in the register/).click();
    await page.locator('.tab.active[data-resource-name="digest.ts"]').waitFor();
    await workbench.screenshot('findings-kind');
    await workbench.runCommand('Chain of Title: Group Findings by Severity');
    await row(workbench, 'Findings', 'Errors').waitFor();
  });

  story('follows a filter while it is typed; Escape brings back what was there', 'demo', async (workbench) => {
    const { page } = workbench;
    await show(workbench, 'Findings');
    await row(workbench, 'Findings', 'Warnings').waitFor();
    const filter = async (): Promise<void> => {
      await clickTitle(workbench, 'Filter Findings…');
      await asked(workbench, 'all of them have to be there').waitFor();
    };
    await filter();
    await input(workbench).fill('no such thing');
    await pane(workbench, 'Findings').getByText('Nothing says “no such thing”.').waitFor();
    await input(workbench).fill('digest.ts');
    await pane(workbench, 'Findings').getByText('Shown is what says “digest.ts”.').waitFor();
    await row(workbench, 'Findings', 'Warnings').waitFor({ state: 'detached' });
    await workbench.screenshot('findings-filter');
    await page.keyboard.press('Escape');
    await row(workbench, 'Findings', 'Warnings').waitFor();
    await filter();
    await input(workbench).fill('digest.ts');
    await page.keyboard.press('Enter');
    await pane(workbench, 'Findings')
      .locator('.description', { hasText: / of \d+ findings/ })
      .waitFor();
    await row(workbench, 'Findings', 'Warnings').waitFor({ state: 'detached' });
    await row(workbench, 'Findings', 'digest.ts').waitFor();
    await workbench.screenshot('findings-filtered');
    await clickTitle(workbench, 'Clear the Findings’ Filter');
    await row(workbench, 'Findings', 'Warnings').waitFor();
  });

  story('suppresses with reason and expiry, and counts less', 'demo', async (workbench, { workspace }) => {
    const file = path.join(workspace.demo, 'ip-register.yaml');
    const sound = fs.readFileSync(file, 'utf8');
    const { page } = workbench;
    await show(workbench, 'Findings');
    const errors = row(workbench, 'Findings', 'Errors');
    const before = await countOf(errors);
    const start = async (): Promise<void> => {
      await row(workbench, 'Findings', /^Contributor not in the register/).click({ button: 'right' });
      await choose(workbench, 'Suppress…');
    };
    try {
      await start();
      const scope = page.locator('.quick-input-list .monaco-list-row', { hasText: 'everywhere' });
      await scope.waitFor();
      await workbench.screenshot('findings-suppress-where');
      await page.keyboard.press('Escape');
      await start();
      const silenced = await countOf(scope);
      await scope.click();
      await asked(workbench, 'Why it is accepted').waitFor();
      await page.keyboard.press('Enter');
      await asked(workbench, 'needs a reason').waitFor();
      await workbench.screenshot('findings-suppress-reason');
      await input(workbench).fill('Settled by letter of 3 May');
      await page.keyboard.press('Enter');
      await asked(workbench, 'Who accepted it').waitFor();
      await input(workbench).fill('legal@harbourline.example');
      await page.keyboard.press('Enter');
      await asked(workbench, 'The last day').waitFor();
      const proposed = await input(workbench).inputValue();
      assert.match(proposed, /^\d{4}-\d\d-\d\d$/);
      for (const wrong of ['2020-01-01', '2031-02-30', 'never']) {
        await input(workbench).fill(wrong);
        await page.keyboard.press('Enter');
        await asked(workbench, 'A day from today on').waitFor();
      }
      await input(workbench).fill(proposed);
      await page.keyboard.press('Enter');
      await page.locator('.tab.active[data-resource-name="ip-register.yaml"]').waitFor();
      await page.locator('.view-line', { hasText: 'Settled by letter' }).waitFor();
      await workbench.runCommand('File: Save');
      await row(workbench, 'Findings', /^Contributor not in the register/).waitFor({ state: 'detached' });
      assert.equal(await countOf(errors), before - silenced);
      const saved = fs.readFileSync(file, 'utf8');
      // One piece more, and every other byte as before.
      let begin = 0;
      while (begin < sound.length && sound[begin] === saved[begin]) begin++;
      assert.equal(saved.slice(begin + saved.length - sound.length), sound.slice(begin));
      assert.match(saved.slice(begin - 20, begin + saved.length - sound.length), /reason: Settled by letter/);
      await workbench.screenshot('findings-suppressed');
      // It is listed, and its row leads back to it.
      for (const above of ['Errors', 'Warnings'])
        await row(workbench, 'Findings', above).locator('.monaco-tl-twistie').click();
      await unfold(row(workbench, 'Findings', /^Suppressed/));
      await row(workbench, 'Findings', 'until ').click();
      await page.locator('.view-line', { hasText: 'Settled by letter' }).waitFor();
      await workbench.screenshot('findings-suppressed-listed');
    } finally {
      fs.writeFileSync(file, sound);
    }
  });

  story('leaves the register alone where somebody leaves', 'demo', async (workbench, { workspace }) => {
    const file = path.join(workspace.demo, 'ip-register.yaml');
    const sound = fs.readFileSync(file, 'utf8');
    const { page } = workbench;
    await show(workbench, 'Findings');
    // As no other story leaves it: what is suppressed has a row like the one that is looked for.
    await fold(row(workbench, 'Findings', /^Suppressed/));
    await unfold(row(workbench, 'Findings', 'Errors'));
    await row(workbench, 'Findings', /^Contributor not in the register/).click({ button: 'right' });
    await choose(workbench, 'Suppress…');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'everywhere' }).click();
    await asked(workbench, 'Why it is accepted').waitFor();
    await input(workbench).fill('Because');
    await page.keyboard.press('Enter');
    await asked(workbench, 'Who accepted it').waitFor();
    // Back shows what was answered.
    await page.locator('.quick-input-widget').getByRole('button', { name: 'Back' }).click();
    await asked(workbench, 'Why it is accepted').waitFor();
    assert.equal(await input(workbench).inputValue(), 'Because');
    await page.keyboard.press('Escape');
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    assert.equal(await page.locator('.tab.active[data-resource-name="ip-register.yaml"]').count(), 0);
    assert.equal(fs.readFileSync(file, 'utf8'), sound);
  });

  story('takes what is there as known, and shows what is new', 'demo', async (workbench, { workspace }) => {
    const file = path.join(workspace.demo, '.chain-of-title-baseline.json');
    try {
      await workbench.openFile('scripts/feed.sh');
      assert.equal((await workbench.problems()).length, 2);
      await show(workbench, 'Findings');
      const errors = row(workbench, 'Findings', 'Errors');
      await errors.waitFor();
      await workbench.runCommand('Chain of Title: Write Baseline of Findings');
      const known = row(workbench, 'Findings', 'In the baseline');
      await known.waitFor();
      await errors.waitFor({ state: 'detached' });
      await workbench.page.locator('.markers-panel', { hasText: 'No problems have been detected' }).waitFor();
      await (await workbench.notification('findings written to')).waitFor();
      await workbench.screenshot('findings-baseline');
      await workbench.runCommand('Notifications: Clear All Notifications');
      await unfold(known);
      await errors.waitFor();
      await workbench.screenshot('findings-baseline-unfolded');
      await fold(known);
    } finally {
      fs.rmSync(file, { force: true });
    }
    await row(workbench, 'Findings', 'In the baseline').waitFor({ state: 'detached' });
    assert.equal((await workbench.problems()).length, 2);
  });

  story('explains a finding', 'demo', async (workbench) => {
    const { page } = workbench;
    await show(workbench, 'Findings');
    await row(workbench, 'Findings', /^Contributor not in the register/).click({ button: 'right' });
    await workbench.screenshot('findings-menu');
    await choose(workbench, 'What This Finding Means');
    await page
      .locator('.tab.active[data-resource-name*="unknown-contributor"], .tab.active[aria-label*="unknown-contributor"]')
      .waitFor();
    await workbench.screenshot('findings-page');
  });

  story('works by the keyboard alone', 'demo', async (workbench) => {
    const { page } = workbench;
    await show(workbench, 'Findings');
    await workbench.runCommand('Chain of Title: Group Findings by File');
    await row(workbench, 'Findings', 'ip-register.yaml').waitFor();
    await workbench.runCommand('Chain of Title: Focus on Findings View');
    await pane(workbench, 'Findings').locator('.monaco-list.element-focused, .monaco-list:focus').waitFor();
    await page.keyboard.press('Home');
    const focused = pane(workbench, 'Findings').locator('.monaco-list-row.focused');
    await focused.waitFor();
    assert.match((await focused.getAttribute('aria-label')) ?? '', /\d+ errors?/);
    await page.keyboard.press('ArrowRight');
    await page.locator('.monaco-list-row.focused[aria-expanded="true"]').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('.tab.active').waitFor();
    await workbench.runCommand('Chain of Title: Group Findings by Severity');
    await row(workbench, 'Findings', 'Errors').waitFor();
  });

  story('tells on the icon how many errors there are, as the view does', 'demo', async (workbench) => {
    await show(workbench, 'Findings');
    const errors = await countOf(row(workbench, 'Findings', 'Errors'));
    const badge = workbench.page.locator('.activitybar .action-item', {
      has: workbench.page.locator('[aria-label^="Chain of Title"]'),
    });
    await badge.locator('.badge-content', { hasText: String(errors) }).waitFor();
  });

  for (const theme of ['Light Modern', 'Dark High Contrast', 'Light High Contrast'] as const) {
    story(`looks as the rest does, in ${theme}`, 'demo', async (workbench) => {
      await workbench.chooseTheme(theme);
      await show(workbench, 'Findings');
      await row(workbench, 'Findings', 'Errors').waitFor();
      await workbench.screenshot(`findings-${theme.toLowerCase().replaceAll(' ', '-')}`);
    });
  }

  story('says without a register what isn’t looked for', 'no-register', async (workbench) => {
    await workbench.runCommand('Chain of Title: Focus on Findings View');
    await pane(workbench, 'Findings')
      .locator('.welcome-view .monaco-button', { hasText: 'Create IP Register' })
      .waitFor();
    await workbench.screenshot('findings-no-register');
  });
});

describe('the view of vendors', () => {
  for (const theme of ['Dark Modern', 'Light Modern'] as const) {
    story(`lists vendors, opens their entries and their files, in ${theme}`, 'demo', async (workbench) => {
      const { page } = workbench;
      await workbench.chooseTheme(theme);
      await show(workbench, 'Vendors');
      const nordhaven = row(workbench, 'Vendors', 'Nordhaven Software');
      assert.match(
        (await nordhaven.getAttribute('aria-label')) ?? '',
        /^Nordhaven Software[^,]*, \d+% covered, [\d,]+ lines \(\d+%\), \d+ files/,
      );
      await nordhaven.click();
      await page.locator('.tab.active[data-resource-name="ip-register.yaml"]').waitFor();
      await unfold(nordhaven);
      await unfold(row(workbench, 'Vendors', /^src/));
      await unfold(row(workbench, 'Vendors', /^customers/));
      await workbench.screenshot(`vendors-${theme.toLowerCase().replaceAll(' ', '-')}`);
      const file = pane(workbench, 'Vendors')
        .locator('.monaco-list-row', { hasText: /^\w+\.ts/ })
        .first();
      const name = (await file.locator('.label-name').innerText()).trim();
      await file.click();
      await page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
    });
  }
});

describe('the view of assets', () => {
  for (const theme of ['Dark Modern', 'Light Modern'] as const) {
    story(`lists assets by class, and what is in none, in ${theme}`, 'demo', async (workbench) => {
      const { page } = workbench;
      await workbench.chooseTheme(theme);
      await show(workbench, 'Assets');
      await row(workbench, 'Assets', 'In no asset').waitFor();
      const pricing = row(workbench, 'Assets', /^pricing/);
      assert.match(
        (await pricing.getAttribute('aria-label')) ?? '',
        /^pricing, .*\d+%.*[\d,]+ lines \(\d+%\), \d+ files/,
      );
      await pricing.click();
      await page.locator('.tab.active[data-resource-name="ip-register.yaml"]').waitFor();
      await unfold(pricing);
      await row(workbench, 'Assets', 'rights retained').waitFor();
      await unfold(row(workbench, 'Assets', 'rights retained'));
      await row(workbench, 'Assets', 'explain.ts').waitFor();
      await workbench.screenshot(`assets-${theme.toLowerCase().replaceAll(' ', '-')}`);
      await page.mouse.move(0, 0);
      const tip = await workbench.hover(pricing.locator('.monaco-icon-label'));
      assert.match(await tip.innerText(), /Sensitivity\s+Trade secret/);
    });
  }
});
