import type { Analysis } from '../../analysis/model';
import type { Baseline } from '../../findings/baseline';
import type { Finding } from '../../findings/model';

interface Known {
  readonly baseline: Baseline;
  readonly found: ReadonlySet<Finding>;
}

/** By the analysis: rows, title and badge ask for the same. */
const last = new WeakMap<Analysis, Known>();

/** An analysis' findings that the baseline doesn't know; all of them without one. */
export function newFindings(analysis: Analysis, baseline: Baseline | null): ReadonlySet<Finding> {
  if (!baseline) return new Set(analysis.findings);
  let known = last.get(analysis);
  if (known?.baseline !== baseline) {
    known = { baseline, found: new Set(baseline.since(analysis.findings)) };
    last.set(analysis, known);
  }
  return known.found;
}
