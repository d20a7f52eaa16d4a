import { lineEndAt } from './characters';
import { scanComments } from './commentScanner';
import type { CommentSyntax } from './commentSyntax';
import { fileSyntax } from './fileSyntax';
import type { Prose } from './prose';
import { ProseBuilder } from './proseBuilder';
import { FIRST_LINES } from './firstLines';
import { hasSignal } from './signals';
import { wholeProse } from './wholeProse';

const NO_PROSE: readonly Prose[] = [];

/** A shebang says which program to run. Rust's `#![…]` isn't one. */
const hasShebang = (text: string): boolean => text.startsWith('#!') && text.charAt(2) !== '[';

function proseIn(syntax: CommentSyntax | null, text: string, all: boolean): readonly Prose[] {
  if (syntax === null) return NO_PROSE;
  if (syntax.whole === true)
    return wholeProse(text, syntax, all || hasSignal(text, 0, text.length) ? Infinity : FIRST_LINES);
  const from = hasShebang(text) ? lineEndAt(text, 0, text.length) : 0;
  const builder = new ProseBuilder(text, from, all);
  scanComments(text, syntax, from, builder);
  return builder.end();
}

/**
 * What the file at `path` says to its readers: its comments, or all of it where it is prose by itself. Nothing of a
 * string, a here-document or another literal. `text` is without a byte order mark; its lines may end in any way.
 */
export const proseOf = (path: string, text: string): readonly Prose[] => proseIn(fileSyntax(path, text), text, true);

/** The same without the comments that can say nothing of licences, but for the first lines. */
export const tellingProse = (path: string, text: string): readonly Prose[] =>
  proseIn(fileSyntax(path, text), text, false);
