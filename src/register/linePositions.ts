/** Where a line begins and a place in it, both 0-based, in UTF-16 units. */
export interface LinePosition {
  readonly line: number;
  readonly character: number;
}

/** Where an offset is in a text, as VS Code counts: LF, CRLF and a carriage return of its own each end a line. */
export function createLinePositions(text: string): (offset: number) => LinePosition {
  const starts = [0];
  for (const { index, 0: lineBreak } of text.matchAll(/\r\n|\r|\n/g)) starts.push(index + lineBreak.length);
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle;
    }
    const end = endOf(text, starts[low + 1]);
    return { line: low, character: Math.max(0, Math.min(offset, end) - starts[low]!) };
  };
}

/** An offset within a line's break, or past the text, is at the line's end. */
function endOf(text: string, next: number | undefined): number {
  if (next === undefined) return text.length;
  return text.slice(next - 2, next) === '\r\n' ? next - 2 : next - 1;
}
