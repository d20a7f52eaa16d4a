import { listTree } from '../history/tree';
import type { TreeFile, Waiting } from '../history/model';
import type { Repository } from '../history/repository';

interface Known {
  readonly key: string;
  readonly files: readonly TreeFile[];
}

const known = new WeakMap<Repository, Known>();

/**
 * The files of a commit, listed once: a register that changes is judged by the same tree. In a partial clone what is missing
 * today may be there tomorrow, so that one is listed each time.
 */
export async function knownTree(
  repository: Repository,
  head: string,
  options: Waiting & { readonly maxFileSize?: number } = {},
): Promise<readonly TreeFile[]> {
  const key = JSON.stringify([head, options.maxFileSize ?? null]);
  const before = known.get(repository);
  if (before?.key === key && !repository.partial) return before.files;
  const files = await listTree(repository, head, options);
  known.set(repository, { key, files });
  return files;
}
