import { dayOf, isCalendarDay } from '../calendarDay';
import type { CalendarDay } from '../calendarDay';
import { foldEmail } from '../foldEmail';
import { commonest } from './commonest';
import type { DraftCommit } from './facts';

/** One address and what history says of it. */
export interface AddressTally {
  /** Case-folded; empty where commits state none. */
  readonly email: string;
  /** The one that most commits state. */
  readonly name: string;
  /** As author. */
  readonly commits: number;
  /** As author or co-author, by any clock that coverage looks at; null where no date is a day. */
  readonly first: CalendarDay | null;
  readonly last: CalendarDay | null;
}

interface Growing {
  readonly names: Map<string, number>;
  commits: number;
  first: CalendarDay | null;
  last: CalendarDay | null;
}

/** Every author's and co-author's address, case-folded, in the order of their first appearance. */
export function tallyAddresses(commits: Iterable<DraftCommit>): AddressTally[] {
  const growing = new Map<string, Growing>();
  const add = ({ name, email }: { name: string; email: string }, days: readonly CalendarDay[], authored: number) => {
    const key = foldEmail(email.trim());
    let tally = growing.get(key);
    if (!tally) growing.set(key, (tally = { names: new Map(), commits: 0, first: null, last: null }));
    tally.names.set(name, (tally.names.get(name) ?? 0) + 1);
    tally.commits += authored;
    for (const day of days) {
      if (tally.first === null || day < tally.first) tally.first = day;
      if (tally.last === null || day > tally.last) tally.last = day;
    }
  };
  for (const commit of commits) {
    const days = daysOf(commit);
    add(commit.author, days, 1);
    for (const coAuthor of commit.coAuthors) add(coAuthor, days, 0);
  }
  return [...growing].map(([email, { names, ...rest }]) => ({ email, name: commonest(names), ...rest }));
}

/** The author's day by the own clock and in UTC, and the committer's: an engagement of all of them leaves no doubt about any. */
function daysOf({ author, committer }: DraftCommit): CalendarDay[] {
  const days = [dayOf(author.time, author.offset), dayOf(author.time), dayOf(committer.time, committer.offset)];
  // A clock can be wrong by millennia; such a date says nothing.
  return days.filter(isCalendarDay);
}
