import fs from 'node:fs/promises';
import { addedStores } from '../analysis/stores/addedStores';
import { readStores } from '../analysis/stores/readStores';
import { storeFacts, type StoreFacts } from '../analysis/stores/storeFacts';
import { storeFolders } from '../analysis/stores/storeFolders';
import { DEFAULT_STORE } from '../analysis/defaultStore';
import { keptWorkspaceStore } from '../analysis/keptWorkspaceStore';
import { visibleText } from '../report/visibleText';
import { message, type Message } from '../wording/message';
import { english } from '../wording/render';
import type { CommandContext } from './commandContext';
import { factsSentence } from './indexFacts';
import { note, printJson, printLine } from './output';
import { workPlaceOf } from './workPlace';

interface Listed {
  readonly kind: 'default' | 'workspace' | 'added' | 'own';
  /** Null where there is but one of the kind. */
  readonly name: string | null;
  readonly files: readonly string[];
}

type ListedFacts = Listed & StoreFacts;

/** Lists what pasted code is compared with here. */
export async function indexInfo(context: CommandContext): Promise<void> {
  const { options, signal } = context;
  const { root } = await workPlaceOf(context);
  const { cache, added } = storeFolders();
  const workspace =
    cache === null || options.cache === false ? null : await keptWorkspaceStore({ root, cache }, signal);
  const listed: Listed[] = [
    ...((await isThere(DEFAULT_STORE)) ? [{ kind: 'default', name: null, files: [DEFAULT_STORE] } as const] : []),
    ...(workspace ? [{ kind: 'workspace', name: null, files: workspace } as const] : []),
    ...(await addedStores(added)).map(({ name, isOwn, files }): Listed => ({
      kind: isOwn ? 'own' : 'added',
      name,
      files,
    })),
  ];
  const stores: ListedFacts[] = [];
  for (const one of listed) {
    const read = await readStores(one.files, signal);
    if (read.length < one.files.length) note(message('index.damaged', { path: visibleText(one.files.join(', ')) }));
    if (read.length > 0) stores.push({ ...one, ...storeFacts(read) });
  }
  if (options.json) await printJson({ version: 1, ...sumOf(stores), stores });
  else {
    for (const store of stores) await printLine(english(factsSentence(nameOf(store), store)));
    if (stores.length === 0) note(message('index.none'));
    if (!workspace) note(message('index.no-workspace'));
  }
}

function sumOf(stores: readonly StoreFacts[]): StoreFacts {
  const sum = (field: keyof StoreFacts): number => stores.reduce((total, store) => total + store[field], 0);
  return { works: sum('works'), fingerprints: sum('fingerprints'), bytes: sum('bytes') };
}

function nameOf({ kind, name }: Listed): Message {
  return message(`index.${kind}`, { name: name ?? '' });
}

async function isThere(file: string): Promise<boolean> {
  return fs.access(file).then(
    () => true,
    () => false,
  );
}
