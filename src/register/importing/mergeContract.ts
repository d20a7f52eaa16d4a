import { message } from '../../wording/message';
import type { ContractRecord } from '../importers/records';
import { rolesIn } from '../roles';
import type { Agreement } from '../schema';
import type { Desk } from './desk';
import { inboundTerms } from './inboundTerms';
import { findSignature, standingFields, updateStanding } from './signatures';

/** An agreement from a contract system. Its terms stay empty, but for a contributor agreement's: the export has none. */
export function mergeContract(desk: Desk, record: ContractRecord): boolean {
  const { register, tracker, roster, companies, papers } = desk;
  const { line, type, id } = record;
  const drop = (told: Parameters<typeof tracker.dropped.row>[1]): false => {
    tracker.dropped.row(line, told);
    return false;
  };
  if ('company' in record.with && companies.find(record.with.company) === register.organisation.id) {
    return drop(message('import.organisation-itself', { company: record.with.company }));
  }
  const named = id === null ? undefined : papers.get(id);
  if (named && named.type !== type) return drop(message('import.id-taken', { id: named.id }));
  let lower: string;
  if ('company' in record.with) lower = companies.ensure(record.with.company);
  else {
    const { signer } = record.with;
    const person = roster.ensure(signer);
    if (!('name' in person)) return drop(person);
    const isContributor = type === 'cla' && record.signed !== null;
    const start = record.effective ?? record.signed;
    const engagement = isContributor
      ? roster.engagements.ensure(person, { party: 'self', start, end: null, line })
      : null;
    roster.identify(person, signer, engagement, line);
    lower = person.id;
  }
  if (named && !named.parties.some((party) => 'ref' in party && party.ref === lower)) {
    return drop(message('import.id-taken', { id: named.id }));
  }
  const known = named ?? (id === null ? findSignature(desk, type, lower, record) : undefined);
  if (known) update(desk, known, record);
  else add(desk, lower, record);
  return true;
}

function update(desk: Desk, agreement: Agreement, record: ContractRecord): void {
  updateStanding(desk, agreement, record);
  for (const [field, value] of Object.entries(further(record)) as ['end', string][]) {
    if (agreement[field] === value) continue;
    if (agreement[field] == null) {
      agreement[field] = value;
      desk.tracker.updated('agreements', agreement.id);
    } else {
      const args = { entry: agreement.id, field, stands: agreement[field], export: value };
      desk.tracker.dropped.part(record.line, field, message('import.register-stands', args));
    }
  }
}

function further({ effective, end, governingLaw }: ContractRecord): Partial<Agreement> {
  return {
    ...(effective !== null && { effective }),
    ...(end !== null && { end }),
    ...(governingLaw !== null && { governing_law: governingLaw }),
  };
}

function add(desk: Desk, lower: string, record: ContractRecord): void {
  const { register } = desk;
  const { type, document } = record;
  const [giving, taking] = rolesIn(type);
  const agreement: Agreement = {
    id: desk.agreementId(record.id ?? `${type.replace('_', '-').toUpperCase()}-${lower}`),
    type,
    parties: [
      { ref: lower, role: giving },
      { ref: register.organisation.id, role: taking },
    ],
    ...standingFields(record),
    ...further(record),
    ...(Object.keys(document).length > 0 && { document: { ...document } }),
    ...((type === 'cla' || type === 'ccla') && { terms: inboundTerms(desk.licence) }),
  };
  desk.papers.add(agreement);
}
