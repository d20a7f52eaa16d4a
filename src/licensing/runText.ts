import type { ProseLine } from './prose';

const known = new WeakMap<readonly ProseLine[], string>();

/**
 * A run of prose as one text: two that say the same on the same lines, counted from the first, have the same. Made once: each
 * reader looks there first whether it has any of the words that it reads for.
 */
export function runText(lines: readonly ProseLine[]): string {
  let text = known.get(lines);
  if (text === undefined) known.set(lines, (text = made(lines)));
  return text;
}

function made(lines: readonly ProseLine[]): string {
  let text = '';
  let next = lines[0]?.line ?? 0;
  for (const one of lines) {
    text += `${one.line === next ? '\t' : '\n'.repeat(one.line - next)}${one.text}`;
    next = one.line;
  }
  return text;
}
