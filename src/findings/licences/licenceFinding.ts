import type { EntryPlace } from '../../register/readResult';
import { message, type Message } from '../../wording/message';
import { CATALOGUE, type FindingId } from '../catalogue';
import { entryReference } from '../entryReference';
import type { Finding, Severity } from '../model';
import type { FileStatement } from './licenceFile';

interface LicenceFinding {
  readonly id: FindingId;
  readonly path: string;
  /** Null for a file without lines. */
  readonly at: { readonly line: number; readonly column?: number } | null;
  /** The licence that it is about. */
  readonly subject: string | null;
  readonly message: Message;
  readonly severity?: Severity;
  readonly evidence?: readonly (EntryPlace | string | null)[];
}

/** A finding about what one file states, at the line that states it. */
export function licenceFinding({
  id,
  path,
  at,
  subject,
  message: told,
  severity,
  evidence = [],
}: LicenceFinding): Finding {
  return {
    id,
    severity: severity ?? CATALOGUE[id].severity,
    path,
    range: at && [at.line, at.line],
    ...(at?.column !== undefined && { column: at.column }),
    ranges: at ? [[at.line, at.line]] : [],
    lines: at ? 1 : 0,
    commit: null,
    subject,
    days: null,
    message: told,
    why: message(CATALOGUE[id].why),
    evidence: evidence.flatMap((one) => (typeof one === 'string' ? one : entryReference(one))),
  };
}

/** Where a statement stands in its file; a sidecar's is on no line of it. */
export function placeOf({ at, besides }: FileStatement): LicenceFinding['at'] {
  return besides === null ? at : null;
}

/** The sidecar's line, as evidence. */
export function besideEvidence({ at, besides }: FileStatement): readonly string[] {
  return besides === null ? [] : [`${besides}:${at.line}`];
}
