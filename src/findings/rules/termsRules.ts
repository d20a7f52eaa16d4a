import type { Version } from '../../judgement/versions';
import type { Terms } from '../../register/schema';
import { message } from '../../wording/message';
import type { Finding } from '../model';
import { companyLinks } from './companyLinks';
import { entryFinding } from './entryFinding';
import type { RegisterFacts } from './registerFacts';

/** What a client's agreement with a vendor commonly settles, beside rights and confidentiality. */
const CHECKS = [
  ['derivatives', (terms) => grade(terms.derivatives, terms.derivatives === 'assigned')],
  ['reuse', (terms) => grade(terms.reuse, terms.reuse !== 'allowed')],
  ['indemnity', (terms) => grade(terms.indemnity, terms.indemnity?.ip_infringement === true)],
  ['remedies', (terms) => grade(terms.remedies?.length ? terms.remedies : null, true)],
  ['reverse-engineering', (terms) => grade(terms.no_reverse_engineering, terms.no_reverse_engineering === true)],
  ['competitors', (terms) => grade(terms.competitors, terms.competitors?.restricted === true)],
] as const satisfies readonly (readonly [string, (terms: Terms) => Grade])[];

type Grade = 'absent' | 'below' | 'met';

/** Papers that aren't about the work. */
const OTHER: ReadonlySet<Version['type']> = new Set(['nda', 'dpa', 'consent', 'licence', 'dco', 'cla', 'ccla']);

/** A vendor that works for the organisation today, by agreements none of which settles one of the usual questions. */
export function termsRules(facts: RegisterFacts): Finding[] {
  return companyLinks(facts).flatMap(({ lower, upper, inForce }) => {
    const working = inForce.filter(({ type }) => !OTHER.has(type));
    const [first] = working;
    if (upper !== facts.register.organisation.id || !first) return [];
    return CHECKS.flatMap(([term, check]) => {
      const grades = working.map(({ terms }) => check(terms));
      if (grades.includes('met')) return [];
      const below = working.find((_, at) => grades[at] === 'below');
      const { id } = below ?? first;
      return entryFinding(facts, {
        id: `terms/${term}`,
        kind: 'agreements',
        entry: id,
        lines: facts.linesOfAgreement(id),
        message: message(below ? `finding.terms.${term}.below` : `finding.terms.${term}`, {
          agreement: id,
          vendor: lower.name,
        }),
      });
    });
  });
}

function grade(stated: unknown, met: boolean): Grade {
  return stated === null || stated === undefined ? 'absent' : met ? 'met' : 'below';
}
