import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from '../../scripts/root.mjs';

const LIMIT = 900_000;
const require = createRequire(import.meta.url);
const ours = (name) => require(path.join(root, 'out/test/host/lib', name));

/** What another run left keeps no processor busy. */
function endProcess(pid) {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

/** The console's last words, but for what the workbench says of files that aren't there. */
function toldOf(log) {
  const told = log.filter((line) => !line.includes('Unable to read file'));
  return told
    .slice(-20)
    .map((line) => line.slice(0, 500))
    .join('\n');
}

/** Opens the workbench once, in a window that remembers nothing; resolves with the code that the extension host ended with. */
async function openOnce(browser, address, log) {
  const permissions = ['clipboard-read', 'clipboard-write'];
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'en-US', permissions });
  let timer;
  try {
    await page.exposeFunction('codeAutomationLog', (type, args) => log.push([`[${type}]`, ...args].join(' ')));
    const ended = new Promise((resolve) => {
      timer = setTimeout(resolve, LIMIT, `no end after ${LIMIT / 1000} s`);
      page.exposeFunction('codeAutomationExit', resolve);
    });
    await page.goto(address);
    return await ended;
  } finally {
    clearTimeout(timer);
    await page.close();
  }
}

/**
 * A real VS Code, started once with nothing kept: `run` opens it on a folder as often as it is called, each time in an extension
 * host of its own, where `script` (of a `processes/` folder) exports a `run` that VS Code calls. The script finds its job in the
 * file that JOB names, writes what it measured to the file `result` of it, with its process's `pid`, and that is returned.
 */
export async function startEditor(folder, { vsix = [] } = {}) {
  const file = path.join(folder, 'job.json');
  const { remoteAddress, workbenchAddress } = ours('addresses');
  const server = await ours('server').startServer({ host: ours('hostFolder').hostFolder(), env: { JOB: file }, vsix });
  const browser = await ours('launchBrowser').launchBrowser();
  const run = async ({ opened, extension = root, script, job }) => {
    const result = path.join(folder, 'result.json');
    fs.rmSync(result, { force: true });
    fs.writeFileSync(file, JSON.stringify({ ...job, result }));
    const log = [];
    const payload = [
      ['extensionDevelopmentPath', remoteAddress(server, extension)],
      ['extensionTestsPath', remoteAddress(server, script)],
    ];
    const code = await openOnce(browser, workbenchAddress(server, opened, payload), log);
    if (code !== 0) throw new Error(`The extension host ended with ${code}:\n${toldOf(log)}`);
    const measured = JSON.parse(fs.readFileSync(result, 'utf8'));
    endProcess(measured.pid);
    return measured;
  };
  const stop = async () => {
    await browser.close();
    await server.stop();
  };
  return { run, stop };
}
