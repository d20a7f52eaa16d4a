import type { Dropped } from './dropped';
import type { ImportRecord } from './records';

/** An export as read: what it says, and what of it says nothing that a register can hold. */
export interface ParsedExport {
  readonly records: readonly ImportRecord[];
  readonly dropped: readonly Dropped[];
}

/** A register file holds some thousands of people; a longer export is a mistake, or hostile. */
export const MOST_ROWS = 200_000;
