import type { CalendarDay } from '../register/calendarDay';
import type { TermName, Terms } from '../register/schema';

interface Dated {
  readonly signed: CalendarDay | undefined;
  readonly effective: CalendarDay | undefined;
  readonly terms: Terms;
}

/**
 * The first day on which a term runs. An assignment and an inbound licence that are signed late hold from the effective
 * day, every other term only from the signature; only an assignment reaches back to `retroactive_from`. Undefined where
 * neither day is on record.
 */
export function startOf({ signed, effective, terms }: Dated, term: TermName): CalendarDay | undefined {
  const from = effective ?? signed;
  if (from === undefined) return undefined;
  if (term === 'ip_assignment') {
    const reach = terms.ip_assignment?.retroactive_from;
    return reach && reach < from ? reach : from;
  }
  if (term === 'inbound_licence') return from;
  return signed !== undefined && signed > from ? signed : from;
}
