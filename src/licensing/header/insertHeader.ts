import { isLineEnd, lineEndAt, pastLineEnd } from '../characters';
import { headerPlace } from './headerPlace';
import type { HeaderPlace } from './headerPlace';
import { readForm } from './headerForm';
import type { FormLines, HeaderForm } from './headerForm';
import type { ReadHeader, HeaderTemplate } from './template';
import { readTemplate } from './template';
import { withEdits } from './textEdit';
import type { TextEdit } from './textEdit';

/** The file's first line end; what a file without one is given is a line feed. */
export function lineEndOf(text: string): string {
  const end = lineEndAt(text, 0, text.length);
  return text.slice(end, pastLineEnd(text, end, text.length)) || '\n';
}

/**
 * The edit that puts a comment in its place. A line of its own always stands behind it where anything follows, and only
 * there, so that taking both away gives back what was there before.
 */
export function insertionAt(
  text: string,
  { offset, splits, gap }: Pick<HeaderPlace, 'offset' | 'splits' | 'gap'>,
  comment: string,
): TextEdit {
  const end = lineEndOf(text);
  if (splits) return { offset, deleted: 0, inserted: end + comment + end };
  const isUnended = offset === text.length && offset > 0 && !isLineEnd(text.charCodeAt(offset - 1));
  if (isUnended) return { offset, deleted: 0, inserted: end + comment };
  const behind = offset === text.length || gap === null ? '' : gap + end;
  return { offset, deleted: 0, inserted: comment + end + behind };
}

/** A header that a template wrote, found again. */
export interface OwnHeader extends ReadHeader {
  readonly form: HeaderForm;
  readonly place: HeaderPlace;
  /** Of the comment, without the line end behind it. */
  readonly from: number;
  readonly to: number;
}

function readOwn(
  { lines, ends }: FormLines,
  { open, close }: HeaderForm,
  template: HeaderTemplate,
): (ReadHeader & { readonly to: number }) | null {
  const read = readTemplate(template, lines);
  if (!read) return null;
  // A block that says more isn't recognised whole.
  if (close.length > 0) return read.count === lines.length ? { ...read, to: ends.at(-1)! } : null;
  return { ...read, to: ends[open.length + read.count - 1]! };
}

/** The header in its place, if it is the template's with whatever values; null for none, and for what says more or less. */
export function findOwnHeader(path: string, text: string, template: HeaderTemplate): OwnHeader | null {
  const place = headerPlace(path, text);
  if (typeof place === 'string' || place.splits) return null;
  for (const form of place.forms) {
    const comment = readForm(form, text, place.offset);
    const own = comment && readOwn(comment, form, template);
    if (own) return { ...own, form, place, from: place.offset };
  }
  return null;
}

/** The edit that takes a header away, with what was put around it; null where there is none that the template wrote. */
export function removeHeader(path: string, text: string, template: HeaderTemplate): TextEdit | null {
  const own = findOwnHeader(path, text, template);
  if (!own) return null;
  const { from, to, place } = own;
  const comment = text.slice(from, to);
  const end = lineEndOf(text);
  const behind = pastLineEnd(text, to, text.length);
  const gap = place.gap === null ? '' : place.gap + end;
  const withGap = gap !== '' && text.startsWith(gap, behind) ? behind + gap.length : behind;
  const before = text.startsWith(end, from - end.length) ? from - end.length : from;
  const ways = [
    [from, withGap],
    [before, to],
    [before, behind],
    [from, behind],
  ] as const;
  const edits = ways.map(([start, stop]) => ({ offset: start, deleted: stop - start, inserted: '' }));
  // Only one of them is what the same header would be put into like this.
  return edits.find((edit) => gives(path, withEdits(text, [edit]), comment, text)) ?? edits[0]!;
}

function gives(path: string, without: string, comment: string, text: string): boolean {
  const place = headerPlace(path, without);
  return typeof place !== 'string' && withEdits(without, [insertionAt(without, place, comment)]) === text;
}
