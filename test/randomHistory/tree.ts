/** What a path is in a tree. */
export interface Entry {
  readonly mode: '100644' | '100755' | '120000' | '160000';
  /** Bytes as latin1; of a submodule, a commit's id. */
  readonly data: string;
}

/** By path, bytes as latin1. */
export type Tree = ReadonlyMap<string, Entry>;

export const isFile = ({ mode }: Entry): boolean => mode === '100644' || mode === '100755';

/** Puts an entry at a path. Where that needs a folder, files give way; where a folder is, all that is in it. */
export function place(tree: Map<string, Entry>, path: string, entry: Entry): void {
  for (let end = path.indexOf('/'); end !== -1; end = path.indexOf('/', end + 1)) tree.delete(path.slice(0, end));
  for (const other of [...tree.keys()]) if (other.startsWith(`${path}/`)) tree.delete(other);
  tree.set(path, entry);
}

export interface TreeChange {
  readonly path: string;
  /** Null for a path that is gone. */
  readonly entry: Entry | null;
}

/** What makes one tree of another; removals first, since a file may give way to a folder. */
export function changesBetween(before: Tree, after: Tree): TreeChange[] {
  const gone = [...before.keys()].filter((path) => !after.has(path)).map((path) => ({ path, entry: null }));
  const changed = [...after].filter(([path, { mode, data }]) => {
    const old = before.get(path);
    return old?.mode !== mode || old.data !== data;
  });
  return [...gone, ...changed.map(([path, entry]) => ({ path, entry }))];
}
