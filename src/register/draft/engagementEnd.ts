import { daysBefore } from '../calendarDay';
import type { CalendarDay } from '../calendarDay';

/** Whoever hasn't committed for as long is thought to have left. */
const DAYS = 90;

/**
 * The last day of an engagement that is drafted from commits; null for none. Somebody who has just committed is likely still at work:
 * an end would have their next commit outside it.
 * @param last the day of the last commit
 */
export function engagementEnd(last: CalendarDay | null, today: CalendarDay): CalendarDay | null {
  return last !== null && last < daysBefore(today, DAYS) ? last : null;
}
