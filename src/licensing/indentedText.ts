import { beforeBlanks, beginsLine, isDigit, isLineEnd, lineEndAt, pastBlanks, pastLineEnd } from './characters';

/** Whether `|` or `>` at `at` is a value, with nothing but its signs and a comment behind it. */
function isHeader(text: string, at: number, to: number): boolean {
  let end = at + 1;
  while (end < to && (isDigit(text.charCodeAt(end)) || '+-'.includes(text.charAt(end)))) end++;
  const rest = pastBlanks(text, end, to);
  if (rest < to && !isLineEnd(text.charCodeAt(rest)) && !(rest > end && text.charCodeAt(rest) === 35)) return false;
  const last = beforeBlanks(text, at);
  return last >= 0 && last < at - 1 && ':-?'.includes(text.charAt(last));
}

function indentOfLine(text: string, at: number): number {
  let start = at;
  while (!beginsLine(text, start)) start--;
  return pastBlanks(text, start, at) - start;
}

/** The end of YAML's text by indentation, whose header is at `at`; -1 if it isn't one. Its first line says how deep it is. */
export function throughIndentedText(text: string, at: number, to: number): number {
  if (!isHeader(text, at, to)) return -1;
  const around = indentOfLine(text, at);
  let depth = -1;
  let end = lineEndAt(text, at, to);
  for (let line = pastLineEnd(text, end, to); line < to;) {
    const first = pastBlanks(text, line, to);
    const stop = lineEndAt(text, first, to);
    if (first < stop) {
      const indent = first - line;
      if (depth === -1 ? indent <= around : indent < depth) break;
      if (depth === -1) depth = indent;
      end = stop;
    }
    line = pastLineEnd(text, stop, to);
  }
  return end;
}
