import type { Baseline } from '../findings/baseline';
import { isWithoutAgreement } from '../findings/chainFindings';
import type { JudgedSegment } from '../findings/facts';
import type { Finding } from '../findings/model';
import type { Register } from '../register/schema';
import type { FileTitle } from './fileTitle';

/** Asked for at each step of the cursor. */
const last = new WeakMap<FileTitle, { readonly baseline: Baseline | null; readonly shown: readonly Finding[] }>();

/**
 * Of a file's findings, those that are shown at its lines: what the baseline doesn't know. Where a register lists no agreement
 * yet, each line of each file would say that one is missing: there the register says it once (registerDiagnostics.ts), and the
 * status item.
 */
export function shownFindings(title: FileTitle, baseline: Baseline | null): readonly Finding[] {
  const before = last.get(title);
  if (before?.baseline === baseline) return before.shown;
  const counting = countingFindings(title);
  const shown = baseline ? newFindings(counting, title.segments, baseline) : counting;
  last.set(title, { baseline, shown });
  return shown;
}

function countingFindings({ engine, findings }: FileTitle): readonly Finding[] {
  if (!isWithoutAgreements(engine.register?.register)) return findings;
  return findings.filter(({ id }) => id !== 'chain/missing-link');
}

/** How many the baseline leaves out of those that are shown without it. */
export function knownFindings(title: FileTitle, baseline: Baseline | null): number {
  return countingFindings(title).length - shownFindings(title, baseline).length;
}

/** Of a missing agreement a baseline tells as the report does: once for each link of the chain. */
function newFindings(
  findings: readonly Finding[],
  segments: readonly JudgedSegment[],
  baseline: Baseline,
): readonly Finding[] {
  const isLink = ({ id }: Finding): boolean => id === 'chain/missing-link';
  const left = new Set(baseline.blocksSince(findings.filter((finding) => !isLink(finding))));
  const firstLines = new Map(segments.map((segment) => [segment.line, segment]));
  const isNew = ({ range, days }: Finding): boolean => {
    const gaps = firstLines.get(range?.[0] ?? 0)?.verdict.gaps.filter(isWithoutAgreement) ?? [];
    return gaps.length === 0 || gaps.some(({ link }) => !baseline.knowsLink(link.lower, days?.[1] ?? null));
  };
  return findings.filter((finding) => (isLink(finding) ? isNew(finding) : left.has(finding)));
}

/** Whether a register lists people, and no agreement with anybody. */
export function isWithoutAgreements(register: Register | null | undefined): boolean {
  return !!register?.people?.length && !register.agreements?.length;
}
