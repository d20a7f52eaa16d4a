import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { quietSettings } from './quietSettings';

export interface ServerOptions {
  /** The folder that scripts/host-install.mjs made. */
  readonly host: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Seen by the extension host, which inherits the server's environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** Packed extensions to install first. */
  readonly vsix?: readonly string[];
  /** Whether folders can be asked to be trusted first, where the settings say so; off unless asked for. */
  readonly workspaceTrust?: boolean;
  /** How many seconds the extension host of a page that was closed goes on working; VS Code's own three hours unless given. */
  readonly graceTime?: number;
}

/** A running VS Code server on a data directory of its own. */
export interface VsCodeServer {
  /** `localhost:<port>`: webviews need a secure context for their service worker, which an address by name gives. */
  readonly authority: string;
  /** User settings live with the server, not the browser: puts back those it was started with, and adds others. */
  readonly resetSettings: (others?: Readonly<Record<string, unknown>>) => void;
  /** Where its extensions are installed. */
  readonly extensions: string;
  /** Everything that the server said so far. */
  readonly output: () => string;
  /** Ends the server with all its processes, and removes its data. */
  readonly stop: () => Promise<void>;
}

const START_LIMIT = 60_000;

const COMMON = ['--accept-server-license-terms', '--telemetry-level', 'off'];
/**
 * --enable-smoke-test-driver: without it a built workbench ignores extensionDevelopmentPath and extensionTestsPath in
 * the address. --force-disable-user-env: no login shell is started to read its environment. Port 0: any free one.
 */
const SERVE = ['--host', '127.0.0.1', '--port', '0', '--without-connection-token'];
const QUIET = ['--enable-smoke-test-driver', '--force-disable-user-env', '--log', 'info'];

function installExtension(node: string, args: readonly string[], file: string, env: NodeJS.ProcessEnv): void {
  const { status, stdout, stderr } = spawnSync(node, [...args, '--install-extension', file, '--force'], {
    encoding: 'utf8',
    env,
  });
  if (status !== 0 || !stdout.includes('successfully installed'))
    throw new Error(`installing ${file}: ${stdout}${stderr}`);
}

/** Resolves with the port, once the server says that it listens. */
function listening(child: ChildProcess, output: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const fail = (why: string): void => {
      reject(new Error(`the VS Code server ${why}:\n${output()}`));
    };
    const timer = setTimeout(fail, START_LIMIT, 'did not start');
    child.once('error', reject);
    child.once('exit', () => {
      fail('ended early');
    });
    child.stdout?.on('data', () => {
      const port = /agent listening on (\d+)/.exec(output())?.[1];
      if (port === undefined) return;
      clearTimeout(timer);
      resolve(port);
    });
  });
}

async function endGroup(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  process.kill(-child.pid, 'SIGTERM');
  await Promise.race([gone, wait(3000, undefined, { ref: false })]);
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // The whole group has ended.
  }
}

/** Starts a server; resolves once it listens. */
export async function startServer(options: ServerOptions): Promise<VsCodeServer> {
  const node = path.join(options.host, 'node');
  const main = path.join(options.host, 'vscode/out/server-main.js');
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'vscode-data-'));
  fs.mkdirSync(path.join(data, 'User'));
  const resetSettings: VsCodeServer['resetSettings'] = (others) => {
    const settings = JSON.stringify({ ...quietSettings, ...options.settings, ...others }, null, 2);
    fs.writeFileSync(path.join(data, 'User/settings.json'), settings);
  };
  resetSettings();
  const extensions = path.join(data, 'extensions');
  const folders = ['--server-data-dir', data, '--user-data-dir', data, '--extensions-dir', extensions];
  const args = [main, ...COMMON, ...folders];
  // The user's own git settings, sockets and caches stay out of it.
  const env = { ...process.env, HOME: data, TMPDIR: data, XDG_RUNTIME_DIR: data, ...options.env };
  let child: ChildProcess | undefined;
  let output = '';
  const stop = async (): Promise<void> => {
    if (child) await endGroup(child);
    fs.rmSync(data, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    for (const file of options.vsix ?? []) installExtension(node, args, file, env);
    const trust = options.workspaceTrust === true ? [] : ['--disable-workspace-trust'];
    const grace = options.graceTime === undefined ? [] : ['--reconnection-grace-time', String(options.graceTime)];
    // A process group of its own: stop() also ends extension host, file watcher and terminal host.
    child = spawn(node, [...args, ...SERVE, ...QUIET, ...trust, ...grace], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => (output += text));
    const port = await listening(child, () => output);
    return { authority: `localhost:${port}`, resetSettings, extensions, output: () => output, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
