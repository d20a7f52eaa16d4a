import { yamlText } from '../draft/yamlText';
import type { Suppression } from '../schema';
import { exactGlob } from './exactGlob';
import type { NewItem } from './insertItem';

/** A suppression of a rule for one file. */
export function suppressionEntry(
  path: string,
  { rule, reason, by, expires }: Pick<Suppression, 'rule' | 'reason' | 'by' | 'expires'>,
): NewItem {
  const fields = [
    `rule: ${yamlText(rule)}`,
    `paths: [${yamlText(exactGlob(path))}]`,
    `reason: ${yamlText(reason)}`,
    `by: ${yamlText(by)}`,
    `expires: ${yamlText(expires)}`,
  ] as const;
  return { lines: [...fields], flow: `{${fields.join(', ')}}` };
}
