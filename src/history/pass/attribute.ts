import { createBreather } from '../breather';
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

export interface Attributed {
  /** Null for a file that blame itself must be asked for. */
  readonly segments: readonly Segment[] | null;
  /** What blame will say depends on git's attributes too, which history doesn't fix. */
  readonly byAttributes: boolean;
}

/** Blame itself must be asked. */
export const LEFT_TO_BLAME: Attributed = { segments: null, byAttributes: false };

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
  const breathe = createBreather();
  const found = new Map<number, Segment[]>(files.map((file) => [file, []]));
  const left = new Map<number, Attributed>();
  const arrived = new Map<PathNode, LineRun[]>();
  const arrive = ({ node }: PathLink, runs: LineRun[]): void => {
    if (!node) {
      for (const { file } of runs) left.set(file, LEFT_TO_BLAME);
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
      await breathe();
      if (next.done) throw new Error('the output of git diff-tree broke off');
      if (runs.length === 0) continue;
      const { passed, kept } = flow(runs, next.value);
      if (passed.length > 0) arrive(link, passed);
      // What is left of runs that overlap, as those of two files may, isn't in order any more.
      runs = inOriginalOrder(kept);
    }
    if (runs.length === 0) continue;
    if (ignored.has(node.commit)) for (const { file } of runs) left.set(file, LEFT_TO_BLAME);
    if (node.doubtful) for (const { file } of runs) left.set(file, { segments: null, byAttributes: true });
    if (node.known) {
      for (const run of runs) for (const segment of knownSegments(run, node.known)) found.get(run.file)!.push(segment);
      continue;
    }
    const { path: originalPath } = decodePath(Buffer.from(node.path, 'latin1'));
    const owner = boundary.has(node.commit)
      ? ({ commit: null, reason: 'boundary' } as const)
      : ({ commit: node.commit } as const);
    for (const { file, line, count, originalLine } of runs)
      found.get(file)!.push({ line, count, originalLine, originalPath, ...owner });
  }
  return new Map(files.map((file) => [file, left.get(file) ?? { segments: found.get(file)!, byAttributes: false }]));
}

/** The part of what was found before that a run has, as lines of the run's file. */
function knownSegments({ line, count, originalLine }: LineRun, known: readonly Segment[]): Segment[] {
  const end = originalLine + count;
  const found: Segment[] = [];
  for (let at = lastAtOrBefore(known, originalLine); at < known.length && known[at]!.line < end; at++) {
    const segment = known[at]!;
    const from = Math.max(segment.line, originalLine);
    const to = Math.min(segment.line + segment.count, end);
    found.push({
      ...segment,
      line: line + from - originalLine,
      count: to - from,
      originalLine: segment.originalLine + from - segment.line,
    });
  }
  return found;
}

/** Of segments in file order, the one with the line. */
function lastAtOrBefore(segments: readonly Segment[], line: number): number {
  let low = 0;
  let high = segments.length;
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if (segments[middle]!.line <= line) low = middle;
    else high = middle;
  }
  return low;
}
