import { message } from '../wording/message';
import type { Message } from '../wording/message';
import { CATALOGUE } from './catalogue';
import type { FindingId } from './catalogue';
import { blocksOf, daysOf } from './segmentFacts';
import { spanText } from './daySpan';
import type { JudgedSegment } from './facts';
import type { Finding, Severity } from './model';

export interface FileFinding {
  readonly id: FindingId;
  readonly who: { readonly id: string; readonly name: string };
  /** At least one. */
  readonly segments: readonly JudgedSegment[];
  /** Default the catalogue's. */
  readonly severity?: Severity;
  /** `newest`: the segment with the newest commit; `when`: the span of author days. */
  readonly tell: (newest: JudgedSegment, when: string) => Message;
  /** Ids of agreements, in the order to be shown. */
  readonly agreements: Iterable<string>;
}

/**
 * A finding about lines of one file that have commits. Its evidence is agreements alone: where their entries stand is for
 * withReferences to add.
 */
export function fileFinding(path: string, { id, who, segments, ...stated }: FileFinding): Finding {
  const ranges = blocksOf(segments);
  const days = daysOf(segments);
  const newest = segments.reduce((best, next) => (next.commit!.author.time > best.commit!.author.time ? next : best));
  return {
    id,
    severity: stated.severity ?? CATALOGUE[id].severity,
    path,
    range: ranges[0] ?? null,
    ranges,
    lines: segments.reduce((sum, { count }) => sum + count, 0),
    commit: newest.commit!.id,
    subject: who.id,
    message: stated.tell(newest, spanText(days)),
    days,
    why: message(CATALOGUE[id].why),
    evidence: [...stated.agreements],
  };
}
