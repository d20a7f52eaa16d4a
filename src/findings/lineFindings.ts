import { message } from '../wording/message';
import { CATALOGUE } from './catalogue';
import { blocksOf, daysOf, subjectOf } from './coverageFindings';
import { spanText } from './daySpan';
import { entryReference } from './entryReference';
import type { JudgedSegment, Naming } from './facts';
import type { Finding } from './model';
import type { LineCall, LineRule } from './rules/lineRule';

interface Group {
  readonly call: LineCall;
  readonly who: { readonly id: string; readonly name: string };
  readonly segments: [JudgedSegment, ...JudgedSegment[]];
}

/** What the rules say of one file's lines: a finding for each contributor, id and sentence, with all its blocks. */
export function lineFindings(
  path: string,
  segments: readonly JudgedSegment[],
  rules: readonly LineRule[],
  naming: Naming,
): Finding[] {
  const groups = new Map<string, Group>();
  for (const segment of segments) {
    if (!segment.commit) continue;
    for (const rule of rules) {
      const call = rule(path, segment);
      if (!call) continue;
      const who = naming.contributor(...subjectOf(segment));
      const key = [call.id, who.id, call.key].join('\0');
      const group = groups.get(key);
      if (group) group.segments.push(segment);
      else groups.set(key, { call, who, segments: [segment] });
    }
  }
  return [...groups.values()].map((group) => findingOf(path, group, naming));
}

function findingOf(path: string, { call, who, segments }: Group, naming: Naming): Finding {
  const ranges = blocksOf(segments);
  const days = daysOf(segments);
  const newest = segments.reduce((best, next) => (next.commit!.author.time > best.commit!.author.time ? next : best));
  return {
    id: call.id,
    severity: CATALOGUE[call.id].severity,
    path,
    range: ranges[0] ?? null,
    ranges,
    lines: segments.reduce((sum, { count }) => sum + count, 0),
    commit: newest.commit!.id,
    subject: who.id,
    days,
    message: call.tell(who.name, spanText(days)),
    why: message(CATALOGUE[call.id].why),
    evidence: call.evidence.flatMap((agreement) => [
      agreement,
      ...entryReference(naming.entry('agreements', agreement)),
    ]),
  };
}
