import { message } from '../wording/message';
import { english } from '../wording/render';
import { UserError } from '../wording/userError';
import { slug } from './draft/uniqueIds';
import { commentText, yamlText } from './draft/yamlText';
import { cleanText } from './importers/cleanText';
import { RESERVED_IDS } from './reservedIds';
import type { Register } from './schema';

/**
 * The smallest register of an organisation, to be added to.
 * @throws UserError for an empty name
 */
export function newRegister(organisation: string): { readonly text: string; readonly register: Register } {
  const name = cleanText(organisation);
  if (name === '') throw new UserError(message('import.no-organisation'));
  const wished = slug(name) || 'organisation';
  const id = RESERVED_IDS.includes(wished) ? 'organisation' : wished;
  const lines = [
    `# ${english(message('import.new-register', { organisation: commentText(name) }))}`,
    'register_version: 1',
    'organisation:',
    `  id: ${yamlText(id)}`,
    `  name: ${yamlText(name)} # ${english(message('draft.organisation-name'))}`,
    `  # ${english(message('draft.jurisdiction'))}`,
  ];
  return { text: `${lines.join('\n')}\n`, register: { register_version: 1, organisation: { id, name } } };
}
