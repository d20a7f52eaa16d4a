import { Readable } from 'node:stream';
import type { Repository } from '../repository';
import { spawnGit } from '../spawnGit';

const TIME_LIMIT = 60_000;

/**
 * Whether git's attributes, rather than the contents, say that some path is text or isn't: `diff`, `-diff`, or a driver.
 * The paths are bytes as latin1.
 */
export function attributesDecide(
  repo: Repository,
  signal: AbortSignal,
): (paths: readonly string[]) => Promise<boolean> {
  const known = new Map<string, boolean>();
  return async (paths) => {
    const asked = paths.filter((path) => !known.has(path));
    if (asked.length > 0) {
      // Not as arguments: those can't be any bytes.
      const stdin = Readable.from([Buffer.from(asked.map((path) => `${path}\0`).join(''), 'latin1')]);
      const chunks: Buffer[] = [];
      const args = ['check-attr', '-z', '--stdin', 'diff'];
      for await (const chunk of spawnGit(repo, args, { signal, timeLimit: TIME_LIMIT, stdin })) chunks.push(chunk);
      // Path, attribute and value of each.
      const answers = Buffer.concat(chunks).toString('latin1').split('\0');
      for (const [at, path] of asked.entries()) known.set(path, answers[3 * at + 2] !== 'unspecified');
    }
    return paths.some((path) => known.get(path));
  };
}
