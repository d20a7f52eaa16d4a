import { appendSegment } from './appendSegment';
import { matchLines } from './matchLines';
import type { Segment } from './model';
import { textLines } from './textLines';
import type { LineBreaks } from './textLines';

function uncommitted(line: number, count: number): Segment {
  return { line, count, commit: null, originalLine: line, originalPath: '', reason: 'uncommitted' };
}

/** `count` lines of a segment from its `skip`th on, now at `line`. */
function part(segment: Segment, skip: number, count: number, line: number): Segment {
  return segment.reason === 'uncommitted'
    ? uncommitted(line, count)
    : { ...segment, line, count, originalLine: segment.originalLine + skip };
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
  const owners = segments.flatMap((segment) => new Array<Segment>(segment.count).fill(segment));
  if (owners.length !== (old.gitLines.at(-1) ?? 0)) return [];
  const mapped: Segment[] = [];
  for (const [at, match] of matchLines(old.keys, now.keys).entries()) {
    const gitLine = match === -1 ? 0 : old.gitLines[match]!;
    const owner = owners[gitLine - 1];
    appendSegment(mapped, owner ? part(owner, gitLine - owner.line, 1, at + 1) : uncommitted(at + 1, 1));
  }
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
