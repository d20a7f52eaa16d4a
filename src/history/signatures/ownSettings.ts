import { askGit } from '../askGit';
import type { Repository } from '../repository';

/** `gpg.*` as git's configuration has it, by name as git lists it: in lower case. */
export interface SignatureSettings {
  /** The user's and the machine's. Where a setting is there twice, the last, as for git. */
  readonly own: ReadonlyMap<string, string>;
  /** Names that the repository's own configuration sets. */
  readonly repositorys: readonly string[];
}

/** One setting, two names. */
const SAME: ReadonlyMap<string, string> = new Map([['gpg.openpgp.program', 'gpg.program']]);

/**
 * What the user's and the machine's configuration say of signatures, each include of theirs followed. What a repository
 * says is only named: it could name a program to run, or its own keys as trusted.
 */
export async function readSignatureSettings(repo: Repository, signal?: AbortSignal): Promise<SignatureSettings> {
  const answer = await askGit(repo, ['config', '--list', '-z', '--show-scope', '--includes'], { signal });
  const parts = answer.split('\0');
  const own = new Map<string, string>();
  const repositorys = new Set<string>();
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const [scope, entry] = [parts[at]!, parts[at + 1]!];
    // Without a value it is `true`, which names nothing.
    const [name = '', ...value] = entry.split('\n');
    if (!name.startsWith('gpg.')) continue;
    if (scope === 'system' || scope === 'global') own.set(SAME.get(name) ?? name, value.join('\n'));
    // A scope that only a later git knows isn't one of the user's either.
    else if (scope !== 'command') repositorys.add(name);
  }
  return { own, repositorys: [...repositorys].sort() };
}
