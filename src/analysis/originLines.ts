import type { JudgedSegment, OriginLines } from '../findings/facts';

type Growing = { -readonly [Key in keyof OriginLines]: OriginLines[Key] };

/**
 * A file's lines added up by commit and path in it, and so by verdict, in the order in which they come first: what sums
 * take then is a third of what the file has in runs.
 */
export function originLines(segments: readonly JudgedSegment[]): OriginLines[] {
  const origins: Growing[] = [];
  // A file has few commits' lines from more than one path.
  const last = new Map<OriginLines['commit'], Growing>();
  for (const { commit, originalPath, verdict, count } of segments) {
    const known = last.get(commit);
    if (known?.verdict === verdict && known.originalPath === originalPath) known.count += count;
    else {
      const origin = { commit, originalPath, verdict, count };
      last.set(commit, origin);
      origins.push(origin);
    }
  }
  return origins;
}
