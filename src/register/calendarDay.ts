/** A day of the Gregorian calendar as `YYYY-MM-DD`; text order is date order. */
export type CalendarDay = string;

/** Whether `text` is a day that exists: `2026-02-29` isn't one. */
export function isCalendarDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/**
 * The calendar day of an instant in its own offset: what the author's clock showed.
 * @param seconds since the epoch
 * @param offsetMinutes minutes east of UTC
 */
export function dayOf(seconds: number, offsetMinutes = 0): CalendarDay {
  const moment = new Date((seconds + offsetMinutes * 60) * 1000);
  return Number.isNaN(moment.getTime()) ? '0000-00-00' : moment.toISOString().slice(0, 10);
}
