import type { LineEngine } from '../analysis/lineEngine';
import { coverageMessage, findingIdOf, severityOf } from '../findings/coverageFindings';
import { fileFinding } from '../findings/fileFinding';
import type { FindingId } from '../findings/catalogue';
import type { JudgedSegment, Naming } from '../findings/facts';
import { lineFindings } from '../findings/lineFindings';
import { gapKey } from '../findings/gapGroups';
import type { Finding, Severity } from '../findings/model';
import { subjectOf } from '../findings/segmentFacts';
import { originRuns } from '../findings/originRuns';
import { withReferences } from '../findings/references';
import type { Breather } from '../history/breather';
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
  const steps = stepsOf(engine, path, segments);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same, where others have their turn in between. */
export async function blockFindingsInTurns(
  engine: LineEngine,
  path: string,
  segments: readonly JudgedSegment[],
  breathe: Breather,
): Promise<Finding[]> {
  const steps = stepsOf(engine, path, segments);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    const breath = breathe();
    if (breath) await breath;
  }
}

/** Yields wherever it can be left for a while. */
function* stepsOf(
  engine: LineEngine,
  path: string,
  segments: readonly JudgedSegment[],
): Generator<undefined, Finding[]> {
  const { naming } = engine;
  const blocks: Block[] = [];
  for (const segment of segments) {
    addTo(blocks, segment, naming);
    yield;
  }
  const found: Finding[] = [];
  const referring = withReferences(naming);
  for (const block of blocks) {
    found.push(referring(findingOf(engine, path, block)));
    yield;
  }
  const ofRules = lineFindings(path, originRuns(segments), engine.lineRules, naming).flatMap(perBlock);
  yield;
  return findingsInForce(engine, [...found, ...ofRules.map(referring)]);
}

/** Adds lines to the block that they go on, or begins one, where there is anything to be found. */
function addTo(blocks: Block[], segment: JudgedSegment, naming: Naming): void {
  const id = findingIdOf(segment.verdict);
  if (!id || !segment.commit) return;
  const who = subjectOf(segment, naming);
  const last = blocks.at(-1);
  const before = last?.segments.at(-1);
  const goesOn =
    last?.id === id &&
    before !== undefined &&
    before.line + before.count === segment.line &&
    last.who.id === who.id &&
    gapKey(before.verdict) === gapKey(segment.verdict);
  if (goesOn) last.segments.push(segment);
  else blocks.push({ id, who, severity: severityOf(id, segment.verdict), segments: [segment] });
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
