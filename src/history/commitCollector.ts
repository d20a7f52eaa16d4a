import type { BatchObject } from './batchParser';
import { parseCommit } from './commitParser';
import type { Commit } from './model';

/** Puts the commits that a `git cat-file` shows into the map. `onCommit`: how many there are. */
export function collectInto(commits: Map<string, Commit>, onCommit: (count: number) => void = () => undefined) {
  let id = '';
  let raw: Buffer[] = [];
  return {
    begin: (object: BatchObject) => {
      id = object.id;
      raw = [];
    },
    data: (bytes: Buffer) => raw.push(bytes),
    end: () => {
      const commit = parseCommit(id, raw.length === 1 ? raw[0]! : Buffer.concat(raw));
      commits.set(commit.id, commit);
      onCommit(commits.size);
    },
  };
}
