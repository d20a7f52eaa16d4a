import { isForge, remoteAddress } from './remoteAddress';
import type { Repository } from './repository';

export interface RepositoryNames {
  /** `portal` and, from a remote's address, `acme/portal`. */
  readonly names: readonly string[];
  /** A folder can be called anything; only a remote says what a repository is called. */
  readonly certain: boolean;
}

/** What a repository is called: by the address of its `origin`, else by its folder. */
export async function repositoryNames(repo: Repository, signal?: AbortSignal): Promise<RepositoryNames> {
  const address = await remoteAddress(repo, signal);
  const [, owner, name] = /(?:^|[/:]([^/:]+)\/)([^/:]+?)(?:\.git)?\/*$/.exec(address) ?? [];
  if (name === undefined || !isForge(address)) return { names: [repo.name], certain: false };
  return { names: owner === undefined ? [name] : [name, `${owner}/${name}`], certain: true };
}
