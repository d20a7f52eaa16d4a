import fs from 'node:fs/promises';
import path from 'node:path';
import { addAbortSignal } from 'node:stream';
import { judgeFile } from '../analysis/judgeFile';
import { dayOf } from '../register/calendarDay';
import { message } from '../wording/message';
import { UserError } from '../wording/userError';
import { wantsColour } from './colour';
import { blameTable } from './blameTable';
import type { CommandContext } from './commandContext';
import { folderOf } from './commandContext';
import { withEngine } from './withEngine';
import { print, printJson } from './output';

/** One file, judged line by line: at the revision, or as `--contents` says it is now. */
export async function blame(context: CommandContext<{ readonly contents?: string }>, file: string): Promise<void> {
  const { options } = context;
  const judged = await withEngine(context, async (engine, { signal }) => {
    const contents = options.contents === undefined ? undefined : await contentsOf(options.contents, context.signal);
    return judgeFile(engine, repositoryPath(engine.repository.root, folderOf(options), file), {
      ...(signal && { signal }),
      ...(contents !== undefined && { contents }),
    });
  });
  if (!options.json)
    return print(blameTable(judged, { colour: options.color !== false && wantsColour(process.stdout) }));
  const lines = judged.segments.flatMap(({ line, count, commit, verdict }) =>
    Array.from({ length: count }, (_, offset) => ({
      line: line + offset,
      commit: commit?.id ?? null,
      email: commit?.author.email ?? null,
      date: commit ? dayOf(commit.author.time, commit.author.offset) : null,
      person: verdict.person,
      vendor: verdict.vendor,
      status: verdict.status,
      ownership: verdict.ownership,
      agreements: verdict.agreements,
      reasons: verdict.reasons,
    })),
  );
  return printJson({ version: 1, path: judged.path, lines });
}

/** A file is named from the folder that the command runs in, as with git. */
export function repositoryPath(root: string, folder: string, file: string): string {
  const relative = path.relative(root, path.resolve(folder, file)).split(path.sep).join('/');
  if (relative.startsWith('../') || relative === '..' || path.isAbsolute(relative)) {
    throw new UserError(message('error.outside-repository', { path: file }));
  }
  return relative;
}

async function contentsOf(source: string, signal: AbortSignal): Promise<string> {
  try {
    if (source !== '-') return await fs.readFile(source, { encoding: 'utf8', signal });
    addAbortSignal(signal, process.stdin);
    const chunks: Buffer[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks).toString('utf8');
  } catch (error) {
    throw new UserError(message('error.cannot-read', { path: source, reason: (error as Error).message }));
  }
}
