/** Where an offset is in a text: both 1-based, columns in UTF-16 units, lines ended by LF or CRLF. */
export function createLinePositions(
  text: string,
): (offset: number) => { readonly line: number; readonly column: number } {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle;
    }
    const start = starts[low]!;
    return { line: low + 1, column: Math.max(0, Math.min(offset, endOf(text, starts[low + 1])) - start) + 1 };
  };
}

/** An offset within a line's break is at the line's end. */
function endOf(text: string, next: number | undefined): number {
  if (next === undefined) return text.length;
  return next > 1 && text[next - 2] === '\r' ? next - 2 : next - 1;
}
