import type { Stamp } from '../history/model';
import { dayAfter, dayOf, isCalendarDay, type CalendarDay } from '../register/calendarDay';
import { turnAt, turnsOf } from './turns';

/** No list is made of each entry's values: a register has thousands. */
function daysIn(value: unknown, found: Set<CalendarDay>): void {
  if (typeof value === 'string') {
    if (isCalendarDay(value)) found.add(value);
  } else if (Array.isArray(value)) {
    for (const inner of value) daysIn(inner, found);
  } else if (value !== null && typeof value === 'object') {
    for (const key in value) daysIn((value as Record<string, unknown>)[key], found);
  }
}

/** Days that are judged alike. */
export interface Epoch {
  /** The first, so that one verdict serves them all. */
  readonly day: CalendarDay;
  /** Its place among the epochs, from 0. */
  readonly at: number;
}

/** Days between which no date of the register lies are judged alike. The same days are the same value. */
export interface Epochs {
  readonly count: number;
  readonly ofDay: (day: CalendarDay) => Epoch;
  /** Of the day that a clock showed. */
  readonly ofTime: (stamp: Pick<Stamp, 'time' | 'offset'>) => Epoch;
}

const SECONDS_A_DAY = 86_400;

export function createEpochs(register: object): Epochs {
  const days = new Set<CalendarDay>();
  daysIn(register, days);
  const boundaries = [...days].flatMap((day) => [day, dayAfter(day)]).filter(isCalendarDay);
  const starts = turnsOf(['0000-00-00', ...boundaries]);
  const all = starts.map((day, at): Epoch => ({ day, at }));
  const byDayNumber = new Map<number, Epoch>();

  const ofDay = (day: CalendarDay) => all[turnAt(starts, day) - 1]!;
  return {
    count: all.length,
    ofDay,
    ofTime: ({ time, offset }) => {
      const dayNumber = Math.floor((time + offset * 60) / SECONDS_A_DAY);
      let epoch = byDayNumber.get(dayNumber);
      if (epoch === undefined) byDayNumber.set(dayNumber, (epoch = ofDay(dayOf(time, offset))));
      return epoch;
    },
  };
}
