import { resolveIgnoreRevs } from '../history/ignoreRevs';
import type { FileLines, TreeFile } from '../history/model';
import { resolveRevision } from '../history/repository';
import { listTree } from '../history/tree';
import { treeLines } from '../history/treeLines';
import { visibleText } from '../report/visibleText';
import { message } from '../wording/message';
import { UserError } from '../wording/userError';
import { repositoryPath } from './blame';
import type { CommandContext } from './commandContext';
import { folderOf } from './commandContext';
import { repositoryOf } from './withEngine';
import { note, printLine } from './output';
import { createProgressLine } from './progressLine';
import { printAgreement } from './printAgreement';
import { verifyLines } from './verifyLines';

export interface LinesOptions {
  /** How many files to compare with git blame, instead of printing. */
  readonly verify?: number;
}

/** Line ownership as git says it, unjudged: one file after the other, sorted by path. */
export async function lines(context: CommandContext<LinesOptions>, paths: readonly string[]): Promise<void> {
  const { options, signal } = context;
  const repository = await repositoryOf(context);
  const head = await resolveRevision(repository, options.rev ?? 'HEAD');
  const ignoreRevs = await resolveIgnoreRevs(repository, options.ignoreRevs);
  if (ignoreRevs.note) note(ignoreRevs.note);
  const wanted = paths.map((path) => repositoryPath(repository.root, folderOf(options), path));
  const tree = await listTree(repository, head, {
    signal,
    ...(wanted.length > 0 && !wanted.includes('') && { paths: wanted }),
    ...(options.maxFileSize !== undefined && { maxFileSize: options.maxFileSize }),
  });
  for (const path of wanted) {
    if (path !== '' && !tree.some((file) => file.path === path || file.path.startsWith(`${path}/`))) {
      throw new UserError(message('error.no-such-file', { path, rev: head.slice(0, 12) }));
    }
  }
  const texts = tree.filter(({ kind, lines: count }) => kind === 'text' || count > 0);
  const progress = createProgressLine();
  const readable = texts.filter(({ unread, lines: count }) => !unread && count > 0);
  const blaming = { signal, ignoreRevs: ignoreRevs.file, ignoreWhitespace: options.ignoreWhitespace };
  try {
    const read = treeLines(repository, head, readable, {
      ...blaming,
      whole: wanted.length === 0,
      onCommits: (count) => progress.show('history', count, 0),
      onProgress: (done, total) => progress.show('lines', done, total),
    });
    if (options.verify !== undefined) {
      const agreement = await verifyLines(repository, head, readable, read, {
        ...blaming,
        count: options.verify,
        onProgress: (done, total) => progress.show('verify', done, total),
      });
      progress.clear();
      await printAgreement(agreement, options.json ?? false);
      if (agreement.differing.length > 0) context.finish(1);
      return;
    }
    for await (const file of inTreeOrder(texts, read)) {
      progress.clear();
      await printLine(options.json ? JSON.stringify(jsonOf(file)) : textOf(file));
    }
  } finally {
    progress.clear();
  }
}

interface OwnedFile {
  readonly file: TreeFile;
  readonly lines: FileLines;
}

/** Blames end out of order; output is sorted by path all the same. At most the pool's width waits in memory for long. */
async function* inTreeOrder(files: readonly TreeFile[], read: AsyncIterable<FileLines>): AsyncGenerator<OwnedFile> {
  const waiting = new Map<string, FileLines>();
  let next = 0;
  const ready = function* (): Generator<OwnedFile> {
    for (; next < files.length; next++) {
      const file = files[next]!;
      const done = file.unread || file.lines === 0 ? { path: file.path, segments: [] } : waiting.get(file.path);
      if (!done) return;
      waiting.delete(file.path);
      yield { file, lines: done };
    }
  };
  yield* ready();
  for await (const lines of read) {
    waiting.set(lines.path, lines);
    yield* ready();
  }
}

/** `[firstLine, count, commit, originalFirstLine, originalPath]`; `reason` says why a commit is null. */
function jsonOf({ file, lines }: OwnedFile): unknown {
  const unread = file.unread ?? lines.unread;
  const reason = unread ?? lines.segments.find((segment) => segment.commit === null)?.reason;
  return {
    path: file.path,
    segments: unread
      ? [[1, file.lines, null, 1, file.path]]
      : lines.segments.map(({ line, count, commit, originalLine, originalPath }) => [
          line,
          count,
          commit,
          originalLine,
          originalPath,
        ]),
    ...(reason && { reason }),
  };
}

function textOf({ file, lines }: OwnedFile): string {
  const unread = file.unread ?? lines.unread;
  const head = visibleText(file.path) + (unread ? `  (${unread})` : '');
  const body = lines.segments.map(({ line, count, commit, originalLine, originalPath, reason }) => {
    const from = originalPath === file.path ? '' : `  ${visibleText(originalPath)}`;
    return `  ${line}-${line + count - 1}  ${commit ?? reason ?? '—'}  ${originalLine}${from}`;
  });
  return [head, ...body].join('\n');
}
