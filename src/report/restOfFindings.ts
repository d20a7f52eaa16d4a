import { countsOf } from '../findings/catalogue';
import { counted } from '../wording/counted';
import type { FindingGroup, FindingSubject } from './findingGroups';
import { words } from './words';

/** Of a group's findings those that aren't shown. Where several may count the same lines, a sum would say more than there is. */
export function restOfFindings({ id }: Pick<FindingGroup, 'id'>, rest: readonly FindingSubject[]): string {
  const sum = (of: 'findings' | 'lines'): number => rest.reduce((total, subject) => total + subject[of], 0);
  const findings = counted('findings', sum('findings'));
  return countsOf(id)
    ? words('report.rest.findings.shared', { findings })
    : words('report.rest.findings', { findings, lines: counted('lines', sum('lines')) });
}
