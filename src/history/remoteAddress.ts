import { askGit } from './askGit';
import { GitFailure } from './gitFailure';
import type { Repository } from './repository';

/** The address of `origin` as the configuration has it; '' for none. It may hold a password. */
export async function remoteAddress(repo: Repository, signal: AbortSignal | undefined): Promise<string> {
  try {
    return (await askGit(repo, ['config', '--get', 'remote.origin.url'], { signal })).trim();
  } catch (error) {
    if (error instanceof GitFailure) return '';
    throw error;
  }
}

/** A path on this machine says nothing to anybody else. */
export function isForge(address: string): boolean {
  return /^(?:https?|ssh|git):\/\//.test(address) || /^(?!file:)[^/\\]{2,}:/.test(address);
}

/** Folders of servers, which belong to nobody. */
const OF_SERVERS: ReadonlySet<string> = new Set('git home opt repos scm srv v3 var'.split(' '));

/** Who has the repository where it comes from: `acme` of `https://forge.example/acme/tools/portal`; null where nothing says. */
export function remoteOwner(address: string): string | null {
  const shown = shownAddress(address);
  const [owner, ...others] = shown === null ? [] : new URL(shown).pathname.split('/').filter(Boolean);
  return owner === undefined || others.length === 0 || OF_SERVERS.has(owner) ? null : owner;
}

/** The same as a URI that can be shown: without user, password or query. Null for one on this machine, and for none. */
export function shownAddress(address: string): string | null {
  if (!isForge(address)) return null;
  const [, host, path] = /^(?:[^@/]*@)?([^:/@]+|\[[^\]/]+\]):(?!\/\/|:)(.+)$/.exec(address) ?? [];
  try {
    const url = new URL(host === undefined ? address : `ssh://${host}/${path!.replace(/^\/+/, '')}`);
    if (!/^(?:https?|ssh|git):$/.test(url.protocol) || url.host === '') return null;
    url.username = url.password = url.search = url.hash = '';
    return url.href;
  } catch {
    return null;
  }
}
