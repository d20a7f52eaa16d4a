import { addDuration } from '../register/duration';
import { isCalendarDay, type CalendarDay } from '../register/calendarDay';

function daysIn(value: unknown, found: Set<CalendarDay>): void {
  if (typeof value === 'string') {
    if (isCalendarDay(value)) found.add(value);
  } else if (value !== null && typeof value === 'object') {
    for (const inner of Object.values(value)) daysIn(inner, found);
  }
}

/**
 * Days between which no date of the register lies are judged alike; this maps a day to the first of its like, so that
 * one verdict serves them all.
 */
export function createEpochs(register: object): (day: CalendarDay) => CalendarDay {
  const days = new Set<CalendarDay>();
  daysIn(register, days);
  const boundaries = [...days].flatMap((day) => [day, addDuration(day, 'P1D')]).filter(isCalendarDay);
  const starts = ['0000-00-00', ...boundaries.sort()];
  const known = new Map<CalendarDay, CalendarDay>();
  return (day) => {
    let start = known.get(day);
    if (start === undefined) {
      start = starts[lastAtOrBefore(starts, day)]!;
      known.set(day, start);
    }
    return start;
  };
}

function lastAtOrBefore(sorted: readonly string[], wanted: string): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (sorted[middle]! <= wanted) low = middle;
    else high = middle - 1;
  }
  return low;
}
