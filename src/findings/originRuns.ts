import type { JudgedSegment, OriginLines, OriginRuns } from './facts';
import type { FilePlace, LineRange } from './model';

type Growing = { -readonly [Key in keyof OriginLines]: OriginLines[Key] };

/** Numbers that each run takes: its first line, how many lines, the place of its origin. */
const PER_RUN = 3;

/** Collects a file's runs of lines, in order. */
export class RunWriter {
  private readonly runs: Int32Array;
  private at = 0;

  constructor(runs: number) {
    this.runs = new Int32Array(PER_RUN * runs);
  }

  add(line: number, count: number, origin: number): void {
    this.runs[this.at] = line;
    this.runs[this.at + 1] = count;
    this.runs[this.at + 2] = origin;
    this.at += PER_RUN;
  }

  finish(): Int32Array {
    return this.runs;
  }
}

/** Judged lines of a file by origin, in the order in which origins come first. */
export function originRuns(segments: readonly JudgedSegment[]): OriginRuns {
  const origins: Growing[] = [];
  const runs = new RunWriter(segments.length);
  // A file has few commits' lines from more than one path, or with more than one verdict.
  const last = new Map<OriginLines['commit'], number>();
  for (const { line, count, commit, originalPath, verdict } of segments) {
    let at = last.get(commit);
    const known = at === undefined ? undefined : origins[at];
    if (at === undefined || known?.verdict !== verdict || known.originalPath !== originalPath) {
      at = origins.push({ commit, originalPath, verdict, count: 0 }) - 1;
      last.set(commit, at);
    }
    origins[at]!.count += count;
    runs.add(line, count, at);
  }
  return { origins, runs: runs.finish() };
}

/** The origin of each run of lines, by the run's place. */
export function originsOfRuns({ origins, runs }: OriginRuns): (run: number) => OriginRuns['origins'][number] {
  return (run) => origins[runs[PER_RUN * run + 2]!]!;
}

/** Where lines are of which a finding is to be made. */
export interface Blocks {
  readonly ranges: [number, number][];
}

/**
 * Gives each what is made of lines the contiguous blocks that it is about, in file order.
 * @param of by the place of an origin
 */
export function placeBlocks({ runs }: OriginRuns, of: readonly (readonly Blocks[] | undefined)[]): void {
  if (of.length === 0) return;
  for (let at = 0; at < runs.length; at += PER_RUN) {
    const blocks = of[runs[at + 2]!];
    if (!blocks) continue;
    const line = runs[at]!;
    const lastLine = line + runs[at + 1]! - 1;
    for (const { ranges } of blocks) {
      const last = ranges.at(-1);
      if (last?.[1] === line - 1) last[1] = lastLine;
      else ranges.push([line, lastLine] satisfies LineRange);
    }
  }
}

/** What is added up over files, with the place of the first lines. */
export interface PlacedFirst {
  at: FilePlace | null;
}

/**
 * Notes the first of a file's lines, of the first file by name.
 * @param of what the lines of an origin count for
 */
export function placeFirst(
  path: string,
  { origins, runs }: OriginRuns,
  of: (origin: OriginLines) => Iterable<PlacedFirst>,
): void {
  for (let at = 0; at < runs.length; at += PER_RUN) {
    const [line, count] = [runs[at]!, runs[at + 1]!];
    for (const one of of(origins[runs[at + 2]!]!))
      if (one.at === null || path < one.at.path) one.at = { path, range: [line, line + count - 1] };
  }
}
