import type { Signatory } from '../history/model';
import { dayOf } from '../register/calendarDay';
import { joinSpans } from './daySpan';
import type { DaySpan } from './daySpan';
import type { JudgedSegment, OriginLines } from './facts';
import type { LineRange } from './model';

/** Name, address and author day of whom the verdict is about: the co-author where a co-author's is the worse one. */
export function subjectOf({ commit, verdict }: OriginLines): [name: string, email: string, day: string] {
  const { author } = commit!;
  const who: Signatory = verdict.coAuthor ?? author;
  return [who.name, who.email.toLowerCase(), dayOf(author.time, author.offset)];
}

/** The lines of adjoining segments joined: contiguous blocks, in order. */
export function blocksOf(segments: readonly JudgedSegment[]): LineRange[] {
  const blocks: [number, number][] = [];
  for (const { line, count } of segments) {
    const last = blocks.at(-1);
    if (last?.[1] === line - 1) last[1] = line + count - 1;
    else blocks.push([line, line + count - 1]);
  }
  return blocks;
}

/** The author days of the segments, of which there is at least one. */
export function daysOf(segments: readonly OriginLines[]): DaySpan {
  // Once a commit: a file has few, each with many runs of lines.
  const commits = new Set(segments.map(({ commit }) => commit!));
  return joinSpans([...commits].map(({ author }) => dayOf(author.time, author.offset)).map((day) => [day, day]))!;
}
