import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { environment } from './environment.mjs';

/** The absolute path of a program, or undefined where it isn't installed. */
export function findProgram(name) {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => path.isAbsolute(folder));
  return folders.map((folder) => path.join(folder, name)).find((file) => fs.existsSync(file));
}

/** GNU time, which alone tells the peak memory of a program that isn't ours; others called `time` know no -f. */
export const gnuTime = (() => {
  const found = findProgram('time');
  try {
    return found && execFileSync(found, ['-f', '%M', 'true'], { stdio: 'pipe' }) && found;
  } catch {
    return undefined;
  }
})();

/** A small answer of git, trimmed; throws where git fails. */
export function git(folder, ...args) {
  const options = {
    cwd: folder,
    env: environment,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    stdio: ['ignore', 'pipe', 'pipe'],
  };
  return execFileSync('git', ['--no-pager', ...args], options).trim();
}
