import os from 'node:os';
import path from 'node:path';
import { userCacheFolder } from '../../history/cache/cacheFolder';

/** Where stores are kept. */
export interface StoreFolders {
  /** Of workspaces: what can be found out again. Null to keep none. */
  readonly cache: string | null;
  /** That the user added. Null where this system names no place for such. */
  readonly added: string | null;
}

export function storeFolders(env: NodeJS.ProcessEnv = process.env, platform = process.platform): StoreFolders {
  const data = userDataFolder(env, platform);
  return { cache: userCacheFolder(env, platform), added: data && path.join(data, 'stores') };
}

/** Where this system has programs keep what users made with them. */
function userDataFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string | null {
  const home = env.HOME ?? os.homedir();
  const base = ((): string | undefined => {
    // Not beside the cache, which is tidied up.
    if (platform === 'win32') return env.APPDATA;
    if (platform === 'darwin') return path.join(home, 'Library', 'Application Support');
    const named = env.XDG_DATA_HOME;
    return named && path.isAbsolute(named) ? named : path.join(home, '.local', 'share');
  })();
  return base && path.isAbsolute(base) ? path.join(base, 'chain-of-title') : null;
}
