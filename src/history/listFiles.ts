import { createRecordSplitter } from './recordSplitter';
import { decodePath } from './decodePath';
import type { Repository } from './repository';
import { spawnGit } from './spawnGit';

const TIME_LIMIT = 120_000;

/**
 * The work tree's files in a folder, by path from the root: those that git follows and those that it doesn't ignore. One
 * that was deleted may be among them, and so may a submodule's folder.
 * @param folder from the root, with `/`; '' for all
 */
export async function listFiles(repo: Repository, folder: string, signal?: AbortSignal): Promise<string[]> {
  const paths = new Set<string>();
  const records = createRecordSplitter(0);
  const listing = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const args = ['--literal-pathspecs', ...listing, '--', ...(folder === '' ? [] : [folder])];
  for await (const chunk of spawnGit(repo, args, { signal, timeLimit: TIME_LIMIT })) {
    for (const record of records.push(chunk)) paths.add(decodePath(record).path);
  }
  return [...paths].sort();
}
