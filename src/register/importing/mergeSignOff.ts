import { message } from '../../wording/message';
import type { CalendarDay } from '../calendarDay';
import type { SignOffRecord } from '../importers/records';
import type { Agreement } from '../schema';
import type { Desk } from './desk';

/**
 * Somebody who signs off: a contributor on their own account. Not by an address at work: staff sign off, too, and a line of
 * theirs isn't an outsider's.
 */
export function mergeSignOff({ roster, companies, tracker }: Desk, { signer, first, line }: SignOffRecord): boolean {
  const [email = ''] = signer.emails;
  const isContributor = roster.known(signer)?.engagements?.some(({ type }) => type === 'contributor') ?? false;
  const party = companies.at(email);
  if (party !== null && !isContributor) {
    tracker.dropped.row(line, message('import.sign-off-at-work', { email, party }));
    return false;
  }
  const person = roster.ensure(signer);
  if (!('name' in person)) {
    tracker.dropped.row(line, person);
    return false;
  }
  const engagement = roster.engagements.ensure(person, { party: 'self', start: first, end: null, line });
  roster.identify(person, signer, engagement, line);
  return true;
}

/** One executed DCO with the organisation, which each signed-off commit is covered by; since the first of them. */
export function ensureDco(desk: Desk, signed: CalendarDay): void {
  const { id: organisation } = desk.register.organisation;
  if (desk.papers.of('dco', organisation).length > 0) return;
  const agreement: Agreement = {
    id: desk.agreementId('DCO'),
    type: 'dco',
    parties: [{ ref: organisation, role: 'licensee' }],
    status: 'executed',
    signed,
    ...(desk.licence !== null && { terms: { inbound_licence: { licence: desk.licence } } }),
  };
  desk.papers.add(agreement);
}
