import type { CalendarDay } from './calendarDay';
import type { Engagement, Person, PersonIdentity } from './schema';

/** First and last day, both inclusive; null is open. */
export interface Span {
  readonly start: CalendarDay | null;
  readonly end: CalendarDay | null;
}

/** The engagements that an address speaks for: the one it is bound to, else all of its person's. */
export function boundEngagements(person: Person, identity: PersonIdentity): readonly Engagement[] {
  const all = person.engagements ?? [];
  return identity.engagement == null ? all : all.filter((engagement) => engagement.id === identity.engagement);
}

export function spanOf(engagement: Engagement): Span {
  return { start: engagement.start ?? null, end: engagement.end ?? null };
}

export function spanHolds(span: Span, day: CalendarDay): boolean {
  return (span.start === null || span.start <= day) && (span.end === null || day <= span.end);
}

export function spansOverlap(a: Span, b: Span): boolean {
  const aBeforeB = a.end !== null && b.start !== null && a.end < b.start;
  const bBeforeA = b.end !== null && a.start !== null && b.end < a.start;
  return !aBeforeB && !bBeforeA;
}
