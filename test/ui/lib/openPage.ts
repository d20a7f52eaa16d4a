import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from '../../host/lib/launchBrowser';

/** What asks whether something hidden can be seen is the test. */
const OURS = 'Rendering was performed in a subtree hidden by content-visibility';

/** Pages of reports in a browser of their own, as somebody opens an exported file. */
export class PageReader {
  private browser: Browser | null = null;
  private readonly folder = fs.mkdtempSync(path.join(os.tmpdir(), 'report-page-'));
  /** What the browser complained of. */
  readonly complaints: string[] = [];

  async open(html: string, options: BrowserContextOptions = {}): Promise<Page> {
    this.browser ??= await launchBrowser();
    const context = await this.browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    const page = await context.newPage();
    page.on('pageerror', (error) => this.complaints.push(String(error)));
    page.on('console', (said) => {
      if (!said.text().startsWith(OURS)) this.complaints.push(said.text());
    });
    page.on('request', (request) => {
      if (!request.url().startsWith('file:')) this.complaints.push(request.url());
    });
    const file = path.join(this.folder, 'report.html');
    fs.writeFileSync(file, html);
    await page.goto(pathToFileURL(file).href);
    return page;
  }

  async close(): Promise<void> {
    await this.browser?.close();
    fs.rmSync(this.folder, { recursive: true, force: true });
  }
}
