import parse from 'spdx-expression-parse';
import { message } from '../../wording/message';
import type { EntryPath, Report } from '../problem';
import type { Register } from '../schema';

/** What a policy may name beside SPDX identifiers; licensing/ knows the licences in each. */
export const POLICY_CATEGORIES: ReadonlySet<string> = new Set(
  `permissive weak-copyleft strong-copyleft network-copyleft non-commercial proprietary public-domain unknown`.split(
    ' ',
  ),
);
/** Longer than any licence of a file; a crafted one would keep the parser busy. */
const LONGEST_EXPRESSION = 2000;

/**
 * Licences are SPDX expressions, and others' work has one. Warnings only: the licence list that we know may be older than the
 * register.
 */
export function checkLicences(register: Register, report: Report): void {
  const check = (expression: string | null | undefined, ...path: EntryPath): void => {
    if (expression == null || isExpression(expression)) return;
    report(path, message('problem.not-spdx', { expression: expression.slice(0, 100) }), 'warning');
  };
  register.agreements?.forEach(({ terms }, at) => {
    check(terms?.inbound_licence?.licence, 'agreements', at, 'terms', 'inbound_licence', 'licence');
  });
  register.assets?.forEach(({ id, third_party: isOthers, licence, paths }, at) => {
    check(licence, 'assets', at, 'licence');
    if (isOthers && licence == null && paths != null)
      report(['assets', at, 'third_party'], message('problem.third-party-licence', { id }), 'warning');
  });
  register.licence_policy?.forEach((policy, at) => {
    check(policy.expected, 'licence_policy', at, 'expected');
    for (const list of ['allow', 'deny', 'review'] as const) {
      policy[list]?.forEach((entry, place) => {
        if (!POLICY_CATEGORIES.has(entry)) check(entry, 'licence_policy', at, list, place);
      });
    }
  });
}

function isExpression(text: string): boolean {
  if (text.length > LONGEST_EXPRESSION) return false;
  try {
    parse(text);
    return true;
  } catch {
    return false;
  }
}
