import type { Report } from '../problem';
import type { Register } from '../schema';

type Check = (register: Register, report: Report) => void;

const CHECKS: readonly Check[] = [];

/** Everything that a shape can't say. Each check reports at the value that is wrong. */
export function checkRegister(register: Register, report: Report): void {
  for (const check of CHECKS) check(register, report);
}
