import { Position, Range } from 'vscode';
import type { Span } from '../register/editing/outline';

/** Offsets of a text as the editor counts: a carriage return of its own ends a line, too. */
export function rangeIn(text: string, { start, end }: Span): Range {
  const from = positionIn(text, 0, 0, start);
  return new Range(from, positionIn(text, start - from.character, from.line, end));
}

/** @param lineStart where a line begins, of the number `line` */
function positionIn(text: string, lineStart: number, line: number, offset: number): Position {
  let at = lineStart;
  let number = line;
  for (const { index, 0: lineBreak } of text.slice(lineStart, offset).matchAll(/\r\n|\r|\n/g)) {
    at = lineStart + index + lineBreak.length;
    number++;
  }
  return new Position(number, offset - at);
}
