import { lineCounter } from './lineCounter';
import type { LineRange } from './lineRanges';

const BEGINS = /<(script|style)\b/gi;

/**
 * The scripts and styles of a page, those of several lines: they are others' mostly, and what they state of themselves isn't what the
 * page is under.
 */
export function pageParts(text: string): LineRange[] {
  const parts: LineRange[] = [];
  const lineAt = lineCounter(text);
  const unclosed = new Set<string>();
  let end = 0;
  for (const { index, 1: name } of text.matchAll(BEGINS)) {
    const close = `</${name!}`;
    if (index < end || unclosed.has(close)) continue;
    end = text.indexOf(close, index);
    // Each is looked for beyond the last place where it was found, so that all of it takes one pass.
    if (end < 0) unclosed.add(close);
    else {
      const [from, to] = [lineAt(index), lineAt(end)];
      if (to > from) parts.push({ from, to });
    }
  }
  return parts;
}
