import { message } from '../../wording/message';
import type { Message } from '../../wording/message';
import { UserError } from '../../wording/userError';
import { RESERVED_IDS } from '../reservedIds';
import { id as idSchema } from '../schemaValues';
import { idText } from './idText';
import type { IdIndex, IdSpace, OutlinedFile } from './idIndex';
import type { Mention } from './mentions';
import type { TextEdit } from './textEdit';

export interface FileEdit extends TextEdit {
  readonly file: OutlinedFile;
}

/** Fields that name an id without its kind can lead to these. */
const LOOSE: readonly IdSpace[] = ['party', 'agreement', 'milestone', 'asset'];

/**
 * The edits that give an entry another id, wherever a file of the register names it.
 * @throws UserError for an id that is none, that is taken, or that would change what another field means
 */
export function renameId(index: IdIndex, mention: Mention, renamed: string): FileEdit[] {
  const { id } = mention;
  const space = index.spaceOf(mention);
  if (space === null) throw new UserError(message('editing.rename.leads-nowhere', { id }));
  if (renamed === id) return [];
  const refusal = refusalOf(index, space, id, renamed);
  if (refusal) throw new UserError(refusal);
  return index.mentionsOf(space, id).map(({ file, mention: { node } }) => {
    const inner = file.text.slice(node.start + 1, node.end - 1);
    // The quotes stay; what is escaped in them is written anew.
    const isQuoted = node.style === 'quoted' && inner === id;
    return {
      file,
      start: isQuoted ? node.start + 1 : node.start,
      end: isQuoted ? node.end - 1 : node.end,
      text: isQuoted ? renamed : idText(renamed),
    };
  });
}

function refusalOf(index: IdIndex, space: IdSpace, id: string, renamed: string): Message | null {
  if (!idSchema.safeParse(renamed).success) return message('problem.bad-id');
  if (space === 'party' && RESERVED_IDS.includes(renamed)) return message('problem.reserved-id', { id: renamed });
  const isTaken = (one: IdSpace): boolean => index.definitionsOf(one, renamed).length > 0;
  if (isTaken(space)) return message('problem.duplicate-id', { id: renamed });
  const isLoose = LOOSE.includes(space) && (index.isNamedLoosely(id) || index.isNamedLoosely(renamed));
  return isLoose && LOOSE.some(isTaken) ? message('editing.rename.ambiguous', { id: renamed }) : null;
}
