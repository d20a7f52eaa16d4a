import { createGround } from '../../judgement/createGround';
import { missOf } from '../../judgement/miss';
import { termStated } from '../../judgement/termStated';
import type { Version } from '../../judgement/versions';
import type { CalendarDay } from '../../register/calendarDay';
import { spanHolds, spanOf } from '../../register/engagementSpan';
import type { TermName, Vendor } from '../../register/schema';
import type { RegisterFacts } from './registerFacts';

/** A vendor and the party that it works for today: somebody is engaged whose work goes up this link. */
export interface CompanyLink {
  readonly lower: Vendor;
  readonly upper: string;
  /** The agreements between the two in force today, sorted by id. */
  readonly inForce: readonly Version[];
  /** Those that would be in force on another day and state a term. */
  readonly stating: (term: TermName, day: CalendarDay) => readonly Version[];
}

/** A term that runs from the later of signed and effective, as all but two do. */
const ANY = 'remedies';

/** From each vendor the parties that work goes up to. Each link is walked once: a register may be hostile. */
function usedLinks({ register, index, today }: Pick<RegisterFacts, 'register' | 'index' | 'today'>) {
  const used = new Map<string, Set<string>>();
  const organisation = register.organisation.id;
  /** Whether the link is new. */
  const use = (lower: string, upper: string): boolean => {
    const uppers = used.get(lower) ?? new Set();
    used.set(lower, uppers);
    return uppers.size < uppers.add(upper).size;
  };
  for (const { engagement } of index.engagements.values()) {
    if (engagement.draft === true || !spanHolds(spanOf(engagement), today)) continue;
    const { party, for: next } = engagement;
    let at = index.vendors.has(party) ? party : '';
    if (next && next !== party && next !== 'self') {
      if (at !== '') use(at, next);
      at = next;
    }
    while (index.vendors.has(at)) {
      const upper = index.vendors.get(at)!.subcontractor_of ?? organisation;
      if (!use(at, upper)) break;
      at = upper;
    }
  }
  return used;
}

/** The links between companies that are in use today, in the register's order of vendors. Drafts are no vendors yet. */
export function companyLinks({ register, index, today, law }: RegisterFacts): CompanyLink[] {
  const ground = createGround(register, today, law);
  const used = usedLinks({ register, index, today });
  const speaking = (lower: Vendor, upper: string, day: CalendarDay): readonly Version[] =>
    ground.speakers.on({ lower: { id: lower.id }, upper }, day, 'other');
  return [...ground.vendors.values()].flatMap((lower) =>
    lower.draft === true
      ? []
      : [...(used.get(lower.id) ?? [])].sort().map((upper) => ({
          lower,
          upper,
          inForce: speaking(lower, upper, today).filter((version) => holds(version, ANY, today)),
          stating: (term: TermName, day: CalendarDay) =>
            speaking(lower, upper, day).filter((version) => termStated(version, term) && holds(version, term, day)),
        })),
  );
}

function holds(version: Version, term: TermName, day: CalendarDay): boolean {
  return missOf(version, term, day, 'yes') === null;
}
