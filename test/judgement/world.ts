import type { Agreement, Engagement, Person, Register, Terms } from '../../src/register/schema';

/** Terms by which everything that is required by default holds. */
export const BOTH: Terms = {
  confidentiality: { duration: 'P5Y' },
  ip_assignment: { language: 'present', clause: '7' },
};

export function assigning(assignment: NonNullable<Terms['ip_assignment']>): Terms {
  return { confidentiality: { duration: 'P5Y' }, ip_assignment: { language: 'present', ...assignment } };
}

/** An executed agreement of 2024-01-01 in which `lower` gives and `upper` takes. */
export function agreed(id: string, lower: string, upper: string, change: Partial<Agreement> = {}): Agreement {
  return {
    id,
    type: 'contractor',
    parties: [
      { ref: lower, role: 'contractor' },
      { ref: upper, role: 'client' },
    ],
    status: 'executed',
    effective: '2024-01-01',
    terms: BOTH,
    ...change,
  };
}

export function engaged(party: string, change: Partial<Engagement> = {}): Engagement {
  return { id: `at-${party}`, party, type: 'contractor', start: '2024-01-01', ...change };
}

/** `pat@work.example`. */
export function pat(engagements: Engagement[], change: Partial<Person> = {}): Person {
  return { id: 'pat', name: 'Pat', identities: [{ email: 'pat@work.example' }], engagements, ...change };
}

/** Pat works for `lower`, a subcontractor of `upper`, which works for the organisation `org`. */
export function world(change: Partial<Register> = {}): Register {
  return {
    register_version: 1,
    organisation: { id: 'org', name: 'Org', email_domains: ['org.example'] },
    vendors: [
      { id: 'upper', name: 'Upper' },
      { id: 'lower', name: 'Lower', subcontractor_of: 'upper', email_domains: ['lower.example'] },
    ],
    people: [pat([engaged('lower')])],
    agreements: [agreed('PAT', 'pat', 'lower'), agreed('LOW', 'lower', 'upper'), agreed('UP', 'upper', 'org')],
    ...change,
  };
}

/** Pat alone, directly for the organisation. */
export function direct(
  agreements: Agreement[],
  engagement: Partial<Engagement> = {},
  change: Partial<Register> = {},
): Register {
  return world({ people: [pat([engaged('self', engagement)])], agreements, ...change });
}
