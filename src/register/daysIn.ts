import { isCalendarDay, type CalendarDay } from './calendarDay';

/** What was found of a value, which doesn't change. */
const found = new WeakMap<object, readonly CalendarDay[]>();

/** All days that a register, or a part of one, names: each once, in order. */
export function daysIn(value: object): readonly CalendarDay[] {
  let days = found.get(value);
  if (!days) {
    const all = new Set<CalendarDay>();
    add(value, all);
    found.set(value, (days = [...all].sort()));
  }
  return days;
}

/** What was found of the same value elsewhere: a register has thousands of entries to look at. */
export function rememberDays(value: object, days: readonly CalendarDay[]): void {
  found.set(value, days);
}

/** No list is made of each entry's values. */
function add(value: unknown, all: Set<CalendarDay>): void {
  if (typeof value === 'string') {
    if (isCalendarDay(value)) all.add(value);
  } else if (Array.isArray(value)) {
    for (const inner of value) add(inner, all);
  } else if (value !== null && typeof value === 'object') {
    for (const key in value) add((value as Record<string, unknown>)[key], all);
  }
}
