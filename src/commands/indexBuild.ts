import { storeFolders } from '../analysis/stores/storeFolders';
import { message } from '../wording/message';
import { UserError } from '../wording/userError';
import { folderOf, type CommandContext } from './commandContext';
import { factsSentence } from './indexFacts';
import { note, printJson } from './output';
import { runIndex } from './runIndex';
import { workPlaceOf } from './workPlace';
import path from 'node:path';

interface BuildOptions {
  readonly force?: boolean;
}

/** Builds the store of a repository's packages and vendored works, or finds it as it was built. Needs no git. */
export async function indexBuild(context: CommandContext<BuildOptions>, named?: string): Promise<void> {
  const { options, signal } = context;
  if (options.cache === false) throw new UserError(message('error.build-without-cache'));
  const directory = path.resolve(folderOf(options), named ?? '.');
  const { root } = await workPlaceOf({ ...context, options: { ...options, directory } });
  const { cache } = storeFolders();
  if (cache === null) throw new UserError(message('error.no-store-folder'));
  const request = {
    kind: 'workspace',
    place: { root, cache },
    force: options.force === true,
    isBackground: false,
  } as const;
  const facts = (await runIndex(request, cache, signal))!;
  if (options.json) await printJson({ version: 1, ...facts });
  else note(factsSentence(message('index.workspace'), facts));
}
