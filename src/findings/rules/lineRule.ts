import type { Signatory } from '../../history/model';
import type { VerdictPart } from '../../judgement/model';
import type { Message } from '../../wording/message';
import type { FindingId } from '../catalogue';
import type { OriginLines } from '../facts';

/** What lines call for beside their coverage. */
export interface LineCall {
  readonly id: FindingId;
  /** Equal where one sentence is true of all: lines of a contributor with the same id and key are one finding. */
  readonly key: string;
  /** Of whom it is true, where that isn't the author. */
  readonly coAuthor?: Signatory | undefined;
  /** `name`: the author's, or the co-author's as such; `when`: the span of author days. */
  readonly tell: (name: string | Message, when: string) => Message;
  /** Ids of agreements. */
  readonly evidence: readonly string[];
}

/** What is asked of each of those who wrote lines alone, till there is something to say: of the author first. */
export function firstCall(
  { verdict }: Pick<OriginLines, 'verdict'>,
  ask: (part: VerdictPart) => LineCall | null,
): LineCall | null {
  for (const part of verdict.parts ?? [verdict]) {
    const call = ask(part);
    if (call) return call;
  }
  return null;
}

/** Looks at lines of one origin, which is a commit; null where there is nothing to say. */
export type LineQuestion = (lines: OriginLines) => LineCall | null;

/** What is asked of the lines of a file, by its path as it is now; null where nothing is. What the path decides is decided once. */
export type LineRule = (path: string) => LineQuestion | null;
