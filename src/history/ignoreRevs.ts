import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { message } from '../wording/message';
import type { Message } from '../wording/message';
import { askGit } from './askGit';
import { oneLine } from './oneLine';
import type { Repository } from './repository';

export interface ResolvedIgnoreRevs {
  /** For blame's `ignoreRevs`: an absolute path, or several, one a line (git's configuration can name several). */
  readonly file: string | null;
  readonly note?: Message;
}

const CONVENTIONAL = '.git-blame-ignore-revs';
const MOST_BYTES = 10_000_000;

/** git's rules: a full id a line, comments from `#` on, blank lines. Null if the file is good. */
async function findFault(file: string, idLength: number): Promise<Message | null> {
  const missing = message('note.ignore-revs-missing', { file: oneLine(file) });
  const facts = await stat(file).catch(() => null);
  // A device or pipe would keep git waiting for ever.
  if (!facts?.isFile() || facts.size > MOST_BYTES || file.includes('\n')) return missing;
  const text = await readFile(file, 'latin1').catch(() => null);
  if (text === null) return missing;
  const id = new RegExp(`^[0-9a-f]{${idLength}}$`, 'i');
  const bad = text.split('\n').findIndex((line) => {
    const name = line.replace(/#.*/s, '').trim();
    return name !== '' && !id.test(name);
  });
  return bad === -1 ? null : message('note.ignore-revs-bad', { file: oneLine(file), line: bad + 1 });
}

/** What blame.ignoreRevsFile says: relative to the root, an empty value drops those before it. */
async function readConfigured(repo: Repository, signal: AbortSignal | undefined): Promise<string[]> {
  const answer = await askGit(repo, ['config', '-z', '--type=path', '--get-all', 'blame.ignoreRevsFile'], { signal });
  const values = answer.split('\0').slice(0, -1);
  return values.slice(values.lastIndexOf('') + 1).map((value) => path.resolve(repo.root, value));
}

/**
 * The files of revisions that blame passes over: the option's (from the current folder), else git's own configuration. A missing or bad
 * one is a note, and blame goes on without any. Nothing is honoured only because it lies there, but a note says so.
 */
export async function resolveIgnoreRevs(
  repo: Repository,
  option?: string,
  signal?: AbortSignal,
): Promise<ResolvedIgnoreRevs> {
  const files = option === undefined ? await readConfigured(repo, signal) : [path.resolve(option)];
  for (const file of files) {
    const note = await findFault(file, repo.objectFormat === 'sha256' ? 64 : 40);
    if (note) return { file: null, note };
  }
  if (files.length) return { file: files.join('\n') };
  const lying = repo.bare ? null : await stat(path.join(repo.root, CONVENTIONAL)).catch(() => null);
  return lying?.isFile() ? { file: null, note: message('note.ignore-revs-unconfigured') } : { file: null };
}
