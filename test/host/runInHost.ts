/** Runs the suite of this folder once inside a real extension host and ends with 0 when all of it passed. */
import fs from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { remoteAddress, workbenchAddress } from './lib/addresses';
import { Cleanup } from './lib/cleanup';
import { hostFolder } from './lib/hostFolder';
import { launchBrowser } from './lib/launchBrowser';
import { makeWorkspace } from './lib/makeWorkspace';
import { projectRoot } from './lib/projectRoot';
import { startServer } from './lib/server';

/** Ten minutes on a slow machine that does other things too. */
const LIMIT = 2_400_000;
const out = path.join(projectRoot, 'out/host');
/** RESULT names another file: `npm test` runs the suite in two versions of VS Code. */
const result = path.join(projectRoot, 'out/results', process.env.RESULT ?? 'host.json');

/** Resolves with the code that the host ended with, or with what went wrong. `log` gets the host's console. */
async function hostEnd(page: Page, log: string[]): Promise<number | string> {
  const { promise, resolve } = withResolvers<number | string>();
  // The web workbench calls these two on window: every console line of the extension host, and the end of the tests.
  await page.exposeFunction('codeAutomationLog', (type: string, args: unknown[]) =>
    log.push([`[${type}]`, ...args].join(' ')),
  );
  await page.exposeFunction('codeAutomationExit', resolve);
  page.on('crash', () => {
    resolve('the page crashed');
  });
  const timer = setTimeout(resolve, LIMIT, `no end after ${LIMIT / 1000} s`);
  return promise.finally(() => {
    clearTimeout(timer);
  });
}

function withResolvers<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve!: (value: T) => void;
  const promise = new Promise<T>((settle) => (resolve = settle));
  return { promise, resolve };
}

async function main(cleanup: Cleanup): Promise<boolean> {
  for (const folder of [out, path.dirname(result)]) fs.mkdirSync(folder, { recursive: true });
  fs.rmSync(result, { force: true });
  const workspace = makeWorkspace();
  cleanup.add(workspace.remove);
  const server = await startServer({ host: hostFolder(), env: { HOST_RESULT: result } });
  cleanup.add(server.stop);
  const browser = await launchBrowser();
  cleanup.add(() => browser.close());
  const page = await browser.newPage({
    viewport: { width: 1280, height: 800 },
    locale: 'en-US',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const log: string[] = [];
  const end = hostEnd(page, log);
  const tests = path.join(projectRoot, 'out/test/host/index.js');
  await page.goto(
    workbenchAddress(server, workspace.file, [
      ['extensionDevelopmentPath', remoteAddress(server, projectRoot)],
      ['extensionTestsPath', remoteAddress(server, tests)],
    ]),
  );
  const code = await end;
  const passed = code === 0 && fs.existsSync(result);
  if (!passed) {
    await page.screenshot({ path: path.join(out, 'failed.png') }).catch(() => undefined);
    fs.writeFileSync(path.join(out, 'server.log'), server.output());
    fs.writeFileSync(path.join(out, 'console.log'), log.join('\n'));
    console.error(
      `The extension host ended with ${code}; its console, the server's log and a screenshot are in out/host/`,
    );
  }
  return passed;
}

const cleanup = new Cleanup();
main(cleanup)
  .catch((error: unknown) => {
    console.error(error);
    return false;
  })
  .then(async (passed) => {
    await cleanup.run();
    process.exitCode = passed ? 0 : 1;
  })
  .catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  });
