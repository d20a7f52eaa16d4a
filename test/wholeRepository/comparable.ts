import type { Analysis } from '../../src/analysis/model';
import type { Finding } from '../../src/findings/model';

const REGISTER = 'ip-register.yaml';

/** What begins on a line of a register: the entry's id, wherever it stands. */
function entryAt(lines: readonly string[], line: number | undefined): string {
  return line === undefined ? '' : (lines[line - 1] ?? '').replace(/^[-\s]*/, '');
}

/**
 * An analysis without what depends on where entries stand: those of two registers that say the same are equal.
 * @param former of another id, the one that it stands for
 */
export function comparable(told: Analysis, text: string, former = (json: string): string => json): unknown {
  const [analysis, lines] = JSON.parse(former(JSON.stringify([told, text.split('\n')]))) as [Analysis, string[]];
  const finding = (found: Finding): unknown => ({
    ...found,
    ...(found.path === REGISTER && found.subject !== null && found.ranges.length === 0
      ? { range: entryAt(lines, found.range?.[0]) }
      : {}),
    evidence: found.evidence
      .map((one) => (one.startsWith(`${REGISTER}:`) ? entryAt(lines, Number(one.slice(REGISTER.length + 1))) : one))
      .sort(),
  });
  return {
    ...analysis,
    register: analysis.register && { ...analysis.register, sha256: '' },
    // Alike in lines, they stand by id.
    contributors: inOrder(analysis.contributors.map((one) => ({ ...one, vendors: inOrder(one.vendors) }))),
    vendors: inOrder(analysis.vendors),
    files: analysis.files.map((file) => ({
      ...file,
      people: inOrder(file.people),
      vendors: inOrder(file.vendors),
      agreements: inOrder(file.agreements),
      written: inOrder(file.written),
    })),
    timeline: inOrder(analysis.timeline),
    agreements: inOrder(
      analysis.agreements.map((one) => ({ ...one, registerLine: null, parties: [...one.parties].sort() })),
    ),
    findings: inOrder(analysis.findings.map(finding)),
    suppressed: inOrder(analysis.suppressed.map((one) => ({ ...one, silenced: inOrder(one.silenced.map(finding)) }))),
    unknowns: inOrder(analysis.unknowns),
  };
}

function inOrder(values: readonly unknown[]): unknown[] {
  const keyed = values.map((value) => [JSON.stringify(value), value] as const);
  return keyed.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
}
