import type { LineEngine } from '../../analysis/lineEngine';
import { knownTree } from '../../analysis/knownTree';
import { licencesAt } from '../../analysis/licencesAt';
import { TextsAbove } from '../../analysis/textsAbove';
import { missingTextsOf } from '../../findings/licences/missingTextsOf';
import { createPolicyContext } from '../../findings/licences/policyContext';
import type { Finding } from '../../findings/model';
import { parseExpression } from '../../licensing/spdxExpression';
import type { Message } from '../../wording/message';
import { findingsInForce } from '../findingsInForce';
import type { OpenedRepository } from '../openedRepository';
import { canAddText } from './addTextChange';

/**
 * The texts that a repository's findings miss, and those that headers about to be added will, with what is missed: of those
 * that are known, and that nothing lies in the place of.
 * @param headed licences by path from the root
 */
export async function missingTexts(
  { repository, root }: Pick<OpenedRepository, 'repository' | 'root'>,
  engine: LineEngine,
  headed: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, Message>> {
  const { findings } = await licencesAt(engine, await knownTree(repository, engine.head), {});
  const inForce = findingsInForce(engine, [...findings, ...(await missedByHeaders(engine, root.fsPath, headed))]);
  const missing = new Map<string, Message>();
  for (const { id, subject, message } of inForce) {
    if (id !== 'licence/text-missing' || subject === null || missing.has(subject)) continue;
    if (await canAddText(root, subject)) missing.set(subject, message);
  }
  return missing;
}

async function missedByHeaders(
  { licenceRules, naming }: LineEngine,
  root: string,
  headed: ReadonlyMap<string, string>,
): Promise<Finding[]> {
  const context = createPolicyContext(licenceRules, naming.entry);
  const texts = new TextsAbove();
  const found: Finding[] = [];
  for (const [path, licence] of headed) {
    const parsed = parseExpression(licence);
    if (parsed.kind === 'invalid') continue;
    const { expression } = parsed;
    const at = { id: licence, line: 1, kind: 'tag', confidence: 1 } as const;
    const statement = { expression, text: licence, isWorded: false, inferred: false, at, besides: null };
    const file = { path, facts: null, sidecar: null };
    found.push(...(await missingTextsOf(file, context, () => texts.of(root, path), statement)));
  }
  return found;
}
