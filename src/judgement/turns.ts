import type { CalendarDay } from '../register/calendarDay';

/** Days on which something becomes otherwise, in order: from one to the day before the next it stays as it is. */
export type Turns = readonly CalendarDay[];

export function turnsOf(days: Iterable<CalendarDay>): Turns {
  return [...new Set(days)].sort();
}

/** How many of the days have come by `day`. For all days with the same number things are alike. */
export function turnAt(turns: Turns, day: CalendarDay): number {
  let low = 0;
  let high = turns.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (turns[middle]! <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}
