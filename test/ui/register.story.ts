import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { session } from './lib/session';
import { story } from './lib/story';

const REGISTER = 'ip-register.yaml';
/** Who wrote one file of the demo, and isn't in its register. */
const NEWCOMER = `  - id: didier
    name: Didier Moreau
    identities: [{ email: d.moreau@portside.example }]
    engagements: [{ id: didier-staff, party: harbourline, type: employee, start: 2022-01-01 }]
`;

describe('the register in the editor', () => {
  story('explains its words, and shows what an analysis found', 'demo', async (workbench) => {
    const { page } = workbench;
    await workbench.openFile(REGISTER);
    // A story before may have left it at another place.
    await workbench.goToLine(1);
    await page
      .locator('.codelens-decoration', { hasText: /people, [\d,]+ lines/ })
      .first()
      .waitFor();
    await workbench.screenshot('register-lenses');
    const word = page.locator('.view-line', { hasText: 'prior_consent' }).first().getByText('prior_consent');
    await workbench.hover(word.last());
    await workbench.screenshot('register-hover');
  });

  story('counts above an entry that was written into it', 'demo', async (workbench) => {
    const { workspace } = await session();
    const file = path.join(workspace.demo, REGISTER);
    const sound = fs.readFileSync(file, 'utf8');
    const lenses = workbench.page.locator('.codelens-decoration');
    try {
      await workbench.openFile(REGISTER);
      await lenses
        .filter({ hasText: /people, [\d,]+ lines/ })
        .first()
        .waitFor();
      const people = sound.split('\n').indexOf('people:') + 1;
      await workbench.goToLine(people + 4);
      fs.writeFileSync(file, sound.replace('\npeople:\n', `\npeople:\n${NEWCOMER}`));
      const above = lenses.filter({ hasText: /^[\d,]+ lines in 1 file$/ });
      await above.first().waitFor();
      await workbench.screenshot('register-lens-added');
    } finally {
      fs.writeFileSync(file, sound);
    }
  });

  story('leads from an id to its entry and to all that name it, and renames it', 'demo', async (workbench) => {
    const { workspace } = await session();
    const file = path.join(workspace.demo, REGISTER);
    const sound = fs.readFileSync(file, 'utf8');
    const lines = sound.split('\n');
    const { page } = workbench;
    try {
      await workbench.openFile(REGISTER);
      await workbench.waitForStatus('vendor', /./);
      await workbench.goToLine(lines.indexOf('    subcontractor_of: nordhaven') + 1);
      await page.keyboard.press('End');
      await page.keyboard.press('F12');
      await workbench.cursorAt(lines.indexOf('  - id: nordhaven') + 1);
      await page.keyboard.press('Shift+F12');
      const named = page.locator('.peekview-widget .ref-tree .monaco-list-row');
      await named.filter({ hasText: 'subcontractor_of: nordhaven' }).waitFor();
      await workbench.screenshot('register-references');
      await page.keyboard.press('Escape');
      await page.locator('.peekview-widget').waitFor({ state: 'detached' });
      await page.keyboard.press('F2');
      const box = page.locator('.rename-box input');
      await box.waitFor();
      await workbench.screenshot('register-rename');
      await box.fill('north-haven');
      await page.keyboard.press('Enter');
      await box.waitFor({ state: 'hidden' });
      await page.locator('.view-line', { hasText: 'subcontractor_of: north-haven' }).waitFor();
      await workbench.screenshot('register-renamed');
      await workbench.runCommand('File: Save All Files');
      let renamed = sound;
      for (let left = 100; left > 0 && renamed === sound; left--) {
        await page.waitForTimeout(100);
        renamed = fs.readFileSync(file, 'utf8');
      }
      assert.equal(renamed.replaceAll(': north-haven', ': nordhaven'), sound);
      assert.equal(renamed.split(': north-haven').length - 1, 14);
      assert.doesNotMatch(renamed, /: nordhaven(?![-.])/);
    } finally {
      fs.writeFileSync(file, sound);
    }
  });

  story('completes with what its keys mean', 'demo', async (workbench) => {
    const { workspace } = await session();
    const file = path.join(workspace.demo, REGISTER);
    const sound = fs.readFileSync(file, 'utf8');
    const { page } = workbench;
    try {
      await workbench.openFile(REGISTER);
      await workbench.waitForStatus('vendor', /./);
      await workbench.goToLine(11);
      await page.keyboard.press('End');
      await page.keyboard.press('Enter');
      await workbench.cursorAt(12);
      await page.keyboard.type('  - id: newcomer');
      await page.keyboard.press('Enter');
      await workbench.cursorAt(13);
      await page.keyboard.type('na');
      const rows = page.locator('.suggest-widget.visible .monaco-list-row');
      await rows.filter({ hasText: 'required' }).waitFor();
      await page.keyboard.press('Control+Space');
      await workbench.screenshot('register-completion');
      await page.keyboard.press('Tab');
      await page.keyboard.type('Newcomer Ltd');
      await page.keyboard.press('Enter');
      await workbench.cursorAt(14);
      await page.keyboard.type('subcontracting: ');
      await rows.filter({ hasText: 'prior_consent' }).waitFor();
      await workbench.screenshot('register-words');
      await page.keyboard.press('Escape');
      await page.keyboard.type('alowed');
      await workbench.problems();
      // It is told of when the typist has paused.
      await page.locator('.markers-panel .monaco-list-row', { hasText: 'did you mean “allowed”' }).waitFor();
      await workbench.screenshot('register-typing');
      // What it still holds would come over the text that is put back.
      await page.locator('.monaco-editor .view-lines').first().click();
      await workbench.runCommand('File: Revert File');
      await page.locator(`.tab.active[data-resource-name="${REGISTER}"]:not(.dirty)`).waitFor();
    } finally {
      fs.writeFileSync(file, sound);
    }
  });
});
