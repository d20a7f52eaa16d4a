import { yamlText } from '../draft/yamlText';
import type { Suppression } from '../schema';
import type { NewItem } from './insertItem';

/** A suppression of a rule; without paths it holds for all. */
export function suppressionEntry({
  rule,
  paths,
  reason,
  by,
  expires,
}: Omit<Suppression, 'paths'> & { readonly paths: readonly string[] | null }): NewItem {
  const fields = [
    `rule: ${yamlText(rule)}`,
    ...(paths ? [`paths: [${paths.map(yamlText).join(', ')}]`] : []),
    `reason: ${yamlText(reason)}`,
    `by: ${yamlText(by)}`,
    `expires: ${yamlText(expires)}`,
  ] as const;
  return { lines: [...fields], flow: `{${fields.join(', ')}}` };
}
