import type { JudgedSegment, Naming } from './facts';
import { fileFinding } from './fileFinding';
import type { Finding } from './model';
import type { LineCall, LineRule } from './rules/lineRule';
import { subjectOf } from './segmentFacts';

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
  const asked = rules.flatMap((rule) => rule(path) ?? []);
  for (const segment of segments) {
    if (!segment.commit) continue;
    for (const ask of asked) {
      const call = ask(segment);
      if (!call) continue;
      const who = naming.contributor(...subjectOf(segment));
      const key = [call.id, who.id, call.key].join('\0');
      const group = groups.get(key);
      if (group) group.segments.push(segment);
      else groups.set(key, { call, who, segments: [segment] });
    }
  }
  return [...groups.values()].map(({ call, who, segments: some }) =>
    fileFinding(path, {
      id: call.id,
      who,
      segments: some,
      tell: (_, when) => call.tell(who.name, when),
      agreements: call.evidence,
    }),
  );
}
