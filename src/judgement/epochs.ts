import type { Stamp } from '../history/model';
import { dayOf, isCalendarDay, type CalendarDay } from '../register/calendarDay';
import { addDuration } from '../register/duration';
import { turnAt, turnsOf } from './turns';

function daysIn(value: unknown, found: Set<CalendarDay>): void {
  if (typeof value === 'string') {
    if (isCalendarDay(value)) found.add(value);
  } else if (value !== null && typeof value === 'object') {
    for (const inner of Object.values(value)) daysIn(inner, found);
  }
}

/**
 * Days between which no date of the register lies are judged alike. A day's epoch is the first of its like, so that one
 * verdict serves them all.
 */
export interface Epochs {
  readonly ofDay: (day: CalendarDay) => CalendarDay;
  /** Of the day that a clock showed. */
  readonly ofTime: (stamp: Pick<Stamp, 'time' | 'offset'>) => CalendarDay;
}

const SECONDS_A_DAY = 86_400;

export function createEpochs(register: object): Epochs {
  const days = new Set<CalendarDay>();
  daysIn(register, days);
  const boundaries = [...days].flatMap((day) => [day, addDuration(day, 'P1D')]).filter(isCalendarDay);
  const starts = turnsOf(['0000-00-00', ...boundaries]);
  const byDayNumber = new Map<number, CalendarDay>();

  const ofDay = (day: CalendarDay) => starts[turnAt(starts, day) - 1]!;
  return {
    ofDay,
    ofTime: ({ time, offset }) => {
      const dayNumber = Math.floor((time + offset * 60) / SECONDS_A_DAY);
      let epoch = byDayNumber.get(dayNumber);
      if (epoch === undefined) byDayNumber.set(dayNumber, (epoch = ofDay(dayOf(time, offset))));
      return epoch;
    },
  };
}
