import type { EntryKind } from '../entryPlaces';
import type { ReferenceKind } from '../referenceFields';
import { mentionsIn } from './mentions';
import type { Definition, Mention } from './mentions';
import type { OutlineNode } from './outline';

/** Ids are unique within one of these. */
export type IdSpace = 'party' | 'engagement' | 'agreement' | 'asset' | 'grant' | 'record' | 'milestone';

const SPACES: Readonly<Record<EntryKind, IdSpace>> = {
  organisation: 'party',
  vendors: 'party',
  people: 'party',
  agents: 'party',
  engagements: 'engagement',
  agreements: 'agreement',
  assets: 'asset',
  grants: 'grant',
  records: 'record',
  milestones: 'milestone',
};

const COMPANIES: readonly EntryKind[] = ['organisation', 'vendors'];

/** The kinds of entry that a reference may lead to, in the order in which an id that several have is looked for. */
const LEADS_TO: Readonly<Record<ReferenceKind, readonly EntryKind[]>> = {
  party: [...COMPANIES, 'people'],
  company: COMPANIES,
  employer: COMPANIES,
  person: ['people'],
  engagement: ['engagements'],
  agreement: ['agreements'],
  milestone: ['milestones'],
  anything: [...COMPANIES, 'people', 'agreements', 'milestones', 'assets'],
};

/** One file of a register, as it is in the editor or on disk. */
export interface OutlinedFile {
  readonly path: string;
  readonly text: string;
  readonly root: OutlineNode | null;
}

export interface Located<Kind extends Mention = Mention> {
  readonly file: OutlinedFile;
  readonly mention: Kind;
}

/** The ids of all of a register's files: who defines them, who names them. */
export class IdIndex {
  private readonly all: readonly Located[];
  private readonly definitions = new Map<string, Located<Definition>[]>();

  constructor(files: readonly OutlinedFile[]) {
    this.all = files.flatMap((file) => mentionsIn(file.root).map((mention) => ({ file, mention })));
    for (const { file, mention } of this.all) {
      if (mention.role !== 'definition') continue;
      const key = keyOf(SPACES[mention.kind], mention.id);
      const known = this.definitions.get(key);
      if (known) known.push({ file, mention });
      else this.definitions.set(key, [{ file, mention }]);
    }
  }

  /** The id at an offset of a file, its ends included. */
  at(path: string, offset: number): Located | null {
    return (
      this.all.find(
        ({ file, mention: { node } }) => file.path === path && node.start <= offset && offset <= node.end,
      ) ?? null
    );
  }

  /** What an id of a space stands for: several where a file replaces the entry of one that it extends. */
  definitionsOf(space: IdSpace, id: string): readonly Located<Definition>[] {
    return this.definitions.get(keyOf(space, id)) ?? [];
  }

  /** The space that a mention's id is of; null for one that leads nowhere. */
  spaceOf(mention: Mention): IdSpace | null {
    if (mention.role === 'definition') return SPACES[mention.kind];
    const leading = LEADS_TO[mention.kind].find((kind) =>
      this.definitionsOf(SPACES[kind], mention.id).some((found) => found.mention.kind === kind),
    );
    return leading === undefined ? null : SPACES[leading];
  }

  /** Every mention of an entry, its own included. */
  mentionsOf(space: IdSpace, id: string): readonly Located[] {
    return this.all.filter(({ mention }) => mention.id === id && this.spaceOf(mention) === space);
  }

  /** Whether some field names the id without saying what kind of entry is meant. */
  isNamedLoosely(id: string): boolean {
    return this.all.some(({ mention }) => mention.kind === 'anything' && mention.id === id);
  }

  /** The entries that a reference of this kind may lead to. */
  candidates(kind: ReferenceKind): readonly Located<Definition>[] {
    const kinds = LEADS_TO[kind];
    return [...this.definitions.values()].flat().filter(({ mention }) => kinds.includes(mention.kind));
  }

  ids(space: IdSpace): readonly string[] {
    return this.all.flatMap(({ mention }) =>
      mention.role === 'definition' && SPACES[mention.kind] === space ? mention.id : [],
    );
  }
}

function keyOf(space: IdSpace, id: string): string {
  return `${space}/${id}`;
}
