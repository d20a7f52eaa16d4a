import { Position, Range } from 'vscode';
import { linePosition } from '../register/editing/linePosition';
import type { Span } from '../register/editing/outline';

/** Offsets of a text as the editor counts. */
export function rangeIn(text: string, { start, end }: Span): Range {
  return new Range(positionIn(text, start), positionIn(text, end));
}

function positionIn(text: string, offset: number): Position {
  const { line, character } = linePosition(text, offset);
  return new Position(line, character);
}
