import type { Finding } from '../findings/model';
import type { Register } from '../register/schema';
import type { FileTitle } from './fileTitle';

/**
 * Of a file's findings, those that are shown at its lines. Where a register lists no agreement yet, each line of each file
 * would say that one is missing: there the register says it once (registerDiagnostics.ts), and the status item.
 */
export function shownFindings({ engine, findings }: FileTitle): readonly Finding[] {
  if (!isWithoutAgreements(engine.register?.register)) return findings;
  return findings.filter(({ id }) => id !== 'chain/missing-link');
}

/** Whether a register lists people, and no agreement with anybody. */
export function isWithoutAgreements(register: Register | null | undefined): boolean {
  return !!register?.people?.length && !register.agreements?.length;
}
