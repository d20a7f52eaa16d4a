import fs from 'node:fs';
import path from 'node:path';
import type { Repository } from './repository';

const IDENTITY = ['AUTHOR', 'COMMITTER'].flatMap((who) =>
  ['NAME', 'EMAIL', 'DATE'].map((what) => `GIT_${who}_${what}`),
);

/**
 * What git tells a hook of the commit that is being made: its index (`git commit FILE` and `-a` make one of their own) and
 * who makes it (`--author`, `--amend`). Left out of every other git process: see gitEnvironment.
 * @param folder where a relative path starts
 */
export function hookEnvironment(
  { gitDir }: Pick<Repository, 'gitDir'>,
  from: NodeJS.ProcessEnv = process.env,
  folder = process.cwd(),
): Record<string, string> {
  const identity = IDENTITY.flatMap((name) => (from[name] === undefined ? [] : [[name, from[name]] as const]));
  const index = from.GIT_INDEX_FILE ? path.resolve(folder, from.GIT_INDEX_FILE) : null;
  // Of another repository's hook it would be another repository's index. git names it by the links that the user came by.
  const isOurs = index !== null && realFolder(path.dirname(index)) === realFolder(gitDir);
  return { ...Object.fromEntries(identity), ...(isOurs && { GIT_INDEX_FILE: index }) };
}

/**
 * Where git would read, beside its files, who makes a commit: `git -c user.email=…`, and what stands in the place of its
 * files. For `git var` alone, which does nothing by what is set but name somebody: other processes never see it.
 */
export function configuredIdentity(from: NodeJS.ProcessEnv = process.env): Record<string, string> {
  return Object.fromEntries(
    Object.entries(from).flatMap(([name, value]) =>
      value !== undefined && CONFIGURATION.test(name) ? [[name, value] as const] : [],
    ),
  );
}

const CONFIGURATION = /^(?:GIT_CONFIG_(?:PARAMETERS|COUNT|(?:KEY|VALUE)_\d+|GLOBAL|SYSTEM|NOSYSTEM)|EMAIL)$/;

function realFolder(folder: string): string {
  try {
    return fs.realpathSync.native(folder);
  } catch {
    return path.resolve(folder);
  }
}
