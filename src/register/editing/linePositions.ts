/** Where a line begins and a place in it, both 0-based, in UTF-16 units. */
export interface LinePosition {
  readonly line: number;
  readonly character: number;
}

/** Of the text asked about last: a register's entries are asked for one after the other. */
let last: { readonly text: string; readonly starts: readonly number[] } = { text: '', starts: [0] };

/** An offset as VS Code counts: a carriage return of its own ends a line, too. */
export function linePosition(text: string, offset: number): LinePosition {
  if (last.text !== text) last = { text, starts: lineStarts(text) };
  const { starts } = last;
  let [low, high] = [0, starts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle;
  }
  return { line: low, character: offset - starts[low]! };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (const { index, 0: lineBreak } of text.matchAll(/\r\n|\r|\n/g)) starts.push(index + lineBreak.length);
  return starts;
}
