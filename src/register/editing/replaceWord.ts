import type { OutlineNode } from './outline';
import { idText } from './idText';
import type { TextEdit } from './textEdit';
import { wordAt } from './wordAt';

/** The word at an offset, key or value, changed to another, without quotes; null where the text has no longer the word expected there. */
export function replaceWord(root: OutlineNode | null, offset: number, expected: string, by: string): TextEdit | null {
  const scalar = wordAt(root, offset)?.node;
  if (scalar?.text !== expected || scalar.style === 'block') return null;
  return { start: scalar.start, end: scalar.end, text: idText(by) };
}
