import os from 'node:os';
import path from 'node:path';

const NAME = 'chain-of-title';

/** Where this system has users keep what programs can find out again. Null where it names no place. */
export function userCacheFolder(env: NodeJS.ProcessEnv = process.env, platform = process.platform): string | null {
  const home = env.HOME ?? os.homedir();
  const base = ((): string | undefined => {
    if (platform === 'win32') return env.LOCALAPPDATA;
    if (platform === 'darwin') return path.join(home, 'Library', 'Caches');
    // The XDG base directory specification: unset or empty is the default, a relative path is to be ignored.
    const named = env.XDG_CACHE_HOME;
    return named && path.isAbsolute(named) ? named : path.join(home, '.cache');
  })();
  return base && path.isAbsolute(base) ? path.join(base, NAME) : null;
}
