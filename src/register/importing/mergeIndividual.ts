import type { IndividualRecord } from '../importers/records';
import type { Agreement, Person } from '../schema';
import type { Desk } from './desk';
import { inboundTerms } from './inboundTerms';
import { findSignature, standingFields, updateStanding } from './signatures';

/** A person's own CLA: an agreement with the organisation, and an engagement as contributor since its signature. */
export function mergeIndividual(desk: Desk, record: IndividualRecord): boolean {
  const { roster, tracker } = desk;
  const person = roster.ensure(record.signer);
  if (!('name' in person)) {
    tracker.dropped.row(record.line, person);
    return false;
  }
  const { signed: start, line } = record;
  const engagement =
    start === null ? null : roster.engagements.ensure(person, { party: 'self', start, end: null, line });
  roster.identify(person, record.signer, engagement, line);
  const known = findSignature(desk, 'cla', person.id, record);
  if (known) updateStanding(desk, known, record);
  else addAgreement(desk, person, record);
  return true;
}

function addAgreement(desk: Desk, person: Person, record: IndividualRecord): void {
  const { register } = desk;
  const { document, repositories } = record;
  const agreement: Agreement = {
    id: desk.agreementId(`CLA-${person.id}`),
    type: 'cla',
    parties: [
      { ref: person.id, role: 'licensor' },
      { ref: register.organisation.id, role: 'licensee' },
    ],
    ...standingFields(record),
    ...(Object.keys(document).length > 0 && { document: { ...document } }),
    ...(repositories && { scope: { repositories: [...repositories] } }),
    terms: inboundTerms(desk.licence),
  };
  desk.papers.add(agreement);
}
