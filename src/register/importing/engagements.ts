import { message } from '../../wording/message';
import { addDuration } from '../duration';
import type { CalendarDay } from '../calendarDay';
import { dayBefore } from '../dayBefore';
import { spanHolds, spanOf, spansOverlap } from '../engagementSpan';
import type { Span } from '../engagementSpan';
import type { Engagement, Person } from '../schema';
import type { Tracker } from './tracker';

/** Someone who contributes for a party, and from when until when; both inclusive, null is open. */
export interface Contributing extends Span {
  readonly party: string;
  readonly line: number | null;
  /** Nothing that was signed says so. */
  readonly draft?: boolean;
}

/**
 * A person's engagements as contributor. In two engagements at once the worse counts, so none is added beside another: what
 * the register says already stands.
 */
export class Engagements {
  constructor(
    private readonly tracker: Tracker,
    private readonly uniqueId: (...wishes: string[]) => string,
  ) {}

  /**
   * The id of the engagement that the person contributes under from `start` on, added where there is none; null where
   * another engagement stands in the way.
   */
  ensure(person: Person, { party, start, end, line, draft = false }: Contributing): string | null {
    const all = (person.engagements ??= []);
    try {
      this.settleDrafts(person, all, party, { start, end });
      const own = all.filter((one) => one.party === party && one.type === 'contributor');
      const holding = own.find((one) => holdsFrom(one, start));
      if (holding) {
        // A draft ends with somebody's last commit so far; what they signed goes on.
        const isDraft = holding.draft === true || person.draft === true;
        if (isDraft && !draft && holding.end != null && end === null) {
          this.ensure(person, { party, start: addDuration(holding.end, 'P1D'), end, line });
        }
        return this.endWith(person, holding, end, line);
      }
      // A draft begins with somebody's first commit; what they signed may be older.
      const later = own.find(
        (one) =>
          one.start != null &&
          start !== null &&
          one.start > start &&
          (isOpenTo(one, end) || one.draft === true || person.draft === true),
      );
      if (later && this.isFree(all, { start, end: dayBefore(later.start!) })) {
        later.start = start;
        this.tracker.updated('people', person.id);
        return this.ensure(person, { party, start, end, line, draft });
      }
      const others = all.filter((one) => !own.includes(one));
      const begins = this.freeFrom(others, { start, end })?.start ?? null;
      const guess = others.find((one) => one.draft === true && spansOverlap(spanOf(one), { start, end }));
      if (guess && begins !== null) {
        const args = { person: person.id, engagement: guess.id, party, day: begins };
        this.tracker.dropped.part(line, 'engagement', message('import.draft-first', args));
      }
      const begun = own.find((one) => begins !== null && holdsFrom(one, begins));
      if (begun) return this.endWith(person, begun, end, line);
      const span = this.freeFrom(all, { start, end });
      if (!span) {
        const [other] = all.filter((one) => spansOverlap(spanOf(one), { start, end }));
        this.tracker.dropped.part(
          line,
          'engagement',
          message('import.engaged', { person: person.id, engagement: other!.id, party }),
        );
        return null;
      }
      const id = this.uniqueId(`${person.id}-${party}`);
      all.push({
        ...{ id, party, type: 'contributor' },
        ...(span.start !== null && { start: span.start }),
        ...(span.end !== null && { end: span.end }),
        ...(draft && { draft }),
      });
      this.tracker.updated('people', person.id);
      return id;
    } finally {
      if (all.length === 0) delete person.engagements;
    }
  }

  /** A draft's type is only a guess; that they signed as a contributor is on record. */
  private settleDrafts(person: Person, all: readonly Engagement[], party: string, span: Span): void {
    for (const one of all) {
      const isDraft = one.draft === true || person.draft === true;
      if (!isDraft || one.party !== party || one.type === 'contributor' || !spansOverlap(spanOf(one), span)) continue;
      one.type = 'contributor';
      this.tracker.updated('people', person.id);
    }
  }

  private endWith(person: Person, engagement: Engagement, end: CalendarDay | null, line: number | null): string {
    if (end === null || engagement.end === end) return engagement.id;
    if (engagement.end == null && (engagement.start == null || engagement.start <= end)) {
      engagement.end = end;
      this.tracker.updated('people', person.id);
    } else if (engagement.end != null && engagement.end !== end) {
      const args = { entry: engagement.id, field: 'end', stands: engagement.end, export: end };
      this.tracker.dropped.part(line, 'end', message('import.register-stands', args));
    }
    return engagement.id;
  }

  private isFree(all: readonly Engagement[], span: Span): boolean {
    return !all.some((one) => spansOverlap(spanOf(one), span));
  }

  /** The span, shortened at its start to where everything else has ended; null where nothing of it is free. */
  private freeFrom(all: readonly Engagement[], span: Span): Span | null {
    const others = all.filter((one) => spansOverlap(spanOf(one), span));
    if (others.length === 0) return span;
    const ends = others.map((one) => one.end ?? null);
    if (ends.includes(null)) return null;
    const start = addDuration(
      ends
        .filter((end) => end !== null)
        .sort()
        .at(-1)!,
      'P1D',
    );
    return span.end !== null && start > span.end ? null : { start, end: span.end };
  }
}

function holdsFrom(engagement: Engagement, start: CalendarDay | null): boolean {
  return start === null ? engagement.start == null : spanHolds(spanOf(engagement), start);
}

function isOpenTo({ end }: Engagement, wanted: CalendarDay | null): boolean {
  return end == null || (wanted !== null && wanted <= end);
}
