/** A day of the Gregorian calendar as `YYYY-MM-DD`; text order is date order. */
export type CalendarDay = string;

/** Whether `text` is a day that exists: `2026-02-29` isn't one. */
export function isCalendarDay(text: string): boolean {
  // It is asked of all that a register holds.
  if (text.length !== 10) return false;
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  return (
    month !== undefined &&
    Number(month) >= 1 &&
    Number(month) <= 12 &&
    Number(day) >= 1 &&
    Number(day) <= daysOfMonth(Number(year), Number(month))
  );
}

function daysOfMonth(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return isLeap ? 29 : 28;
}

const SECONDS_A_DAY = 86_400;
/** Days that were asked for, by their number: histories have few, and ask for each thousands of times. */
const known = new Map<number, CalendarDay>();
/** A history made to fill the memory has more. */
const MOST_KNOWN = 50_000;

/** After it there is none. */
export const LAST_DAY: CalendarDay = '9999-12-31';

/** What isn't a day for the last one. */
export function dayAfter(day: CalendarDay): CalendarDay {
  return daysBefore(day, -1);
}

/** What isn't a day where there is none. */
export function daysBefore(day: CalendarDay, days: number): CalendarDay {
  return dayOf(Date.parse(`${day}T00:00:00Z`) / 1000 - days * SECONDS_A_DAY);
}

/**
 * The calendar day of an instant in its own offset: what the author's clock showed.
 * @param seconds since the epoch
 * @param offsetMinutes minutes east of UTC
 */
export function dayOf(seconds: number, offsetMinutes = 0): CalendarDay {
  const number = Math.floor((seconds + offsetMinutes * 60) / SECONDS_A_DAY);
  let day = known.get(number);
  if (day === undefined) {
    const moment = new Date(number * SECONDS_A_DAY * 1000);
    day = Number.isNaN(moment.getTime()) ? '0000-00-00' : moment.toISOString().slice(0, 10);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(number, day);
  }
  return day;
}
