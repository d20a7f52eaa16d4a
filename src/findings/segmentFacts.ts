import type { Signatory } from '../history/model';
import { dayOf } from '../register/calendarDay';
import { joinSpans } from './daySpan';
import type { DaySpan } from './daySpan';
import type { OriginLines } from './facts';

/** Name, address and author day of whom the verdict is about: the co-author where a co-author's is the worse one. */
export function subjectOf({ commit, verdict }: OriginLines): [name: string, email: string, day: string] {
  const { author } = commit!;
  const who: Signatory = verdict.coAuthor ?? author;
  return [who.name, who.email.toLowerCase(), dayOf(author.time, author.offset)];
}

/** The author days of lines, of which there are some. */
export function daysOf(origins: readonly Pick<OriginLines, 'commit'>[]): DaySpan {
  const commits = new Set(origins.map(({ commit }) => commit!));
  return joinSpans([...commits].map(({ author }) => dayOf(author.time, author.offset)).map((day) => [day, day]))!;
}
