import type { CalendarDay } from '../register/calendarDay';
import type { Agreement, Register, Vendor } from '../register/schema';
import type { Law } from './law';
import type { Links } from './links';
import type { Delivery, Milestones } from './milestones';
import type { PathClass } from './pathClasses';
import type { Speakers } from './speakers';
import type { Version } from './versions';

/** What all judging of one register shares. */
export interface Ground {
  readonly register: Register;
  readonly vendors: ReadonlyMap<string, Vendor>;
  readonly agreements: ReadonlyMap<string, Agreement>;
  readonly today: CalendarDay;
  readonly law: Law;
  readonly links: Links;
  readonly speakers: Speakers;
  /** The DCOs that name the organisation, as they read on a day. */
  readonly certificates: (day: CalendarDay) => readonly Version[];
  readonly milestones: Milestones;
}

/** One question about an author, a day and a path. */
export interface Question {
  readonly day: CalendarDay;
  readonly path: PathClass;
  readonly delivery: Delivery;
  /** Whether the commit carries a matching Signed-off-by. */
  readonly signedOff: boolean;
}
