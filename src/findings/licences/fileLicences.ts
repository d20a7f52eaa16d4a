import { isExemptPath } from '../../licensing/header/exemptPaths';
import { isLicenceFile } from '../../licensing/licenceFileName';
import type { Finding } from '../model';
import { againstAsset, tagAgainstWords, withinFile } from './contradictionRule';
import { missingHeader } from './headerRule';
import { invalidExpressions } from './invalidExpressionRule';
import { statementOf, type LicenceFile } from './licenceFile';
import { againstPolicy, reservedAgainstPolicy } from './policyRule';
import type { PolicyContext } from './policyContext';

/**
 * The findings of one file by itself. Without a policy for it only its tags are looked at; texts of licences, what is
 * generated, lock files and minified code are nobody's to put a header on.
 */
export function fileLicenceFindings(file: LicenceFile, context: PolicyContext | null): Finding[] {
  const { path, facts } = file;
  const others = context?.othersOf(path) ?? null;
  const invalid = facts && !others ? invalidExpressions(path, facts) : [];
  const ready = context?.policyOf(path) ?? null;
  if (facts?.generated || isLicenceFile(path) || isExemptPath(path)) return invalid;
  const statement = statementOf(file);
  if (others) return statement ? againstAsset(file, statement, others) : [];
  if (!ready) return invalid;
  if (!statement) return [...invalid, ...missingHeader(file, ready), ...reservedAgainstPolicy(file, ready)];
  const within = withinFile(file, statement);
  const against = againstPolicy(file, statement, ready);
  // What can't be kept by itself needs no comparing with what is expected.
  const beyond = within.length > 0 ? against.filter(({ id }) => id !== 'licence/incompatible') : against;
  return [...invalid, ...beyond, ...tagAgainstWords(file, statement), ...within];
}
