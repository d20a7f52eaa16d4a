import { createBreather } from '../breather';
import type { PathLink, PathNode } from './pathGraph';

/** Files whose lines go through some of the same contents, and all those contents, children before parents. */
export interface Component {
  /** Indices of the files. */
  readonly files: readonly number[];
  readonly nodes: readonly PathNode[];
}

/** Sorts what the files' histories have in common into parts that can be worked on one by one, in the files' order. A
 * file that is known as a whole is in none. */
export async function components(starts: readonly PathLink[]): Promise<Component[]> {
  const breathe = createBreather();
  const partOf = new Map<PathNode, number>();
  const parts: { files: number[]; nodes: PathNode[] }[] = [];
  const joined: number[] = [];
  const rootOf = (part: number): number => {
    let root = part;
    while (joined[root] !== root) root = joined[root]!;
    return root;
  };

  for (const [file, { node }] of starts.entries()) {
    if (node?.known) continue;
    let own = parts.length;
    joined.push(own);
    parts.push({ files: [file], nodes: [] });
    const open = node ? [node] : [];
    for (let next = open.pop(); next; next = open.pop()) {
      const seen = partOf.get(next);
      if (seen === undefined) {
        partOf.set(next, own);
        parts[own]!.nodes.push(next);
        await breathe();
        for (const link of next.links) if (link.node) open.push(link.node);
      } else if (rootOf(seen) !== rootOf(own)) {
        const [kept, gone] = [rootOf(seen), rootOf(own)].sort((a, b) => a - b) as [number, number];
        joined[gone] = kept;
        for (const moved of parts[gone]!.files) parts[kept]!.files.push(moved);
        for (const moved of parts[gone]!.nodes) parts[kept]!.nodes.push(moved);
        parts[gone] = { files: [], nodes: [] };
        own = kept;
      }
    }
  }
  return parts
    .filter(({ files }) => files.length > 0)
    .map(({ files, nodes }) => ({ files, nodes: nodes.sort((a, b) => a.index - b.index) }));
}
