import type { Message } from '../../wording/message';
import type { FindingId } from '../catalogue';
import type { OriginLines } from '../facts';

/** What lines call for beside their coverage. */
export interface LineCall {
  readonly id: FindingId;
  /** Equal where one sentence is true of all: lines of a contributor with the same id and key are one finding. */
  readonly key: string;
  /** `when`: the span of author days. */
  readonly tell: (name: string, when: string) => Message;
  /** Ids of agreements. */
  readonly evidence: readonly string[];
}

/** Looks at lines of one origin, which is a commit; null where there is nothing to say. */
export type LineQuestion = (lines: OriginLines) => LineCall | null;

/** What is asked of the lines of a file, by its path as it is now; null where nothing is. What the path decides is decided once. */
export type LineRule = (path: string) => LineQuestion | null;
