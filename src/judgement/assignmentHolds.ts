import type { Terms } from '../register/schema';

type Assignment = NonNullable<Terms['ip_assignment']>;

const HOLDING: ReadonlySet<string> = new Set(['present', 'future', 'joint']);
/** Rights of other kinds: an assignment of these alone leaves the copyright, which is what lines of text have, behind. */
const NOT_COPYRIGHT: ReadonlySet<string> = new Set([
  'patent',
  'patents',
  'trademark',
  'trademarks',
  'trade_secret',
  'trade_secrets',
  'design',
  'designs',
  'know_how',
]);

/** Whether the assignment, as far as it says what it covers, leaves copyright out. */
export function leavesCopyrightOut({ covers }: Assignment): boolean {
  return !!covers && covers.length > 0 && covers.every((right) => NOT_COPYRIGHT.has(right));
}

/** Whether the language promises or makes a transfer; an employer's statute only takes from an employee. */
export function assignmentHolds(assignment: Assignment, byEmployee: boolean): boolean {
  if (leavesCopyrightOut(assignment)) return false;
  const { language } = assignment;
  return !!language && (HOLDING.has(language) || (language === 'statutory_employee' && byEmployee));
}
