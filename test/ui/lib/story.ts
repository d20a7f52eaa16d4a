import fs from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { workbenchAddress } from '../../host/lib/addresses';
import type { TestWorkspace } from '../../host/lib/makeWorkspace';
import { projectRoot } from '../../host/lib/projectRoot';
import { session } from './session';
import type { Session } from './session';
import { Workbench } from './workbench';

/** What a story opens: one of the workspace's folders, the workspace of all of them, or a folder that is on no disk. */
export type Opened = Exclude<keyof TestWorkspace, 'file' | 'remove'> | 'all' | 'virtual';

/** The workbench's own file system in memory. */
const VIRTUAL = 'tmp:/folder';

/**
 * A story may wait for the workspace and the server to be made, and for a page of its own to start. Each of its steps has a
 * shorter limit of its own; mocha has one for the whole, which it holds against the time from the very start.
 */
const LIMIT = 300_000;
/** A busy machine takes half a minute to show the views of three repositories. */
const STEP_LIMIT = 60_000;
const failures = path.join(projectRoot, 'out/ui');

interface Opening {
  readonly opened: Opened;
  readonly page: Page;
  readonly workbench: Workbench;
  /** The page's console. */
  readonly said: readonly string[];
  /** Nothing is open in it yet. */
  readonly isNew: boolean;
}

interface StoryOptions {
  readonly isNew?: boolean;
  /** Of the user's, beside the usual ones, from the start: the page is nobody else's. */
  readonly settings?: Readonly<Record<string, unknown>> | undefined;
  /** The display language, as with its language pack, whose words for VS Code itself are not here; the page is nobody else's. */
  readonly language?: string | undefined;
}

/** So many pages stay open: each is a workbench with an extension host. */
const MOST_KEPT = 2;
/** What stories that ended well left open, the last one at the end. */
const kept = new Map<Opened, Opening>();

/** A workbench without editors, with the settings that all begin with. Starting one takes ten times as long as tidying up. */
async function makeReady(
  { opened, page, workbench, isNew }: Opening,
  { server, workspace }: Session,
  settings: StoryOptions['settings'],
): Promise<void> {
  server.resetSettings(settings);
  if (!isNew) {
    await workbench.hasTheme('Dark Modern');
    return workbench.tidy();
  }
  await page.goto(workbenchAddress(server, placeOf(opened, workspace)));
  await workbench.ready();
}

function placeOf(opened: Opened, workspace: TestWorkspace): string {
  if (opened === 'virtual') return VIRTUAL;
  return opened === 'all' ? workspace.file : workspace[opened];
}

/** The page of the last story that had opened the same, if it ended well; else a new one. */
async function takePage(opened: Opened, isNew: boolean, { newPage }: Session): Promise<Opening> {
  const before = kept.get(opened);
  kept.delete(opened);
  if (before && !isNew) {
    await before.page.bringToFront();
    return { ...before, isNew: false };
  }
  await before?.page.close();
  const page = await newPage();
  page.setDefaultTimeout(STEP_LIMIT);
  return { opened, page, workbench: new Workbench(page), said: listen(page), isNew: true };
}

/** For the next story that opens the same. */
async function keepOpen(opening: Opening): Promise<void> {
  kept.set(opening.opened, opening);
  const [first] = kept;
  if (!first || kept.size <= MOST_KEPT) return;
  kept.delete(first[0]);
  await first[1].page.close();
}

/**
 * A test in a workbench that is open and ready when `tell` is called. It is that of the last story
 * that opened the same, tidied up; not if it `isNew`. What fails is told once more, in a new one: a busy machine at times breaks
 * VS Code's own parts; `npm test` names what passed only then. When the story fails, a screenshot, the page's console and the server's log are left
 * under out/ui/, named after the story.
 */
export function story(
  title: string,
  opened: Opened,
  tell: (workbench: Workbench, session: Session) => Promise<void>,
  { isNew = false, settings, language }: StoryOptions = {},
): void {
  const isItsOwn = settings !== undefined || language !== undefined;
  it(title, async function () {
    this.timeout(LIMIT);
    this.retries(1);
    const shared = await session();
    const opening = await takePage(opened, isNew || isItsOwn, shared);
    try {
      // Where the server finds a language pack, its page says so by this.
      if (language !== undefined) await opening.page.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = '${language}';`);
      await makeReady(opening, shared, settings);
      await tell(opening.workbench, shared);
      if (!isItsOwn) await keepOpen(opening);
      else await opening.page.close();
    } catch (error) {
      await saveFailure(title, opening.page, opening.said, shared.server.output());
      await opening.page.close();
      throw error;
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

async function saveFailure(title: string, page: Page, said: readonly string[], log: string): Promise<void> {
  fs.mkdirSync(failures, { recursive: true });
  const file = path.join(failures, title.replace(/[^\w]+/g, '-'));
  await page.screenshot({ path: `${file}.png` }).catch(() => undefined);
  fs.writeFileSync(`${file}.console.log`, said.join('\n'));
  fs.writeFileSync(`${file}.server.log`, log);
}
