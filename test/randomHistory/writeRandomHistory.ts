import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { ImportStream } from './importStream';
import { NastyHistory } from './nastyHistory';
import { PlainHistory } from './plainHistory';

export interface RandomHistoryOptions {
  readonly seed: number;
  readonly commits: number;
  /** `nasty`, the default: all that makes blame hard. `plain`: what a project looks like. */
  readonly flavour?: 'nasty' | 'plain';
}

/**
 * Makes a bare repository with a history that follows from the seed alone, held whole by the branch that HEAD names. A
 * bare repository that was made before, with another object format, stays of that format.
 */
export async function writeRandomHistory(
  folder: string,
  { seed, commits, flavour = 'nasty' }: RandomHistoryOptions,
): Promise<void> {
  execFileSync('git', ['init', '--quiet', '--bare', '--template=', '--initial-branch=main', folder], {
    env: { PATH: process.env.PATH, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const idLength = /objectformat = sha256/i.test(fs.readFileSync(path.join(folder, 'config'), 'utf8')) ? 64 : 40;
  const stream = new ImportStream(folder, idLength);
  const history =
    flavour === 'nasty' ? new NastyHistory(stream, seed, idLength) : new PlainHistory(stream, seed, commits);
  await history.write(commits);
  await stream.end();
}
