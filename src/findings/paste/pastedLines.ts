import type { ScannedFile } from '../../licensing/scanFile';
import type { LineRange } from '../model';

/** How lines came into a file, as far as an editor can tell. */
export type PasteOrigin =
  /** From the clipboard. */
  | 'clipboard'
  /** From the clipboard, copied or cut in a file of the workspace. */
  | 'workspace'
  /** Put in at once, by a tool or by keys of the user's own. */
  | 'unknown';

/** Lines that came into a file at once, and the file as it is now. */
export interface PastedLines {
  /** From the repository's root. */
  readonly path: string;
  readonly lines: LineRange;
  readonly origin: PasteOrigin;
  /** Of the whole file. */
  readonly scanned: ScannedFile;
}

export const isWithin = ([first, last]: LineRange, line: number): boolean => line >= first && line <= last;
