import type { Signatory } from '../history/model';
import { dayOf } from '../register/calendarDay';
import type { CalendarDay } from '../register/calendarDay';
import type { DaySpan } from './daySpan';
import type { Naming, OriginLines } from './facts';

/** Whom the verdict is about: the co-author where a co-author's is the worse one. */
export function signatoryOf({ commit, verdict }: Pick<OriginLines, 'commit' | 'verdict'>): Signatory {
  return verdict.coAuthor ?? commit!.author;
}

/** The contributor who that is. */
export function subjectOf(
  lines: Pick<OriginLines, 'commit' | 'verdict'>,
  { contributor }: Pick<Naming, 'contributor'>,
): ReturnType<Naming['contributor']> {
  return contributorOf(signatoryOf(lines), lines, { contributor });
}

/** The contributor who one of those is who wrote lines. */
export function contributorOf(
  { name, email }: Signatory,
  lines: Pick<OriginLines, 'commit'>,
  { contributor }: Pick<Naming, 'contributor'>,
): ReturnType<Naming['contributor']> {
  return contributor(name, email, dayOfLines(lines));
}

/** The author days of lines, of which there are some. */
export function daysOf([one, ...others]: readonly Pick<OriginLines, 'commit'>[]): DaySpan {
  let first = dayOfLines(one!);
  let last = first;
  for (const lines of others) {
    const day = dayOfLines(lines);
    if (day < first) first = day;
    if (day > last) last = day;
  }
  return [first, last];
}

function dayOfLines({ commit }: Pick<OriginLines, 'commit'>): CalendarDay {
  const { time, offset } = commit!.author;
  return dayOf(time, offset);
}
