import { appendSegment } from './appendSegment';
import { matchLines } from './matchLines';
import type { Segment } from './model';
import { textLines } from './textLines';
import type { LineBreaks } from './textLines';

function uncommitted(line: number, count: number): Segment {
  return { line, count, commit: null, originalLine: line, originalPath: '', reason: 'uncommitted' };
}

/** `count` lines of a segment from its `skip`th on, now at `line`. Written out: a spread costs ten times as much. */
function part(segment: Segment, skip: number, count: number, line: number): Segment {
  const { commit, originalLine, originalPath, reason } = segment;
  if (reason === 'uncommitted') return uncommitted(line, count);
  if (reason) return { line, count, commit, originalLine: originalLine + skip, originalPath, reason };
  return { line, count, commit, originalLine: originalLine + skip, originalPath };
}

/**
 * The owners of an unsaved buffer's lines: `segments` are those of `base`, the file's text at HEAD; lines that base
 * doesn't have are uncommitted. The line after a final newline is no line. If the segments don't cover the base exactly
 * (it was unread), the owners aren't known and the answer is empty.
 */
export function mapBuffer(
  base: string,
  buffer: string,
  segments: readonly Segment[],
  { lineBreaks = 'git' }: { readonly lineBreaks?: LineBreaks } = {},
): Segment[] {
  const old = textLines(base, lineBreaks);
  const now = textLines(buffer, lineBreaks);
  const covered = segments.reduce((sum, { count }) => sum + count, 0);
  if (covered !== old.gitLines(old.keys.length - 1)) return [];
  const mapped: Segment[] = [];
  let owner = 0;
  /** The lines since the last break: all new, or of one owner and in its order. */
  let run = { line: 1, count: 0, gitLine: 0, owner: -1 };
  const endRun = (): void => {
    if (run.count === 0) return;
    const segment = segments[run.owner];
    const skip = segment ? run.gitLine - segment.line : 0;
    appendSegment(mapped, segment ? part(segment, skip, run.count, run.line) : uncommitted(run.line, run.count));
  };
  for (const [at, match] of matchLines(old.keys, now.keys).entries()) {
    const gitLine = match === -1 ? 0 : old.gitLines(match);
    while (gitLine > 0 && gitLine >= segments[owner]!.line + segments[owner]!.count) owner++;
    const belongs = gitLine === 0 ? -1 : owner;
    const goesOn = belongs === run.owner && (belongs === -1 || gitLine === run.gitLine + run.count);
    if (goesOn) run.count++;
    else {
      endRun();
      run = { line: at + 1, count: 1, gitLine, owner: belongs };
    }
  }
  endRun();
  return mapped;
}

/**
 * The owners after an edit: `removedLines` lines from `firstLine` on (1-based) are replaced by `addedLines` uncommitted
 * ones. No diff, so it can follow every key stroke; whole lines count as changed.
 */
export function applyEdit(
  segments: readonly Segment[],
  firstLine: number,
  removedLines: number,
  addedLines: number,
): Segment[] {
  const edited: Segment[] = [];
  const last = segments.at(-1);
  const end = last ? last.line + last.count : 1;
  const first = Math.min(firstLine, end);
  const rest = first + removedLines;
  const added = addedLines + (firstLine - first);
  for (const segment of segments) {
    const count = Math.min(segment.line + segment.count, first) - segment.line;
    if (count > 0) appendSegment(edited, part(segment, 0, count, segment.line));
  }
  if (added > 0) appendSegment(edited, uncommitted(first, added));
  for (const segment of segments) {
    const skip = Math.max(rest - segment.line, 0);
    if (skip < segment.count) {
      appendSegment(edited, part(segment, skip, segment.count - skip, segment.line + skip - removedLines + added));
    }
  }
  return edited;
}
