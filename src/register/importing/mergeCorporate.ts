import { message } from '../../wording/message';
import type { CorporateRecord, EmployeeRecord, Listed } from '../importers/records';
import type { CalendarDay } from '../calendarDay';
import type { Agreement } from '../schema';
import type { Desk } from './desk';
import { inboundTerms } from './inboundTerms';
import { findSignature, standingFields, updateStanding } from './signatures';

/** A company's CLA with those it lists: a vendor, its agreement, and each on its schedule. */
export function mergeCorporate(desk: Desk, record: CorporateRecord): boolean {
  const { register, companies, tracker } = desk;
  const domains = approvedDomains(record);
  const company = companies.find(record.company);
  if (company === register.organisation.id) {
    tracker.dropped.row(record.line, message('import.organisation-itself', { company: record.company }));
    return false;
  }
  const vendor = companies.ensure(record.company);
  companies.claim(vendor, domains, record.line);
  for (const domain of domains)
    tracker.dropped.part(record.line, 'schedule', message('import.domain-approval', { domain }));
  const known = findSignature(desk, 'ccla', vendor, record);
  if (known) updateStanding(desk, known, record);
  const agreement = known ?? addAgreement(desk, vendor, record);
  for (const listed of record.listed) list(desk, agreement, vendor, listed);
  return true;
}

/** As a register lists them: approval lists write `*.acme.com` and `@acme.com`, too. */
export function approvedDomains({ domains }: CorporateRecord): string[] {
  return domains.map((domain) => domain.toLowerCase().replace(/^(\*\.|@)/, ''));
}

/**
 * An employee's acknowledgement: since when a row of the schedule of the company's CLA counts. The CLA must be there, and
 * something must say that the company still approves of them: the export also has those whom it removed.
 */
export function mergeEmployee(desk: Desk, record: EmployeeRecord): boolean {
  const { register, companies, papers, tracker } = desk;
  const { signer, from, line, company } = record;
  const vendor = companies.find(company) ?? register.vendors?.find(({ id }) => id === company)?.id ?? null;
  const agreement = papers
    .between('ccla', vendor ?? '', register.organisation.id)
    .filter(({ status }) => status === 'executed' || status === 'terminated')
    .at(-1);
  if (vendor === null || !agreement) {
    tracker.dropped.row(line, message('import.no-ccla', { company }));
    return false;
  }
  const known = desk.roster.known(signer);
  const isListed = known !== null && (agreement.schedule ?? []).some((row) => row.person === known.id);
  if (!isListed && !signer.emails.some((email) => companies.at(email) === vendor)) {
    const person = known?.id ?? signer.name ?? signer.emails[0] ?? signer.github ?? '';
    tracker.dropped.row(line, message('import.not-approved-now', { person, company }));
    return false;
  }
  return list(desk, agreement, vendor, { line, signer, from, until: null });
}

function addAgreement(desk: Desk, vendor: string, record: CorporateRecord): Agreement {
  const { register } = desk;
  const agreement: Agreement = {
    id: desk.agreementId(`CCLA-${vendor}`),
    type: 'ccla',
    parties: [
      { ref: vendor, role: 'licensor' },
      { ref: register.organisation.id, role: 'licensee' },
    ],
    ...standingFields(record),
    ...(Object.keys(record.document).length > 0 && { document: { ...record.document } }),
    terms: inboundTerms(desk.licence),
  };
  return desk.papers.add(agreement);
}

function list(desk: Desk, agreement: Agreement, party: string, listed: Listed): boolean {
  const { roster, tracker } = desk;
  const { signer, from, until, line } = listed;
  const person = roster.ensure(signer);
  if (!('name' in person)) {
    tracker.dropped.row(line, person);
    return false;
  }
  const start = from ?? agreement.effective ?? agreement.signed ?? null;
  const counts = until === null || start === null || start <= until;
  const engagement = counts ? roster.engagements.ensure(person, { party, start, end: until, line }) : null;
  roster.identify(person, signer, engagement, line);
  schedule(desk, agreement, person.id, from, until, line);
  return true;
}

function schedule(
  { tracker }: Desk,
  agreement: Agreement,
  person: string,
  from: CalendarDay | null,
  until: CalendarDay | null,
  line: number | null,
): void {
  const rows = (agreement.schedule ?? []).filter((row) => row.person === person);
  const known = rows.find((row) => row.until == null || row.until === until || from === null || from <= row.until);
  if (!known) {
    (agreement.schedule ??= []).push({ person, ...(from !== null && { from }), ...(until !== null && { until }) });
    tracker.updated('agreements', agreement.id);
    return;
  }
  const stands = (field: string, standing: string, given: string) =>
    tracker.dropped.part(
      line,
      field,
      message('import.register-stands', {
        entry: `${agreement.id}, ${person}`,
        field,
        stands: standing,
        export: given,
      }),
    );
  if (from !== null && known.from == null && (known.until == null || from <= known.until)) {
    known.from = from;
    tracker.updated('agreements', agreement.id);
  } else if (from !== null && known.from != null && from < known.from) stands('from', known.from, from);
  if (until === null || known.until === until) return;
  if (known.until == null && (known.from == null || known.from <= until)) {
    known.until = until;
    tracker.updated('agreements', agreement.id);
  } else stands('until', known.until ?? known.from ?? '', until);
}
