import { isForge } from './remoteAddress';

export interface RepositoryNames {
  /** `portal` and, from a remote's address, `acme/portal`. */
  readonly names: readonly string[];
  /** A folder can be called anything; only a remote says what a repository is called. */
  readonly certain: boolean;
}

/**
 * What a repository is called: by the address of its `origin`, else by its folder.
 * @param address as remoteAddress gives it
 */
export function repositoryNames(folder: string, address: string): RepositoryNames {
  const [, owner, name] = /(?:^|[/:]([^/:]+)\/)([^/:]+?)(?:\.git)?\/*$/.exec(address) ?? [];
  if (name === undefined || !isForge(address)) return { names: [folder], certain: false };
  return { names: owner === undefined ? [name] : [name, `${owner}/${name}`], certain: true };
}
