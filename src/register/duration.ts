import type { CalendarDay } from './calendarDay';

const PATTERN = /^P(?=\d)(?:(\d{1,4})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,5})D)?$/;

/** Whether `text` is an ISO 8601 duration in whole years, months, weeks and days. */
export function isDuration(text: string): boolean {
  return PATTERN.test(text);
}

/**
 * The day `duration` after `day`, by the calendar: a month after 31 January is the last day of February.
 * @param duration ISO 8601, as isDuration accepts it
 */
export function addDuration(day: CalendarDay, duration: string): CalendarDay {
  const [, years = '0', months = '0', weeks = '0', days = '0'] = PATTERN.exec(duration) ?? [];
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const monthIndex = year * 12 + (month - 1) + Number(years) * 12 + Number(months);
  const targetYear = Math.floor(monthIndex / 12);
  const targetMonth = monthIndex % 12;
  const lastDate = new Date(Date.UTC(targetYear, targetMonth + 1, 0)).getUTCDate();
  const moment = Date.UTC(targetYear, targetMonth, Math.min(date, lastDate) + Number(weeks) * 7 + Number(days));
  return new Date(moment).toISOString().slice(0, 10);
}
