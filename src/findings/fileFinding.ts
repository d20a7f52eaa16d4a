import { message } from '../wording/message';
import type { Message } from '../wording/message';
import { CATALOGUE } from './catalogue';
import type { FindingId } from './catalogue';
import { daysOf } from './segmentFacts';
import { spanText } from './daySpan';
import type { OriginLines } from './facts';
import type { Finding, LineRange, Severity } from './model';

export interface FileFinding {
  readonly id: FindingId;
  readonly who: { readonly id: string; readonly name: string };
  /** At least one, each with a commit. */
  readonly origins: readonly OriginLines[];
  /** Every contiguous block of their lines, in order. */
  readonly ranges: readonly LineRange[];
  /** Default the catalogue's. */
  readonly severity?: Severity;
  /** `newest`: the lines of the newest commit; `when`: the span of author days. */
  readonly tell: (newest: OriginLines, when: string) => Message;
  /** Ids of agreements, in the order to be shown. */
  readonly agreements: Iterable<string>;
}

/**
 * A finding about lines of one file that have commits. Its evidence is agreements alone: where their entries stand is for
 * withReferences to add.
 */
export function fileFinding(path: string, { id, who, origins, ranges, ...stated }: FileFinding): Finding {
  const days = daysOf(origins);
  const newest = origins.reduce((best, next) => (next.commit!.author.time > best.commit!.author.time ? next : best));
  return {
    id,
    severity: stated.severity ?? CATALOGUE[id].severity,
    path,
    range: ranges[0] ?? null,
    ranges,
    lines: origins.reduce((sum, { count }) => sum + count, 0),
    commit: newest.commit!.id,
    subject: who.id,
    message: stated.tell(newest, spanText(days)),
    days,
    why: message(CATALOGUE[id].why),
    evidence: [...stated.agreements],
  };
}
