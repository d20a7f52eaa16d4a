import { addDuration } from '../../register/duration';
import type { Register, Vendor } from '../../register/schema';
import { message } from '../../wording/message';
import type { Finding } from '../model';
import { engagedVendors } from './engagedVendors';
import { entryFinding } from './entryFinding';
import type { EntryFinding } from './entryFinding';
import type { RegisterFacts } from './registerFacts';

/** Where the register states no interval for the vendor. */
const VETTING_LASTS = 'P2Y';

type Told = Pick<EntryFinding, 'id' | 'message' | 'evidence'>;

/** What a buyer asks of the vendors that work today: looked at, looked at again, nothing left open. */
export function diligenceRules(facts: RegisterFacts): Finding[] {
  return engagedVendors(facts).flatMap((vendor) =>
    [
      ...vetting(facts, vendor),
      ...review(facts, vendor),
      ...keyStaff(facts, vendor),
      ...residency(facts, vendor),
      ...openRecords(facts, vendor),
    ].map((told) => entryFinding(facts, { kind: 'vendors', entry: vendor.id, ...told })),
  );
}

function vetting({ today }: RegisterFacts, { name, vetting: done, review_interval: interval }: Vendor): Told[] {
  if (!done || done.length === 0)
    return [{ id: 'vetting/missing', message: message('finding.vetting.missing', { vendor: name }) }];
  const last = latest(done.map(({ date }) => date));
  if (!last || addDuration(last, interval ?? VETTING_LASTS) >= today) return [];
  return [{ id: 'vetting/stale', message: message('finding.vetting.stale', { vendor: name, day: last }) }];
}

/** Due only where the register says how often. */
function review({ today }: RegisterFacts, { name, last_reviewed: last, review_interval: interval }: Vendor): Told[] {
  if (!interval) return [];
  if (!last) return [{ id: 'vendor/review-due', message: message('finding.vendor.unreviewed', { vendor: name }) }];
  const due = addDuration(last, interval);
  if (due >= today) return [];
  return [{ id: 'vendor/review-due', message: message('finding.vendor.review-due', { vendor: name, day: due }) }];
}

function keyStaff({ index, today }: RegisterFacts, { id, name, last_reviewed: last }: Vendor): Told[] {
  if (!last) return [];
  const since = (day: string | null | undefined): boolean => !!day && day > last && day <= today;
  const changed = [...index.engagements.values()].filter(
    ({ engagement: { party, start, end } }) => party === id && (since(start) || since(end)),
  );
  if (changed.length === 0) return [];
  const told = message('finding.vendor.key-staff-change', { vendor: name, count: changed.length, day: last });
  return [{ id: 'vendor/key-staff-change', message: told, evidence: changed.map(({ engagement }) => engagement.id) }];
}

function residency({ register }: RegisterFacts, { id, name, jurisdiction }: Vendor): Told[] {
  const asset = register.assets?.find(({ personal_data, access }) => personal_data === true && access?.includes(id));
  if (jurisdiction || !asset) return [];
  const told = message('finding.vendor.data-residency', { vendor: name, asset: asset.id });
  return [{ id: 'vendor/data-residency', message: told, evidence: [asset.id] }];
}

function openRecords({ register, today }: RegisterFacts, { id, name }: Vendor): Told[] {
  const records = (register.records ?? []).filter(({ subject }) => subject === id);
  return records.flatMap((record): Told[] => {
    const args = { vendor: name, record: record.id };
    if (record.kind === 'incident' && isOpen(record))
      return [
        { id: 'vendor/incident-open', message: message('finding.vendor.incident-open', args), evidence: [record.id] },
      ];
    const outdated = record.expires && record.expires < today && !isReplaced(records, record);
    if (record.kind === 'questionnaire' && (outdated || /open|incomplete|pending/i.test(record.result ?? '')))
      return [
        { id: 'vendor/questionnaire', message: message('finding.vendor.questionnaire', args), evidence: [record.id] },
      ];
    return [];
  });
}

type Record = NonNullable<Register['records']>[number];

/** Nothing said, or that it isn't over. */
function isOpen({ result }: Record): boolean {
  return !result || /open|pending|ongoing/i.test(result);
}

function isReplaced(records: readonly Record[], { kind, expires }: Record): boolean {
  return records.some((other) => other.kind === kind && (other.expires ?? '9999-12-31') > expires!);
}

function latest(days: readonly (string | null | undefined)[]): string | undefined {
  return days
    .filter((day) => !!day)
    .map(String)
    .sort()
    .at(-1);
}
