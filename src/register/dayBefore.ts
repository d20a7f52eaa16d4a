import type { CalendarDay } from './calendarDay';

const MILLISECONDS_A_DAY = 86_400_000;

export function dayBefore(day: CalendarDay): CalendarDay {
  return new Date(Date.parse(`${day}T00:00:00Z`) - MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}
