import type { CalendarDay } from '../register/calendarDay';

/** First and last day, inclusive. */
export type DaySpan = readonly [first: CalendarDay, last: CalendarDay];

/** The least span that holds all of these. */
export function joinSpans(spans: readonly DaySpan[]): DaySpan | null {
  const [one, ...rest] = spans;
  if (!one) return null;
  return rest.reduce<DaySpan>(([a, b], [c, d]) => [c < a ? c : a, d > b ? d : b], one);
}

/** One day, or the first and the last. */
export function spanText([first, last]: DaySpan): string {
  return first === last ? first : `${first} – ${last}`;
}
