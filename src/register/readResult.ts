import type { CalendarDay } from './calendarDay';
import type { Problem } from './problem';
import type { Register } from './schema';

/** Where an entry begins. */
export interface EntryPlace {
  readonly path: string;
  /** 1-based. */
  readonly line: number;
}

/** What the worker sends: plain values only. */
export interface ReadResult {
  readonly register: Register | null;
  readonly problems: readonly Problem[];
  /** By `kind/id`, as entryPlaces.ts makes it. */
  readonly places: ReadonlyMap<string, EntryPlace>;
  /** All that the register names, as daysIn gives them. */
  readonly days: readonly CalendarDay[];
  readonly files: readonly string[];
  readonly sha256: string;
}
