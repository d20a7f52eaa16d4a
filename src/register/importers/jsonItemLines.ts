/**
 * The line on which each item of a list begins that stands under `key` in a JSON object, 1-based.
 * @param text valid JSON
 */
export function jsonItemLines(text: string, key: string): number[] {
  const lines: number[] = [];
  let [line, depth, inList, expected] = [1, 0, false, false];
  let last = '';
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    if (character === '\n') line++;
    if (/\s/.test(character)) continue;
    if (inList && depth === 2 && expected && character !== ']') {
      lines.push(line);
      expected = false;
    }
    if (character === '"') {
      const start = at + 1;
      for (at = start; text[at] !== '"'; at++) if (text[at] === '\\') at++;
      if (depth === 1) last = text.slice(start, at);
    } else if (character === '[' || character === '{') {
      depth++;
      if (depth === 2) [inList, expected] = [character === '[' && last === key, true];
    } else if (character === ']' || character === '}') {
      depth--;
    } else if (character === ',' && depth === 2) expected = true;
  }
  return lines;
}
