import { isExemptPath } from '../../licensing/header/exemptPaths';
import { isLicenceFile } from '../../licensing/licenceFileName';
import type { Finding } from '../model';
import { changedTexts } from './changedTextRule';
import { againstAsset, tagAgainstWords, withinFile } from './contradictionRule';
import { missingHeader } from './headerRule';
import { invalidExpressions } from './invalidExpressionRule';
import { statementOf, type LicenceFile } from './licenceFile';
import { againstPolicy, reservedAgainstPolicy, snippetsAgainstPolicy } from './policyRule';
import type { PolicyContext } from './policyContext';

/**
 * The findings of one file by itself. Without a policy for it only its tags are looked at,
 * and whether texts of licences in it were changed. Nobody puts a header on what is there for such a text, on generated
 * files, lock files and minified code.
 */
export function fileLicenceFindings(file: LicenceFile, context: PolicyContext | null): Finding[] {
  const { path, facts } = file;
  const others = context?.othersOf(path) ?? null;
  const changed = context ? changedTexts(file) : [];
  const always = [...(facts && !others ? invalidExpressions(path, facts) : []), ...changed];
  const ready = context?.policyOf(path) ?? null;
  if (facts?.generated || isLicenceFile(path) || isExemptPath(path)) return always;
  const statement = statementOf(file);
  if (others) return statement ? [...changed, ...againstAsset(file, statement, others)] : changed;
  if (!ready) return always;
  const inside = [...always, ...snippetsAgainstPolicy(file, ready)];
  if (!statement) return [...inside, ...missingHeader(file, ready), ...reservedAgainstPolicy(file, ready)];
  const within = withinFile(file, statement);
  const against = againstPolicy(file, statement, ready);
  // What can't be kept by itself needs no comparing with what is expected.
  const beyond = within.length > 0 ? against.filter(({ id }) => id !== 'licence/incompatible') : against;
  return [...inside, ...beyond, ...tagAgainstWords(file, statement), ...within];
}
