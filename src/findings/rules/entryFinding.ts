import type { EntryKind } from '../../register/entryPlaces';
import type { Message } from '../../wording/message';
import { message } from '../../wording/message';
import { CATALOGUE } from '../catalogue';
import type { FindingId } from '../catalogue';
import { entryReference } from '../entryReference';
import type { Finding, Severity } from '../model';
import type { RegisterFacts } from './registerFacts';

export interface EntryFinding {
  readonly id: FindingId;
  /** The entry that it is about, at which it stands. */
  readonly kind: EntryKind;
  readonly entry: string;
  readonly message: Message;
  /** Surviving lines that depend on it; 0 where none do, or where that isn't what it is about. */
  readonly lines?: number;
  /** Default the catalogue's. */
  readonly severity?: Severity;
  /** Ids of agreements and records behind it, beside the entry. */
  readonly evidence?: readonly string[];
}

/** A finding about an entry of the register, at the line where the entry begins. */
export function entryFinding(
  { naming, registerPath }: Pick<RegisterFacts, 'naming' | 'registerPath'>,
  { id, kind, entry, message: told, lines = 0, severity, evidence = [] }: EntryFinding,
): Finding {
  const place = naming.entry(kind, entry);
  return {
    id,
    severity: severity ?? CATALOGUE[id].severity,
    path: place?.path ?? registerPath,
    range: place ? [place.line, place.line] : null,
    ranges: [],
    lines,
    commit: null,
    subject: entry,
    days: null,
    message: told,
    why: message(CATALOGUE[id].why),
    evidence: [...evidence, ...entryReference(place)],
  };
}
