import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { execFileSync, spawn } from 'node:child_process';

/** The host's configuration must not change an id or run anything: no config files, no hooks, no line-ending conversion. */
const SETTINGS = [
  'core.autocrlf=false',
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'init.defaultBranch=main',
  'init.templateDir=',
  'gc.auto=0',
].flatMap((setting) => ['-c', setting]);

function environment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
  return {
    ...Object.fromEntries(kept),
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    LC_ALL: 'C',
    TZ: 'UTC',
  };
}

/** Runs git in `folder` and returns its output without the last newline; throws with git's own words. */
export function git(folder: string, ...args: readonly string[]): string {
  const output = execFileSync('git', [...SETTINGS, ...args], {
    cwd: folder,
    env: environment(),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return output.replace(/\n$/, '');
}

/** `git fast-import` in `folder`, its input and answers as streams. */
export function startFastImport(folder: string): ChildProcessWithoutNullStreams {
  const args = ['fast-import', '--quiet', '--done', '--date-format=raw'];
  return spawn('git', [...SETTINGS, ...args], { cwd: folder, env: environment(), stdio: 'pipe' });
}
