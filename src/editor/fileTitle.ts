import type { LineEngine } from '../analysis/lineEngine';
import type { FileLines } from '../analysis/fileAnalysis';
import { NOT_JUDGED } from '../judgement/notJudged';
import type { JudgedSegment } from '../findings/facts';
import type { Finding } from '../findings/model';

/** The title of an open file as it is now, its uncommitted lines apart. */
export interface FileTitle {
  readonly engine: LineEngine;
  /** From the repository's root. */
  readonly path: string;
  readonly segments: readonly JudgedSegment[];
  /** Of the committed lines. */
  readonly analysis: FileLines;
  readonly uncommitted: number;
  /** One for each contributor and contiguous block. */
  readonly findings: readonly Finding[];
}

export function isUncommitted({ verdict }: JudgedSegment): boolean {
  return verdict === NOT_JUDGED.uncommitted;
}

/** The segment of a line (1-based). */
export function segmentAt({ segments }: FileTitle, line: number): JudgedSegment | null {
  return segments.find((segment) => segment.line <= line && line < segment.line + segment.count) ?? null;
}
