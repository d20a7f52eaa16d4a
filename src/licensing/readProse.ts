import { lineEndAt } from './characters';
import { scanComments } from './commentScanner';
import type { CommentSyntax } from './commentSyntax';
import { fileSyntax } from './fileSyntax';
import type { Prose } from './prose';
import { ProseBuilder } from './proseBuilder';
import type { TellingProse } from './proseBuilder';
import { FIRST_LINES } from './firstLines';
import { hasSignal } from './signals';
import { wholeProse } from './wholeProse';

const NO_PROSE: TellingProse = { prose: [], first: [] };

/** A shebang says which program to run. Rust's `#![…]` isn't one. */
const hasShebang = (text: string): boolean => text.startsWith('#!') && text.charAt(2) !== '[';

function proseIn(syntax: CommentSyntax | null, text: string, all: boolean): TellingProse {
  if (syntax === null) return NO_PROSE;
  if (syntax.whole === true) {
    const isTelling = all || hasSignal(text, 0, text.length);
    const first = wholeProse(text, syntax, isTelling ? Infinity : FIRST_LINES);
    return { prose: isTelling ? first : [], first };
  }
  const from = hasShebang(text) ? lineEndAt(text, 0, text.length) : 0;
  const builder = new ProseBuilder(text, from, all);
  scanComments(text, syntax, from, builder);
  return builder.end();
}

/**
 * What the file at `path` says to its readers: its comments, or all of it where it is prose by itself. Nothing of a
 * string, a here-document or another literal. `text` is without a byte order mark; its lines may end in any way.
 */
export const proseOf = (path: string, text: string): readonly Prose[] =>
  proseIn(fileSyntax(path, text), text, true).prose;

/** The part of it that may say something of licences. */
export const tellingProse = (path: string, text: string): TellingProse => proseIn(fileSyntax(path, text), text, false);
