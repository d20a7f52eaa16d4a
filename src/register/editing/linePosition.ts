import { createLinePositions } from '../linePositions';
import type { LinePosition } from '../linePositions';

/** Of the text asked about last: a register's entries are asked for one after the other. */
let last = { text: '', positionAt: createLinePositions('') };

/** {@link createLinePositions} for those who ask about one text many times without knowing of each other. */
export function linePosition(text: string, offset: number): LinePosition {
  if (last.text !== text) last = { text, positionAt: createLinePositions(text) };
  return last.positionAt(offset);
}
