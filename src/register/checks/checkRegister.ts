import type { Report } from '../problem';
import type { Register } from '../schema';
import { checkAddresses } from './checkAddresses';
import { checkAgents } from './checkAgents';
import { checkCycles } from './checkCycles';
import { checkDates } from './checkDates';
import { checkDomains } from './checkDomains';
import { checkGlobs } from './checkGlobs';
import { checkIds } from './checkIds';
import { checkLicences } from './checkLicences';
import { checkParties } from './checkParties';
import { checkReferences } from './checkReferences';

/** Everything that a shape can't say. Each check reports at the value that is wrong. */
const CHECKS = [
  checkIds,
  checkReferences,
  checkCycles,
  checkAddresses,
  checkDates,
  checkParties,
  checkDomains,
  checkAgents,
  checkGlobs,
  checkLicences,
];

export function checkRegister(register: Register, report: Report): void {
  for (const check of CHECKS) check(register, report);
}
