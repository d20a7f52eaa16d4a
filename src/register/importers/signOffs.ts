import { dayOf, isCalendarDay } from '../calendarDay';
import type { CalendarDay } from '../calendarDay';
import { message } from '../../wording/message';
import { foldEmail } from '../foldEmail';
import { DroppedList } from './dropped';
import type { ParsedExport } from './parsedExport';
import type { Signer } from './records';
import { emailCell, signerOf } from './signer';

interface Named {
  readonly name: string;
  readonly email: string;
}

/** What of a commit decides: as history/ has it. */
export interface SignedOffCommit {
  readonly author: Named & { readonly time: number; readonly offset: number };
  readonly committer: Named;
  readonly signedOffBy: readonly Named[];
}

/**
 * The authors of commits that carry a Signed-off-by of their author or committer, by name and address, each by address with
 * the day of the first. Other commits say nothing.
 */
export function signOffs(commits: Iterable<SignedOffCommit>): ParsedExport {
  const dropped = new DroppedList();
  const first = new Map<string, { signer: Signer; day: CalendarDay }>();
  for (const { author, committer, signedOffBy } of commits) {
    if (signedOffBy.length === 0) continue;
    const day = dayOf(author.time, author.offset);
    const email = emailCell(author.email);
    const field = 'Signed-off-by';
    if (!signedOffBy.some((one) => isSame(one, author) || isSame(one, committer))) {
      dropped.field(null, field, message('import.sign-off-of-another'));
    } else if (email === null) dropped.field(null, field, message('import.no-email'));
    else if (!isCalendarDay(day)) dropped.field(null, field, message('import.no-date', { field: 'author date' }));
    else {
      const known = first.get(foldEmail(email));
      if (!known || day < known.day) {
        const signer = known?.signer ?? signerOf({ name: author.name, emails: [email] })!;
        first.set(foldEmail(email), { signer, day });
      }
    }
  }
  const records = [...first.values()].map(
    ({ signer, day }) => ({ kind: 'sign-off', line: null, signer, first: day }) as const,
  );
  return { records, dropped: dropped.list() };
}

function isSame(a: Named, b: Named): boolean {
  return foldEmail(a.email) === foldEmail(b.email) && a.name.trim() === b.name.trim();
}
