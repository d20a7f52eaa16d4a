import { dayOf } from '../register/calendarDay';
import type { CalendarDay } from '../register/calendarDay';

/** The day on this machine's clock. Every judgement takes the day as an input; this is only its default. */
export function today(): CalendarDay {
  const now = new Date();
  return dayOf(now.getTime() / 1000, -now.getTimezoneOffset());
}
