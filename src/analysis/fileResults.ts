import { originRuns } from '../findings/originRuns';
import type { TreeFile, UnreadReason } from '../history/model';
import { treeLines } from '../history/treeLines';
import type { AnalyseOptions } from './analyse';
import type { Engine } from './engine';
import { fileResult } from './fileResult';
import type { FileResult } from './fileResult';
import { unreadable } from './judgeFile';
import type { LicencesAt } from './licencesAt';
import { lineBatches } from './lineBatches';

interface OneResult {
  readonly path: string;
  readonly result: FileResult;
  /** Why its lines count as unknown. */
  readonly unread?: UnreadReason;
}

/** What each of the text files of the engine's commit comes to, in no promised order. */
export async function* fileResults(
  engine: Engine,
  texts: readonly TreeFile[],
  licences: LicencesAt,
  { kept, signal, onFiles, onProgress }: AnalyseOptions,
): AsyncGenerator<OneResult, void> {
  const without = (file: TreeFile, unread?: UnreadReason): OneResult => {
    const lines = originRuns(unread ? unreadable(file) : []);
    return { path: file.path, result: fileResult(engine, file.path, lines, licences), ...(unread && { unread }) };
  };
  const readable = texts.filter(({ unread, lines }) => !unread && lines > 0);
  onFiles?.(readable.length);
  signal?.throwIfAborted();
  for (const file of texts) if (file.unread ?? file.lines === 0) yield without(file, file.unread);

  const known = (await kept?.resultsFor(engine, licences, signal)) ?? new Map<string, FileResult>();
  const open = new Map<string, TreeFile>();
  for (const file of readable) {
    const result = known.get(file.path);
    if (result) yield { path: file.path, result };
    else open.set(file.path, file);
  }
  const { repository, head, ignoreRevs, ignoreWhitespace, linePlan } = engine;
  const lines = treeLines(repository, head, [...open.values()], {
    ...{ signal, ignoreRevs, ignoreWhitespace, plan: linePlan, whole: open.size === readable.length },
    onCommits: (count) => onProgress?.('history', count, engine.commits.size),
    onProgress: (done) => onProgress?.('lines', readable.length - open.size + done, readable.length),
  });
  for await (const batch of lineBatches(lines)) {
    const judged = await engine.judgeFiles(batch, signal);
    for (const [at, { path, unread }] of batch.entries())
      yield unread
        ? without(open.get(path)!, unread)
        : { path, result: fileResult(engine, path, judged[at]!, licences) };
  }
}
