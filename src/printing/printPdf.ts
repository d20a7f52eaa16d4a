import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { message } from '../wording/message';
import { UserError } from '../wording/userError';

export interface PrintOptions {
  /** An absolute path: see findBrowser. */
  readonly browser: string;
  readonly signal?: AbortSignal;
  /** Milliseconds. */
  readonly timeLimit?: number;
}

const TIME_LIMIT = 180_000;
const MOST_SAID = 4000;

/** Nothing of the user’s browser is used or left: no profile, extension or network. */
const ARGUMENTS = [
  '--headless',
  '--disable-gpu',
  '--disable-extensions',
  '--disable-sync',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
  // The page loads nothing; whatever asks for the network all the same finds none.
  '--proxy-server=127.0.0.1:9',
  '--no-pdf-header-footer',
];

/** Chromium refuses to sandbox what runs as root; the page is our own, and runs no script but its own. */
const SANDBOX = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];

function end(child: ChildProcess): void {
  try {
    if (child.pid !== undefined && process.platform !== 'win32') process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It is gone already.
  }
  child.kill('SIGKILL');
}

/** Resolves once the browser has ended, with what it said; ends it, and all that it started, at an abort or the limit. */
async function run(
  args: readonly string[],
  { browser, signal, timeLimit = TIME_LIMIT }: PrintOptions,
): Promise<string> {
  signal?.throwIfAborted();
  const child = spawn(browser, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += said.length < MOST_SAID ? chunk.toString('utf8') : ''));
  const stop = (): void => end(child);
  process.once('exit', stop);
  signal?.addEventListener('abort', stop, { once: true });
  const timer = setTimeout(stop, timeLimit);
  try {
    await new Promise<void>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', () => resolve());
    });
  } finally {
    clearTimeout(timer);
    process.removeListener('exit', stop);
    signal?.removeEventListener('abort', stop);
    stop();
  }
  signal?.throwIfAborted();
  return said;
}

/** Whole: Chromium writes the end last. */
function isPdf(bytes: Buffer): boolean {
  return bytes.subarray(0, 5).toString('latin1') === '%PDF-' && bytes.subarray(-1024).includes('%%EOF');
}

/**
 * A page as PDF, printed by a Chromium as somebody would print it.
 * @param page HTML that loads nothing
 * @throws UserError where the browser makes none
 */
export async function printPdf(page: string, options: PrintOptions): Promise<Buffer> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'chain-of-title-print-'));
  try {
    const [source, target] = [path.join(folder, 'page.html'), path.join(folder, 'page.pdf')];
    await fs.writeFile(source, page, { mode: 0o600 });
    const places = [`--user-data-dir=${path.join(folder, 'profile')}`, `--print-to-pdf=${target}`];
    const failed = (reason: string): UserError =>
      new UserError(
        message('error.no-pdf', { browser: options.browser, reason: reason.trim().split('\n').at(-1) ?? '' }),
      );
    const said = await run([...ARGUMENTS, ...SANDBOX, ...places, pathToFileURL(source).href], options).catch(
      (error: unknown) => {
        options.signal?.throwIfAborted();
        throw failed((error as Error).message);
      },
    );
    const bytes = await fs.readFile(target).catch(() => null);
    if (bytes === null || !isPdf(bytes)) throw failed(said);
    return bytes;
  } finally {
    await fs.rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}
