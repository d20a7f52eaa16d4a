import { addDuration } from '../../register/duration';
import { spanHolds, spanOf } from '../../register/engagementSpan';
import { message } from '../../wording/message';
import type { Finding } from '../model';
import { engagedVendors } from './engagedVendors';
import { entryFinding } from './entryFinding';
import type { RegisterFacts } from './registerFacts';

/** Where the record states no end. */
const LASTS = 'P1Y';

/** Those at work today whose newest acknowledgement of a policy is too old. Who never had one isn't asked. */
export function trainingRule(facts: RegisterFacts): Finding[] {
  const { register, today, index, naming } = facts;
  const vendors = new Set(engagedVendors(facts).map(({ id }) => id));
  const engaged = (id: string): boolean =>
    vendors.has(id) || !!index.people.get(id)?.engagements?.some((engagement) => spanHolds(spanOf(engagement), today));
  const until = new Map<string, { readonly record: string; readonly day: string }>();
  for (const { id, kind, subject, date, expires } of register.records ?? []) {
    const day = expires ?? (date ? addDuration(date, LASTS) : null);
    if (kind !== 'training' || !subject || !day) continue;
    if (day > (until.get(subject)?.day ?? '')) until.set(subject, { record: id, day });
  }
  return [...until].flatMap(([party, { record, day }]) => {
    if (day >= today || !engaged(party)) return [];
    const told = message('finding.training', { party: naming.party(party), day });
    return entryFinding(facts, { id: 'training/stale', kind: 'records', entry: record, message: told });
  });
}
