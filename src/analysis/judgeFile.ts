import type { JudgedSegment } from '../findings/facts';
import { blameFile } from '../history/blame';
import { readText } from '../history/blob';
import { mapBuffer } from '../history/bufferLines';
import { listTree } from '../history/tree';
import type { TreeFile } from '../history/model';
import { message } from '../wording/message';
import { UserError } from '../wording/userError';
import type { LineEngine } from './lineEngine';
import { NOT_JUDGED } from '../judgement/notJudged';

export interface JudgedFile {
  /** From the repository's root. */
  readonly path: string;
  /** Every line once, in order. */
  readonly segments: readonly JudgedSegment[];
}

export interface JudgeFileOptions {
  readonly signal?: AbortSignal;
  /** The file as it is now, where that differs from the commit: an unsaved buffer. */
  readonly contents?: string;
  readonly maxFileSize?: number;
}

/**
 * One file's lines with their verdicts.
 * @param path from the repository's root, with `/`
 * @throws UserError if the commit has no such text file
 */
export async function judgeFile(engine: LineEngine, path: string, options: JudgeFileOptions = {}): Promise<JudgedFile> {
  const { repository, head } = engine;
  const waiting = options.signal && { signal: options.signal };
  const [file] = await listTree(repository, head, {
    ...waiting,
    paths: [path],
    ...(options.maxFileSize !== undefined && { maxFileSize: options.maxFileSize }),
  });
  if (file?.path !== path) throw new UserError(message('error.no-such-file', { path, rev: head.slice(0, 12) }));
  if (file.kind !== 'text' && file.unread === undefined) throw new UserError(message('error.not-text', { path }));
  const lines = file.unread
    ? null
    : await blameFile(repository, head, path, {
        ...waiting,
        ignoreRevs: engine.ignoreRevs,
        ignoreWhitespace: engine.ignoreWhitespace,
      });
  if (!lines || lines.unread) return { path, segments: unreadable(file) };
  await engine.learn(
    lines.segments.flatMap(({ commit }) => commit ?? []),
    options.signal,
  );
  if (options.contents === undefined) return { path, segments: engine.judgeSegments(path, lines.segments) };
  const base = (await readText(repository, head, path, { ...waiting, maxBytes: file.size })) ?? '';
  return { path, segments: engine.judgeSegments(path, mapBuffer(base, options.contents, lines.segments)) };
}

/** A file that can't be read has lines all the same: each counts as unknown. */
export function unreadable(file: TreeFile): JudgedSegment[] {
  if (file.lines === 0) return [];
  const { path, lines } = file;
  return [{ line: 1, count: lines, commit: null, originalLine: 1, originalPath: path, verdict: NOT_JUDGED.unreadable }];
}
