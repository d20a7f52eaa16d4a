import fs from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { workbenchAddress } from '../../host/lib/addresses';
import type { TestWorkspace } from '../../host/lib/makeWorkspace';
import { projectRoot } from '../../host/lib/projectRoot';
import { session } from './session';
import type { Session } from './session';
import { Workbench } from './workbench';

/** What a story opens: one of the workspace's folders, or the workspace of all of them. */
export type Opened = Exclude<keyof TestWorkspace, 'file' | 'remove'> | 'all';

const LIMIT = 90_000;
const failures = path.join(projectRoot, 'out/ui');

/**
 * A test in a browser context of its own, with the settings that all begin with: the workbench is open and ready when `tell` is called. When it fails, a
 * screenshot, the page's console and the server's log are left under out/ui/, named after the story.
 */
export function story(
  title: string,
  opened: Opened,
  tell: (workbench: Workbench, session: Session) => Promise<void>,
): void {
  it(title, async function () {
    this.timeout(LIMIT);
    const shared = await session();
    const { server, browser, workspace } = shared;
    server.resetSettings();
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      locale: 'en-US',
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    const said = listen(page);
    try {
      await page.goto(workbenchAddress(server, opened === 'all' ? workspace.file : workspace[opened]));
      const workbench = new Workbench(page);
      await workbench.ready();
      await tell(workbench, shared);
    } catch (error) {
      await keep(title, page, said, server.output());
      throw error;
    } finally {
      await context.close();
    }
  });
}

/** The page's console and uncaught errors, as they come. */
function listen(page: Page): string[] {
  const said: string[] = [];
  page.on('console', (line) => said.push(`[${line.type()}] ${line.text()}`));
  page.on('pageerror', (error) => said.push(`[uncaught] ${error.stack ?? error.message}`));
  return said;
}

async function keep(title: string, page: Page, said: readonly string[], log: string): Promise<void> {
  fs.mkdirSync(failures, { recursive: true });
  const file = path.join(failures, title.replace(/[^\w]+/g, '-'));
  await page.screenshot({ path: `${file}.png` }).catch(() => undefined);
  fs.writeFileSync(`${file}.console.log`, said.join('\n'));
  fs.writeFileSync(`${file}.server.log`, log);
}
