import path from 'node:path';
import { openEngine, openEngineForLines } from '../analysis/engine';
import type { Engine, EngineOptions } from '../analysis/engine';
import type { LineEngine } from '../analysis/lineEngine';
import { userCacheFolder } from '../history/cache/cacheFolder';
import { openRepository } from '../history/repository';
import type { Repository } from '../history/repository';
import { folderOf } from './commandContext';
import type { CommandContext } from './commandContext';
import { createProgressLine } from './progressLine';

export async function repositoryOf({ options, signal }: CommandContext): Promise<Repository> {
  return openRepository(folderOf(options), {
    signal,
    cacheFolder: options.cache === false ? null : userCacheFolder(),
  });
}

type Work<Opened, T> = (engine: Opened, waiting: Pick<EngineOptions, 'signal' | 'onProgress'>) => Promise<T>;

/** The engine on the user's repository, with progress on a terminal while `work` runs. */
export function withEngine<T>(context: CommandContext, work: Work<Engine, T>): Promise<T> {
  return withOpened(context, openEngine, work);
}

/** The same for what needs little of history. */
export function withEngineForLines<T>(context: CommandContext, work: Work<LineEngine, T>): Promise<T> {
  return withOpened(context, openEngineForLines, work);
}

async function withOpened<Opened, T>(
  context: CommandContext,
  open: (repository: Repository, options: EngineOptions) => Promise<Opened>,
  work: Work<Opened, T>,
): Promise<T> {
  const { options, signal } = context;
  const progress = createProgressLine();
  const waiting = { signal, onProgress: progress.show };
  try {
    const engine = await open(await repositoryOf(context), {
      ...waiting,
      ...(options.rev !== undefined && { rev: options.rev }),
      ...(options.register !== undefined && { register: path.resolve(options.register) }),
      ...(options.today !== undefined && { today: options.today }),
      ...(options.severity && { severities: options.severity }),
      ...(options.ignoreWhitespace && { ignoreWhitespace: true }),
      ...(options.ignoreRevs !== undefined && { ignoreRevs: path.resolve(options.ignoreRevs) }),
    });
    return await work(engine, waiting);
  } finally {
    progress.clear();
  }
}
