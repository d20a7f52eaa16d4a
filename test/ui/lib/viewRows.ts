import { errors } from 'playwright-core';
import type { Locator } from 'playwright-core';
import type { Workbench } from './workbench';

const VIEWS = ['Contributors', 'Agreements', 'Findings', 'Vendors', 'Assets'] as const;
export type View = (typeof VIEWS)[number];

/** A view of the activity bar, with its title. */
export function pane({ page }: Workbench, view: View): Locator {
  return page.locator('.pane', { has: page.locator(`.pane-header[aria-label^="${view}"]`) });
}

/** Unfolds these views and folds the others, whatever a story before has left: they share the room that there is. */
export async function showViews(workbench: Workbench, wanted: readonly View[]): Promise<void> {
  for (const view of VIEWS) {
    const header = pane(workbench, view).locator('.pane-header');
    const isOpen = (await header.getAttribute('aria-expanded')) === 'true';
    if (isOpen !== wanted.includes(view)) await header.click();
  }
}

/** The first row of a view with that text. Lists are virtual: it has to be in sight. */
export function row(workbench: Workbench, view: View, text: string | RegExp): Locator {
  return pane(workbench, view).locator('.monaco-list-row', { hasText: text }).first();
}

/** Shows what is below a row; a story before may have. */
export async function unfold(found: Locator): Promise<void> {
  if ((await found.getAttribute('aria-expanded')) !== 'true') await found.locator('.monaco-tl-twistie').click();
}

/** Hides what is below a row. */
export async function fold(found: Locator): Promise<void> {
  if ((await found.getAttribute('aria-expanded')) === 'true') await found.locator('.monaco-tl-twistie').click();
}

/** Takes an item of the menu that is open. A menu lets go what is clicked in its first moments: then it is clicked again. */
export async function choose({ page }: Workbench, text: string): Promise<void> {
  const item = page.locator('.monaco-menu .action-item', { hasText: text });
  await item.waitFor();
  for (let left = 5; left > 0; left--) {
    await item.click();
    try {
      await item.waitFor({ state: 'detached', timeout: 2000 });
      return;
    } catch (error) {
      if (!(error instanceof errors.TimeoutError)) throw error;
    }
  }
  await item.waitFor({ state: 'detached' });
}
