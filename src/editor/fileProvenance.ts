import { analyseFile } from '../analysis/fileAnalysis';
import type { LineEngine } from '../analysis/lineEngine';
import { ownershipKey } from '../analysis/ownershipKey';
import type { JudgedSegment } from '../findings/facts';
import { ownershipBreakdown, statusBreakdown } from '../report/breakdown';
import { ownershipName, reasonName, statusName } from '../report/stateNames';
import { visibleText } from '../report/visibleText';
import { isUncommitted } from './fileTitle';
import { vendorLabel } from './vendorNames';

/** Lines that follow each other and of which the same is to be said. Of nobody by name. */
interface ProvenanceLines {
  /** First and last, 1-based. */
  lines: [number, number];
  readonly vendor: string;
  readonly status: string;
  readonly ownership: string;
  readonly agreements: readonly string[];
  /** Agreements that came nearest to what is missing. */
  readonly nearest: readonly string[];
  readonly reasons: readonly string[];
}

/** What an assistant is told of a file: all that the record says of its lines, but for persons. */
export interface FileProvenance {
  readonly path: string;
  readonly head: string;
  /** Null: without one nobody's agreements are known. */
  readonly register: string | null;
  /** As the file says. */
  readonly licence: string;
  /** Of the lines that were asked for, those that no commit has aside. */
  readonly totals: {
    readonly lines: number;
    readonly byVendor: Readonly<Record<string, number>>;
    readonly byOwnership: Readonly<Record<string, number>>;
    readonly byStatus: Readonly<Record<string, number>>;
    readonly byAiTools: number;
  };
  readonly uncommitted: number;
  readonly segments: readonly ProvenanceLines[];
  /** Segments that were left out, for there are more than anybody reads. */
  readonly more: number;
}

const MOST_SEGMENTS = 120;

/** The lines from `first` to `last`, 1-based, cut to them. */
export function within(segments: readonly JudgedSegment[], first: number, last: number): JudgedSegment[] {
  return segments.flatMap((segment) => {
    const from = Math.max(first, segment.line);
    const to = Math.min(last, segment.line + segment.count - 1);
    const skipped = from - segment.line;
    return to < from
      ? []
      : { ...segment, line: from, count: to - from + 1, originalLine: segment.originalLine + skipped };
  });
}

/** @param licence in words; empty where nothing is known of it */
export function fileProvenance(
  engine: LineEngine,
  path: string,
  segments: readonly JudgedSegment[],
  licence: string,
): FileProvenance {
  const committed = segments.filter((segment) => !isUncommitted(segment));
  const { lines, vendors, byOwnership, byStatus, ai } = analyseFile(path, committed, []);
  const found = linesOf(engine, segments);
  const named = (rows: readonly { readonly name: string; readonly lines: number }[]): Record<string, number> =>
    Object.fromEntries(rows.map(({ name, lines: count }) => [name, count]));
  return {
    path,
    head: engine.head,
    register: engine.register ? (engine.registerPath ?? engine.register.path) : null,
    licence,
    totals: {
      lines,
      byVendor: named(vendors.map((share) => ({ name: vendorLabel(engine, share.id).name, lines: share.lines }))),
      byOwnership: named(ownershipBreakdown(byOwnership)),
      byStatus: named(statusBreakdown(byStatus)),
      byAiTools: ai,
    },
    uncommitted: segments.reduce((sum, one) => sum + (isUncommitted(one) ? one.count : 0), 0),
    segments: found.slice(0, MOST_SEGMENTS),
    more: Math.max(0, found.length - MOST_SEGMENTS),
  };
}

function linesOf(engine: LineEngine, segments: readonly JudgedSegment[]): readonly ProvenanceLines[] {
  const found: ProvenanceLines[] = [];
  for (const { line, count, verdict } of segments) {
    const said = {
      vendor: vendorLabel(engine, verdict.vendor).name,
      status: statusName(verdict.status),
      ownership: ownershipName(ownershipKey(verdict.ownership)),
      agreements: verdict.agreements.map(visibleText),
      nearest: [...new Set(verdict.gaps.flatMap(({ agreement }) => agreement ?? []))].map(visibleText),
      // In words that name no link of a chain: its first is a person.
      reasons: [...new Set([...verdict.gaps.map(({ reason }) => reason), ...verdict.reasons])].map(reasonName),
    };
    const last = found.at(-1);
    const end = line + count - 1;
    if (last && isSame(last, said)) last.lines = [last.lines[0], end];
    else found.push({ lines: [line, end], ...said });
  }
  return found;
}

function isSame(one: ProvenanceLines, other: Omit<ProvenanceLines, 'lines'>): boolean {
  return JSON.stringify({ ...one, lines: null }) === JSON.stringify({ lines: null, ...other });
}
