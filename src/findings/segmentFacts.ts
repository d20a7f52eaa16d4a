import type { Signatory } from '../history/model';
import { dayOf } from '../register/calendarDay';
import { joinSpans } from './daySpan';
import type { DaySpan } from './daySpan';
import type { JudgedSegment } from './facts';
import type { LineRange } from './model';

/** Name, address and author day of whom the verdict is about: the co-author where a co-author's is the worse one. */
export function subjectOf(segment: JudgedSegment): [name: string, email: string, day: string] {
  const author = segment.commit!.author;
  const who: Signatory = segment.verdict.coAuthor ?? author;
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

/** The author days of the segments. */
export function daysOf(segments: readonly [JudgedSegment, ...JudgedSegment[]]): DaySpan {
  return joinSpans(segments.map(subjectOf).map(([, , day]) => [day, day]))!;
}
