import fs from 'node:fs';
import path from 'node:path';
import { errors } from 'playwright-core';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { projectRoot } from '../../host/lib/projectRoot';

const screenshots = path.join(projectRoot, 'out/screenshots');
const EXTENSION = 'chain-of-title.chain-of-title';
/** How long a cold start of workbench and extension host may take on a busy machine. */
const START_LIMIT = 60_000;
/** How long one try at the quick input may take, and how many there are. */
const TRY_LIMIT = 4_000;
const TRIES = 6;
/** Themes, and what the workbench's element says of them. */
const THEMES = {
  'Dark Modern': 'vs-dark',
  'Light Modern': 'vs',
  'Dark High Contrast': 'hc-black',
  'Light High Contrast': 'hc-light',
} as const;

/** The workbench's parts as a person sees them. Lists are virtual: only rows on screen exist. */
export class Workbench {
  constructor(readonly page: Page) {}

  /**
   * Resolves when the workbench has drawn itself and its explorer. On a busy machine VS Code at times reads a workspace file
   * too early and says for good that no folder is open: then it is loaded once more.
   */
  async ready(): Promise<void> {
    const row = this.page.locator('.explorer-folders-view .monaco-list-row').first();
    try {
      await row.waitFor({ timeout: START_LIMIT / 2 });
    } catch (error) {
      if (!(error instanceof errors.TimeoutError)) throw error;
      await this.page.reload();
      await row.waitFor({ timeout: START_LIMIT / 2 });
    }
  }

  /** Closes what a story opened. */
  async tidy(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await this.page.mouse.move(0, 0);
    await this.runCommand('Notifications: Clear All Notifications');
    await this.#closeEditors();
    if (await this.page.locator('.part.panel').isVisible()) await this.runCommand('View: Hide Panel');
    await this.runCommand('Collapse Folders in Explorer');
  }

  /** Closes all editors. What was typed and not saved is given up. */
  async #closeEditors(): Promise<void> {
    await this.runCommand('View: Close All Editors');
    const tabs = this.page.locator('.tabs-container .tab');
    const giveUp = this.page.locator('.monaco-dialog-box').getByRole('button', { name: "Don't Save" });
    while ((await tabs.count()) > 0) {
      if (await giveUp.isVisible()) await giveUp.click();
      await this.page.waitForTimeout(50);
    }
  }

  /** One of our status bar items; its DOM id is `publisher.name.itemId`. */
  statusItem(id: string): Locator {
    return this.page.locator(`.statusbar-item[id="${EXTENSION}.${id}"]`);
  }

  /** The status item with that text, once the extension has come to it. */
  async waitForStatus(id: string, text: string | RegExp): Promise<Locator> {
    const item = this.statusItem(id);
    await item.filter({ hasText: text }).waitFor({ timeout: START_LIMIT });
    return item;
  }

  /** Opens a file by its path, or the end of it, and resolves when its tab is the active one. */
  async openFile(file: string): Promise<void> {
    const name = path.posix.basename(file);
    // A row that is clicked while the list closes opens nothing.
    await this.#pick(file, 'Control+P', '', () =>
      this.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor({ timeout: TRY_LIMIT }),
    );
  }

  /** Runs a command by its full title, category included, from the palette. */
  async runCommand(title: string): Promise<void> {
    await this.#pick(title, 'F1', '>');
  }

  /** Switches to a colour theme by its name: an earlier story may have left another. */
  async chooseTheme(name: keyof typeof THEMES): Promise<void> {
    const chosen = this.page.locator(`.monaco-workbench.${THEMES[name]}`);
    if ((await chosen.count()) > 0) return;
    await this.#takeRow([name], async () => {
      await this.#choose('Preferences: Color Theme', 'F1', '>');
      await this.page
        .locator('.quick-input-widget input[placeholder*="Color Theme"]')
        .fill(name, { timeout: TRY_LIMIT });
    });
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    await chosen.waitFor();
  }

  /**
   * Resolves when the workbench has taken a theme from settings that were written just now, or after a while: what is chosen
   * before would be written over them, and VS Code asks what to do about that.
   */
  async hasTheme(name: keyof typeof THEMES): Promise<void> {
    const taken = this.page.locator(`.monaco-workbench.${THEMES[name]}`);
    await taken.waitFor({ timeout: TRY_LIMIT }).catch(() => undefined);
  }

  /** Runs a command that asks for one of several, and takes the first row with that label. */
  async runAndChoose(title: string, label: string): Promise<void> {
    await this.#takeRow([label], () => this.#choose(title, 'F1', '>'));
  }

  /** Shows the active editor in a second group too, to the right, which is then the active one. */
  async splitRight(): Promise<void> {
    await this.runCommand('View: Split Editor Right');
    await this.page.locator('.editor-group-container').nth(1).waitFor();
    // The palette may give the focus back to the group that it was opened from.
    await this.page.keyboard.press('Control+2');
    await this.page.waitForFunction(
      `document.querySelectorAll('.editor-group-container')[1]?.classList.contains('active')`,
    );
  }

  async goToLine(line: number): Promise<void> {
    await this.#untilDone(async () => {
      await this.page.keyboard.press('Control+G');
      await this.#type(`:${line}`);
    });
    await this.page.keyboard.press('Enter');
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    await this.page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
    await this.cursorAt(line);
  }

  /** Resolves when the status bar says that the cursor is in the line: what is typed next arrives there. */
  async cursorAt(line: number): Promise<void> {
    await this.page.locator('[id="status.editor.selection"]', { hasText: `Ln ${line}, ` }).waitFor();
  }

  /** The rows of the Problems view, opened if need be, once there is one. */
  async problems(): Promise<string[]> {
    const rows = this.page.locator('.markers-panel .monaco-list-row');
    if (!(await this.page.locator('.markers-panel').isVisible())) await this.page.keyboard.press('Control+Shift+M');
    await rows.first().waitFor();
    return rows.allInnerTexts();
  }

  /** The menu of quick fixes at the cursor, once it has one of that title. */
  async quickFixes(title: string): Promise<Locator> {
    const fix = this.page.locator('.action-widget').getByText(title);
    await this.#untilDone(async () => {
      await this.page.keyboard.press('Control+.');
      await fix.waitFor({ timeout: TRY_LIMIT });
    });
    return fix;
  }

  /** A row of the explorer by its label; its badge is in it. */
  explorerRow(name: string): Locator {
    const label = this.page.getByText(name, { exact: true });
    return this.page.locator('.explorer-folders-view .monaco-list-row').filter({ has: label });
  }

  /** Rests the pointer on something and gives back the hover's box once it is shown. */
  async hover(target: Locator): Promise<Locator> {
    await target.hover();
    const box = this.page
      .locator('.monaco-hover:not(.hidden)')
      .filter({ hasNotText: /^Loading\.\.\.$/ })
      .first();
    await box.waitFor();
    return box;
  }

  /**
   * The notification with that text, in the opened notification centre: under its test driver VS Code shows no toasts. The centre
   * closes with the last notification in it, as with progress that is over.
   */
  async notification(text: string): Promise<Locator> {
    const bell = this.page.locator('.statusbar-item[id="status.notifications"]');
    const centre = this.page.locator('.notifications-center.visible');
    const wanted = centre.locator('.notification-list-item').filter({ hasText: text });
    for (let left = TRIES; left > 0 && !(await wanted.isVisible()); left--) {
      if (!(await centre.isVisible())) {
        await bell.locator('.codicon-bell-dot').waitFor();
        await bell.click();
      }
      await wanted.waitFor({ timeout: TRY_LIMIT }).catch(() => undefined);
    }
    return wanted;
  }

  /**
   * What we said in notifications that are there still, as a screen reader says it. VS Code has its own, such as one of a machine
   * that can't watch all files.
   */
  async ourNotifications(): Promise<string[]> {
    const centre = this.page.locator('.notifications-center.visible');
    await this.runCommand('Notifications: Show Notifications');
    await centre.waitFor();
    const rows = await centre.locator('.monaco-list-row').all();
    const said = await Promise.all(rows.map(async (row) => (await row.getAttribute('aria-label')) ?? ''));
    // It may have closed by itself: the command to hide it is there as long as it is open.
    if (await centre.isVisible()) await this.page.locator('.statusbar-item[id="status.notifications"]').click();
    return said.filter((each) => each.includes('source: Chain of Title'));
  }

  /** Names a file to the dialog that asks for one. While that looks into a folder it takes no answer. */
  async nameFile(file: string): Promise<void> {
    const dialog = this.page.locator('.quick-input-widget');
    await dialog.locator('input[type="text"]').fill(file);
    const answer = dialog.getByRole('button', { name: 'OK' });
    for (let left = TRIES; left > 0 && (await dialog.isVisible()); left--) {
      await answer.click({ timeout: TRY_LIMIT });
      await dialog.waitFor({ state: 'hidden', timeout: TRY_LIMIT }).catch(() => undefined);
    }
    await dialog.waitFor({ state: 'hidden' });
  }

  /** The document that an extension gave a webview: two frames down. */
  webview(): FrameLocator {
    return this.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  }

  /** Saves what is on screen as out/screenshots/<name>.png. */
  async screenshot(name: string): Promise<void> {
    fs.mkdirSync(screenshots, { recursive: true });
    await this.page.screenshot({ path: path.join(screenshots, `${name}.png`) });
  }

  async #type(text: string): Promise<void> {
    await this.page.locator('.quick-input-widget input[type="text"]').fill(text, { timeout: TRY_LIMIT });
  }

  /** Asks the quick input that `key` opens for `text`, and takes the first row that shows it. */
  async #pick(text: string, key: string, prefix = '', taken?: () => Promise<void>): Promise<void> {
    await this.#choose(text, key, prefix, taken);
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  async #choose(text: string, key: string, prefix: string, taken?: () => Promise<void>): Promise<void> {
    const open = async () => {
      await this.page.keyboard.press(key);
      await this.#type(prefix + text);
    };
    // Rows of files that were opened before come first, also of others of that name.
    const texts = prefix === '' ? [path.posix.basename(text), path.posix.dirname(text)] : [text];
    await this.#takeRow(
      texts.filter((each) => each !== '.'),
      open,
      taken,
    );
  }

  /** Takes the first row with these texts of the list that `open` brings, and waits for what shows that it was `taken`. */
  async #takeRow(texts: readonly string[], open: () => Promise<void>, taken?: () => Promise<void>): Promise<void> {
    const rows = this.page.locator('.quick-input-list .monaco-list-row');
    const row = texts.reduce((found, text) => found.filter({ hasText: text }), rows).first();
    await this.#untilDone(async () => {
      await open();
      await row.click({ timeout: TRY_LIMIT });
      await taken?.();
    });
  }

  /**
   * Tries again what a quick input may not let happen: opened before an extension has brought its rows, its list stays without
   * them, and it closes when something else takes the focus, as the last command's work may.
   */
  async #untilDone(attempt: () => Promise<void>): Promise<void> {
    for (let left = TRIES - 1; left > 0; left--) {
      try {
        await attempt();
        return;
      } catch {
        await this.page.keyboard.press('Escape');
      }
    }
    await attempt();
  }
}
