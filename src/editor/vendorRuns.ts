import type { JudgedSegment } from '../findings/facts';
import { isUncommitted } from './fileTitle';

/** Lines that follow each other and that one vendor's people wrote. */
export interface VendorRun {
  readonly vendor: string;
  /** 1-based, both in it. */
  readonly first: number;
  readonly last: number;
}

/** Of lines in order; what no commit has is in none. */
export function vendorRuns(segments: readonly JudgedSegment[]): VendorRun[] {
  const runs: VendorRun[] = [];
  for (const segment of segments) {
    if (isUncommitted(segment)) continue;
    const { vendor } = segment.verdict;
    const last = segment.line + segment.count - 1;
    const before = runs.at(-1);
    if (before?.vendor === vendor && before.last === segment.line - 1) runs[runs.length - 1] = { ...before, last };
    else runs.push({ vendor, first: segment.line, last });
  }
  return runs;
}
