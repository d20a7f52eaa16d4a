import type { Finding } from '../model';
import { snippetStatements, statementOf, type FileStatement, type LicenceFile } from './licenceFile';
import type { LicenceTexts } from './licenceTexts';
import type { PolicyContext } from './policyContext';
import { MissingTexts, needsText } from './textMissingRule';

/**
 * The texts that one file by itself asks for. Silent without a policy for it, as for a whole tree.
 * @param textsOf asked only where it matters
 * @param statement default: what the file says
 */
export async function missingTextsOf(
  file: LicenceFile,
  context: PolicyContext | null,
  textsOf: () => Promise<LicenceTexts>,
  statement: FileStatement | null = statementOf(file),
): Promise<Finding[]> {
  const policy = context?.policyOf(file.path);
  const stated = [statement ?? [], snippetStatements(file)].flat();
  if (!policy || stated.length === 0 || !needsText(file)) return [];
  const missing = new MissingTexts(await textsOf());
  missing.add(file, stated, policy.place);
  return missing.findings();
}
