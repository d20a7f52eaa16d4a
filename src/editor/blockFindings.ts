import type { LineEngine } from '../analysis/lineEngine';
import { coverageMessage, findingIdOf, severityOf } from '../findings/coverageFindings';
import { fileFinding } from '../findings/fileFinding';
import type { FindingId } from '../findings/catalogue';
import type { JudgedSegment } from '../findings/facts';
import { lineFindings } from '../findings/lineFindings';
import { gapKey } from '../findings/gapGroups';
import type { Finding, Severity } from '../findings/model';
import { subjectOf } from '../findings/segmentFacts';
import { originRuns } from '../findings/originRuns';
import { withReferences } from '../findings/references';
import { findingsInForce } from './findingsInForce';

interface Block {
  readonly id: FindingId;
  readonly who: { readonly id: string; readonly name: string };
  readonly severity: Severity;
  readonly segments: [JudgedSegment, ...JudgedSegment[]];
}

/**
 * What is to be looked at in a file's lines: one finding for each contributor and contiguous block, in file order. A
 * report tells of a missing agreement once for the register's entry; beside the lines it is told where they are.
 */
export function blockFindings(engine: LineEngine, path: string, segments: readonly JudgedSegment[]): Finding[] {
  const blocks: Block[] = [];
  for (const segment of segments) {
    const id = findingIdOf(segment.verdict);
    if (!id || !segment.commit) continue;
    const who = subjectOf(segment, engine.naming);
    const severity = severityOf(id, segment.verdict);
    const last = blocks.at(-1);
    const before = last?.segments.at(-1);
    const adjoins = before !== undefined && before.line + before.count === segment.line;
    if (
      last &&
      adjoins &&
      last.id === id &&
      last.who.id === who.id &&
      gapKey(before.verdict) === gapKey(segment.verdict)
    ) {
      last.segments.push(segment);
    } else blocks.push({ id, who, severity, segments: [segment] });
  }
  const found = [
    ...blocks.map((block) => findingOf(engine, path, block)),
    ...lineFindings(path, originRuns(segments), engine.lineRules, engine.naming).flatMap(perBlock),
  ];
  return findingsInForce(engine, found.map(withReferences(engine.naming)));
}

function perBlock(finding: Finding): Finding[] {
  return finding.ranges.map((range) => ({ ...finding, range, ranges: [range], lines: range[1] - range[0] + 1 }));
}

function findingOf(engine: LineEngine, path: string, { id, who, severity, segments }: Block): Finding {
  const [first] = segments;
  const last = segments.at(-1) ?? first;
  return fileFinding(path, {
    id,
    who,
    origins: segments,
    ranges: [[first.line, last.line + last.count - 1]],
    severity,
    tell: (newest, when) => coverageMessage(id, newest, who.name, when, engine.naming),
    agreements: new Set(segments[0].verdict.gaps.flatMap(({ agreement }) => agreement ?? [])),
  });
}
