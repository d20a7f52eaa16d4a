import type { Message } from '../wording/message';
import type { FindingId } from './catalogue';
import type { DaySpan } from './daySpan';

export type Severity = 'error' | 'warning' | 'information';

/** First and last line, 1-based, inclusive. */
export type LineRange = readonly [first: number, last: number];

export interface FilePlace {
  readonly path: string;
  readonly range: LineRange;
}

/** One thing that a person should look at. It says what the record shows and never accuses anyone. */
export interface Finding {
  readonly id: FindingId;
  readonly severity: Severity;
  /** From the repository's root, with `/`; the register's path for a finding about an entry; null for a whole repository. */
  readonly path: string | null;
  /** The first of `ranges`; the line of the register's entry for a finding about one; null where the subject is no range. */
  readonly range: LineRange | null;
  /** Where in the first line it begins, 1-based, in UTF-16 units; left out where it is about whole lines. */
  readonly column?: number;
  /** Of a change: where the first of its lines are, for a finding that stands at the register's entry. */
  readonly inChange?: FilePlace;
  /** Every contiguous block of the file that it is about, in order. */
  readonly ranges: readonly LineRange[];
  /** Lines in `ranges`, added up; for a finding about the register, the surviving lines that depend on it. */
  readonly lines: number;
  /** The commit to look at first: the newest one in `ranges`; null where none. */
  readonly commit: string | null;
  /** Who or what it is about: a contributor's key (model.ts of analysis/), an agreement's, a vendor's id; a folder with `/`. */
  readonly subject: string | null;
  /**
   * Author days of the lines, also of those that depend on a link of the chain, or of the newest commit; null for another
   * finding about the register. Also in the message of one about lines, as `when`.
   */
  readonly days: DaySpan | null;
  readonly message: Message;
  /** Why it matters and what would settle it. */
  readonly why: Message;
  /** Agreements' ids, commits, `path:line` of register entries. */
  readonly evidence: readonly string[];
}
