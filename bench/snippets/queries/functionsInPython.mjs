import { tokenise } from './tokenise.mjs';

const indentation = (line) => /^[ \t]*/.exec(line)[0].replaceAll('\t', '        ').length;

/** Whether a line goes on with what an earlier one began: a bracket, a long string, a backslash. */
function continued(text, lines) {
  const goesOn = new Uint8Array(lines.length + 1);
  let [line, depth, last] = [0, 0, 0];
  const countTo = (end, mark) => {
    for (let at = text.indexOf('\n', last); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) {
      line++;
      if (mark) goesOn[line] = 1;
    }
    last = end;
  };
  for (const token of tokenise(text, 'py')) {
    countTo(token.start, depth > 0 || token.gap.includes('\\'));
    if (token.kind === 'sign' && '([{'.includes(token.text)) depth++;
    if (token.kind === 'sign' && ')]}'.includes(token.text)) depth = Math.max(0, depth - 1);
    countTo(token.end, true);
  }
  return goesOn;
}

/** Functions and methods of Python, by how far they are indented. */
export function functionsInPython(text) {
  const lines = text.split('\n');
  const goesOn = continued(text, lines);
  const found = [];
  for (const [first, line] of lines.entries()) {
    if (goesOn[first] || !/^\s*(?:async\s+)?def\s/.test(line)) continue;
    const own = indentation(line);
    let last = first;
    for (let at = first + 1; at < lines.length; at++) {
      if (goesOn[at]) last = at;
      else if (lines[at].trim() === '') continue;
      else if (indentation(lines[at]) > own) last = at;
      else if (!lines[at].trim().startsWith('#')) break;
    }
    found.push({
      lines: last - first + 1,
      text: lines
        .slice(first, last + 1)
        .join('\n')
        .trimStart(),
      own,
    });
  }
  return found;
}
