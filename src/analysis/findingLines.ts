import { countsOf } from '../findings/catalogue';
import type { Finding, LineRange } from '../findings/model';
import { groupBy } from '../judgement/groupBy';
import type { FindingLines } from './model';

/** What findings that may be about the same lines count in all. */
export interface SharedLines {
  /** Findings of one rule, about links of the chain. */
  readonly onLinks: (findings: readonly Finding[]) => number;
  readonly onAgreements: (agreements: ReadonlySet<string>) => number;
}

/** The different lines that the findings of each rule and severity are about: several may be about the same ones. */
export function findingLines(findings: readonly Finding[], shared: SharedLines): FindingLines[] {
  const groups = groupBy(findings, ({ severity, id }) => `${severity} ${id}`);
  return [...groups.values()].map((group) => {
    const { id, severity } = group[0]!;
    return { id, severity, lines: distinctLines(group, shared) };
  });
}

/** @param findings at least one, all of one rule */
export function distinctLines(findings: readonly Finding[], { onLinks, onAgreements }: SharedLines): number {
  switch (countsOf(findings[0]!.id)) {
    case 'link':
      return onLinks(findings);
    case 'agreement':
      return onAgreements(new Set(findings.map(({ subject }) => subject ?? '')));
    default:
      return ownLines(findings);
  }
}

/** Those in files, each once, and those of findings that have some of their own. */
function ownLines(findings: readonly Finding[]): number {
  const inFiles = groupBy(
    findings.filter(({ ranges }) => ranges.length > 0),
    ({ path }) => path,
  );
  let lines = 0;
  for (const { ranges, lines: own } of findings) if (ranges.length === 0) lines += own;
  for (const ofFile of inFiles.values()) lines += covered(ofFile.flatMap(({ ranges }) => ranges));
  return lines;
}

function covered(ranges: readonly LineRange[]): number {
  let lines = 0;
  let last = 0;
  for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0])) {
    lines += Math.max(0, to - Math.max(from - 1, last));
    last = Math.max(last, to);
  }
  return lines;
}
