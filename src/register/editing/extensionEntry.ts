import { message } from '../../wording/message';
import { english } from '../../wording/render';
import { createUniqueIds } from '../draft/uniqueIds';
import { yamlText } from '../draft/yamlText';
import type { IdIndex } from './idIndex';
import type { NewItem } from './insertItem';
import { textOf, valueOf } from './outline';
import type { OutlineMap, OutlineNode } from './outline';

/**
 * A draft of an amendment that moves an agreement's end. What was signed is never edited: the new entry says what changes,
 * and as a draft it changes nothing until somebody has entered the signed paper.
 */
export function extensionEntry(agreement: OutlineMap, index: IdIndex): NewItem {
  const amended = textOf(valueOf(agreement, 'id')) ?? '';
  const id = createUniqueIds(index.ids('agreement'))(`${amended}-extension`);
  const fields = [
    `id: ${yamlText(id)}`,
    `type: ${yamlText(textOf(valueOf(agreement, 'type')) ?? 'msa')}`,
    `amends: ${yamlText(amended)}`,
    `parties: ${flowText(valueOf(agreement, 'parties'))}`,
    'status: draft',
    'end: null',
  ] as const;
  const [first, ...rest] = fields;
  const confirm = english(message('editing.confirm.extension'));
  return {
    lines: [first, ...rest.slice(0, -1), `${rest.at(-1)!} # ${confirm}`],
    flow: `{${fields.join(', ')}}`,
  };
}

function flowText(node: OutlineNode | null): string {
  if (!node) return 'null';
  if (node.kind === 'list') return `[${node.items.map(({ value }) => flowText(value)).join(', ')}]`;
  if (node.kind === 'map') {
    return `{${node.entries.map(({ key, value }) => `${yamlText(key.text)}: ${flowText(value)}`).join(', ')}}`;
  }
  return textOf(node) === null ? 'null' : yamlText(node.text);
}
