import { isUtf8 } from 'node:buffer';
import { askGit } from '../askGit';
import type { Repository } from '../repository';

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
    for (const path of paths) {
      if (known.has(path)) continue;
      const bytes = Buffer.from(path, 'latin1');
      // What can't be asked is taken for a yes.
      const answer = isUtf8(bytes)
        ? await askGit(repo, ['check-attr', '-z', 'diff', '--', bytes.toString('utf8')], { signal })
        : '';
      known.set(path, !answer.endsWith('\0unspecified\0'));
    }
    return paths.some((path) => known.get(path));
  };
}
