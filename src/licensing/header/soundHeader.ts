import { isLineEnd } from '../characters';
import { proseOf } from '../readProse';
import { removeHeader } from './insertHeader';
import type { HeaderTemplate } from './template';
import { withEdits } from './textEdit';
import type { TextEdit } from './textEdit';

interface Written {
  readonly path: string;
  /** Before the edit. */
  readonly text: string;
  readonly edit: TextEdit;
  /** The header's, without marks. */
  readonly lines: readonly string[];
  readonly template: HeaderTemplate;
}

const LINE_END = /\r\n|\r|\n/g;

/**
 * Whether a header that was put in is a comment, what was said before is said as before, and the header can be taken
 * away again without a trace.
 */
export function isSound({ path, text, edit, lines, template }: Written): boolean {
  const after = withEdits(text, [edit]);
  const removed = removeHeader(path, after, template);
  if (!removed || withEdits(after, [removed]) !== text) return false;
  const textsOf = (whole: string): readonly { readonly line: number; readonly text: string }[] =>
    proseOf(path, whole).flatMap((prose) => prose.lines);
  const before = textsOf(text);
  const now = textsOf(after);
  const endsAbove = text.slice(0, edit.offset).match(LINE_END)?.length ?? 0;
  const isBelowAll = edit.offset === text.length && edit.offset > 0 && !isLineEnd(text.charCodeAt(edit.offset - 1));
  const above = isBelowAll ? before.length : before.filter(({ line }) => line <= endsAbove).length;
  const added = now.length - before.length;
  if (added < 0) return false;
  const header = now.slice(above, above + added);
  const rest = [...now.slice(0, above), ...now.slice(above + added)];
  return (
    rest.every((one, at) => one.text === before[at]!.text) &&
    lines.every((line) => !line.startsWith('SPDX-') || header.some((one) => one.text === line))
  );
}
