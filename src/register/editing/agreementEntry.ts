import { message } from '../../wording/message';
import { english } from '../../wording/render';
import { createUniqueIds } from '../draft/uniqueIds';
import { yamlText } from '../draft/yamlText';
import { rolesIn } from '../roles';
import type { Agreement, Engagement, Register, TermName } from '../schema';
import type { IdIndex } from './idIndex';
import type { NewItem } from './insertItem';

/** A link of the chain on which nothing is on record. */
export interface OpenLink {
  /** Ids of a person or a vendor, and of whoever is above. */
  readonly lower: string;
  readonly upper: string;
  /** What is asked for there. */
  readonly terms: readonly TermName[];
}

const TYPES: Readonly<Partial<Record<Engagement['type'], Agreement['type']>>> = {
  employee: 'employment',
  contributor: 'cla',
};

/**
 * A draft of the agreement that a link lacks: the parties with their roles, and the terms that are asked for, each to be filled
 * in from the signed paper. As a draft it counts for nothing.
 */
export function agreementEntry({ lower, upper, terms }: OpenLink, { people }: Register, index: IdIndex): NewItem {
  const type = typeBetween(people?.find(({ id }) => id === lower)?.engagements ?? null, upper);
  const [giving, taking] = rolesIn(type);
  const id = createUniqueIds(index.ids('agreement'))(`${type.toUpperCase()}-${lower}`);
  const fields = [
    `id: ${yamlText(id)}`,
    `type: ${type}`,
    `parties: [{ref: ${yamlText(lower)}, role: ${giving}}, {ref: ${yamlText(upper)}, role: ${taking}}]`,
    'status: draft',
    'signed: null',
    'effective: null',
    `terms: {${terms.map((term) => `${term}: null`).join(', ')}}`,
  ];
  const confirm = english(message('editing.confirm.agreement'));
  return {
    lines: fields.map((field) => (field === 'status: draft' ? `${field} # ${confirm}` : field)) as [
      string,
      ...string[],
    ],
    flow: `{${fields.join(', ')}}`,
  };
}

/** By the last engagement there; of companies, the one that orders are made under. */
function typeBetween(engagements: readonly Engagement[] | null, upper: string): Agreement['type'] {
  if (!engagements) return 'msa';
  const last = engagements.filter(({ party }) => party === upper || party === 'self').at(-1);
  return (last && TYPES[last.type]) ?? 'contractor';
}
