import { decodePath } from '../decodePath';
import type { Segment } from '../model';
import type { Component } from './components';
import type { Hunks } from './hunkParser';
import { flow, inOriginalOrder } from './lineFlow';
import type { LineRun } from './lineFlow';
import type { PathLink, PathNode } from './pathGraph';

export interface Start {
  readonly link: PathLink;
  /** Of the file. */
  readonly lines: number;
}

/** Null for a file that must be asked of blame itself. */
export type Attributed = readonly Segment[] | null;

export interface AttributeOptions {
  /** Commits at which a shallow clone was cut. */
  readonly boundary: ReadonlySet<string>;
  /** Commits that blame passes over: it guesses where their lines come from. */
  readonly ignored: ReadonlySet<string>;
}

/**
 * Lets the lines of a component's files flow to where they were made. `hunks` gives the diffs of all links of all nodes,
 * in their order. The segments are in no order.
 */
export async function attribute(
  { files, nodes }: Component,
  starts: readonly Start[],
  hunks: AsyncIterator<Hunks, unknown>,
  { boundary, ignored }: AttributeOptions,
): Promise<Map<number, Attributed>> {
  const found = new Map<number, Segment[]>(files.map((file) => [file, []]));
  const doubtful = new Set<number>();
  const arrived = new Map<PathNode, LineRun[]>();
  const arrive = ({ node }: PathLink, runs: LineRun[]): void => {
    if (!node) {
      for (const { file } of runs) doubtful.add(file);
      return;
    }
    const there = arrived.get(node);
    if (there) for (const run of runs) there.push(run);
    else arrived.set(node, runs);
  };

  for (const file of files) {
    const { link, lines } = starts[file]!;
    arrive(link, [{ file, line: 1, count: lines, originalLine: 1 }]);
  }
  for (const node of nodes) {
    let runs = inOriginalOrder(arrived.get(node) ?? []);
    arrived.delete(node);
    for (const link of node.links) {
      const next = await hunks.next();
      if (next.done) throw new Error('the output of git diff-tree broke off');
      if (runs.length === 0) continue;
      const { passed, kept } = flow(runs, next.value);
      if (passed.length > 0) arrive(link, passed);
      runs = kept;
    }
    if (runs.length === 0) continue;
    if (node.doubtful || ignored.has(node.commit)) for (const { file } of runs) doubtful.add(file);
    const { path: originalPath } = decodePath(Buffer.from(node.path, 'latin1'));
    const owner = boundary.has(node.commit)
      ? ({ commit: null, reason: 'boundary' } as const)
      : ({ commit: node.commit } as const);
    for (const { file, line, count, originalLine } of runs)
      found.get(file)!.push({ line, count, originalLine, originalPath, ...owner });
  }
  return new Map(files.map((file) => [file, doubtful.has(file) ? null : found.get(file)!]));
}
