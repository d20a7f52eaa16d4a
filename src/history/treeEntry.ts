import { decodePath } from './decodePath';

export interface TreeEntry {
  readonly mode: string;
  /** The blob's id; a submodule's commit. */
  readonly id: string;
  readonly path: string;
  /** False for a path that isn't UTF-8: it can be shown, not asked for. */
  readonly exact: boolean;
}

/** One record of `git ls-tree -r -z`, without its NUL. */
export function parseTreeEntry(record: Buffer): TreeEntry {
  const tab = record.indexOf(9);
  const [mode = '', , id = ''] = record.toString('latin1', 0, tab).split(' ');
  return { mode, id, ...decodePath(record.subarray(tab + 1)) };
}
