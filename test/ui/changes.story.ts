import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { story } from './lib/story';
import type { Workbench } from './lib/workbench';

const FILE = 'web/router.ts';

/** git at a terminal beside the editor, as somebody in no register. */
function gitIn(folder: string): (...args: string[]) => string {
  return (...args) =>
    execFileSync('git', ['-c', 'user.name=Zoe', '-c', 'user.email=zoe@elsewhere.example', ...args], {
      cwd: folder,
      encoding: 'utf8',
    }).trim();
}

/** The sentences about lines of the file in the Problems view. */
const problemsOf = ({ page }: Workbench, text: string) =>
  page.locator('.markers-panel .monaco-list-row', { hasText: text });

describe('a file that changes', () => {
  story(
    'is followed as lines are typed, saved, committed and left for another branch',
    'demo',
    async (workbench, { workspace }) => {
      const { page } = workbench;
      const git = gitIn(workspace.demo);
      const head = git('rev-parse', 'HEAD');
      const branch = git('rev-parse', '--abbrev-ref', 'HEAD');
      const before = fs.readFileSync(path.join(workspace.demo, FILE), 'utf8');
      try {
        await workbench.openFile(FILE);
        await workbench.waitForStatus('vendor', /\d+%/);
        await workbench.goToLine(1);
        const told = (await workbench.statusItem('vendor').innerText()).trim();
        await page.keyboard.press('Home');
        await page.keyboard.type('const typed = 1;');
        await page.keyboard.press('Enter');
        await page.keyboard.press('ArrowUp');
        await workbench.cursorAt(1);
        await workbench.waitForStatus('vendor', 'not committed');
        await workbench.goToLine(2);
        // The line that was the first is whose it was.
        await workbench.waitForStatus('vendor', told);
        await page.keyboard.press('Control+S');
        await page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
        await workbench.goToLine(1);
        await workbench.waitForStatus('vendor', 'not committed');
        await workbench.screenshot('change-saved');

        git('commit', '--quiet', '--all', '--message=By Zoe');
        await workbench.waitForStatus('vendor', /not in the register/);
        await workbench.problems();
        await problemsOf(workbench, 'Zoe').first().waitFor();
        await workbench.screenshot('change-committed');

        git('checkout', '--quiet', '-b', 'before-zoe', head);
        await workbench.waitForStatus('vendor', told);
        await problemsOf(workbench, 'Zoe').first().waitFor({ state: 'detached' });
        git('checkout', '--quiet', branch);
        await problemsOf(workbench, 'Zoe').first().waitFor();
      } finally {
        git('checkout', '--quiet', '--force', branch);
        git('reset', '--quiet', '--hard', head);
      }
      await problemsOf(workbench, 'Zoe').first().waitFor({ state: 'detached' });
      assert.equal(fs.readFileSync(path.join(workspace.demo, FILE), 'utf8'), before);
      git('branch', '--quiet', '-D', 'before-zoe');
    },
  );

  story(
    'keeps what was known while the register is broken, and says where it is',
    'demo',
    async (workbench, { workspace }) => {
      const file = path.join(workspace.demo, 'ip-register.yaml');
      const sound = fs.readFileSync(file, 'utf8');
      try {
        await workbench.openFile(FILE);
        const item = await workbench.waitForStatus('vendor', /\d+%/);
        const told = (await item.innerText()).trim();
        fs.writeFileSync(file, sound.replace('\npeople:\n', '\npeopel:\n'));
        await workbench.problems();
        await problemsOf(workbench, 'peopel').first().waitFor();
        assert.equal((await item.innerText()).trim(), told);
        const hover = await workbench.hover(item);
        await hover.getByText(/has errors/).waitFor();
        await workbench.screenshot('register-broken');
      } finally {
        fs.writeFileSync(file, sound);
      }
      await problemsOf(workbench, 'peopel').first().waitFor({ state: 'detached' });
    },
  );
});
