import type { Stamp } from '../history/model';
import { LAST_DAY, dayAfter, dayOf, type CalendarDay } from '../register/calendarDay';
import { daysIn } from '../register/daysIn';
import { turnAt, turnsOf } from './turns';

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

/** @param judgedBy values that name the days: a register, the law */
export function createEpochs(judgedBy: readonly object[]): Epochs {
  const days = new Set(judgedBy.flatMap(daysIn));
  const boundaries = [...days].flatMap((day) => (day === LAST_DAY ? [day] : [day, dayAfter(day)]));
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
