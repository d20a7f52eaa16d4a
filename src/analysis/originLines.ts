import type { JudgedSegment, OriginLines } from '../findings/facts';
import type { Commit } from '../history/model';

/**
 * A file's lines added up by commit and verdict, in the order in which they come first: what sums take then is a third
 * of what the file has in runs.
 */
export function originLines(segments: readonly JudgedSegment[]): OriginLines[] {
  const origins: { commit: Commit | null; verdict: JudgedSegment['verdict']; count: number }[] = [];
  // A commit's lines have another verdict where they come from another path.
  const last = new Map<Commit | null, (typeof origins)[number]>();
  for (const { commit, verdict, count } of segments) {
    const known = last.get(commit);
    if (known?.verdict === verdict) known.count += count;
    else {
      const origin = { commit, verdict, count };
      last.set(commit, origin);
      origins.push(origin);
    }
  }
  return origins;
}
