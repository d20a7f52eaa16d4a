import path from 'node:path';
import { isStoreName, removeAdded } from '../analysis/stores/addedStores';
import { storeFolders } from '../analysis/stores/storeFolders';
import { checkFolder } from '../history/checkFolder';
import { expressionText } from '../licensing/expressionText';
import { parseExpression } from '../licensing/spdxExpression';
import { visibleText } from '../report/visibleText';
import { message } from '../wording/message';
import { UserError } from '../wording/userError';
import { folderOf, type CommandContext } from './commandContext';
import { followedFiles } from './followedFiles';
import { factsSentence } from './indexFacts';
import { note, printJson } from './output';
import { runIndex } from './runIndex';

interface AddOptions {
  readonly own?: boolean;
  readonly licence?: string;
  readonly remove?: boolean;
}

/** Adds a folder to the user's stores as one work, in the place of what had its name; or removes that. */
export async function indexAdd(context: CommandContext<AddOptions>, name: string, named?: string): Promise<void> {
  const { options, signal } = context;
  if (!isStoreName(name)) throw new UserError(message('error.not-a-store-name', { name: visibleText(name) }));
  const into = storeFolders().added;
  if (into === null) throw new UserError(message('error.no-store-folder'));
  if ((named === undefined) !== (options.remove === true)) throw new UserError(message('error.folder-or-remove'));
  if (named === undefined) return remove(context, name, into);

  const folder = path.resolve(folderOf(options), named);
  const licence = options.licence === undefined ? {} : { licence: canonical(options.licence) };
  await checkFolder(folder);
  const isOwn = options.own === true;
  const facts = (await build(await followedFiles(folder, signal))) ?? (await build(null));
  if (!facts) throw new UserError(message('error.no-code', { folder: visibleText(folder) }));
  if (options.json) await printJson({ version: 1, ...facts });
  else note(factsSentence(message(isOwn ? 'index.own' : 'index.added', { name }), facts));

  /** What git passes over isn't looked at, unless there is nothing else. */
  function build(only: readonly string[] | null): ReturnType<typeof runIndex> {
    const toAdd = { name, isOwn, folder, into: into!, ...licence, ...(only && { only }) };
    return runIndex({ kind: 'folder', folder: toAdd, isBackground: false }, into!, signal);
  }
}

async function remove({ options }: CommandContext<AddOptions>, name: string, into: string): Promise<void> {
  if (options.own === true || options.licence !== undefined) throw new UserError(message('error.remove-with-more'));
  if (!(await removeAdded(into, name))) throw new UserError(message('error.no-such-store', { name }));
  if (options.json) await printJson({ version: 1, works: 0, fingerprints: 0, bytes: 0 });
  else note(message('index.removed', { name }));
}

function canonical(licence: string): string {
  const parsed = parseExpression(licence);
  if (parsed.kind === 'invalid') throw new UserError(message('error.not-a-licence', { licence: visibleText(licence) }));
  return expressionText(parsed.expression);
}
