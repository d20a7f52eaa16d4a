import type { PasteOrigin } from '../../findings/paste/pastedLines';
import type { CopiedLines } from '../../findings/snippets/copiedLines';
import type { Finding } from '../../findings/model';
import type { Span } from './movedSpan';

/** Lines that came into an open document at once, for as long as it is open. */
export interface Paste {
  readonly id: number;
  /** Null until it is known. */
  origin: PasteOrigin | null;
  /** Of ten lines or more when it came: only then it is asked where they come from. */
  readonly isLarge: boolean;
  span: Span;
  /** As it was last judged, or came. */
  text: string;
  /** The question was answered. */
  isAnswered: boolean;
}

/** What is known of the origin of lines, to be written beside them. */
export interface KnownOrigin {
  /** SPDX expression; null where nothing says it. */
  readonly licence: string | null;
  readonly copyrights: readonly string[];
}

/** Something to look at in a paste. */
export interface PasteFinding {
  readonly finding: Finding;
  readonly paste: Paste;
  /** Its lines, as the document is now. */
  readonly span: Span;
  /** All works that the lines are as in, the best first. */
  readonly works: readonly WorkPlace[];
  /** What its notices say; null for a match. */
  readonly said: KnownOrigin | null;
}

/** Lines of a known work, and where its file is on this disk. */
export interface WorkPlace {
  readonly copy: CopiedLines;
  /** Null where it isn't. */
  readonly file: string | null;
}
