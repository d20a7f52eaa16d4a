import { tokenise } from '../queries/tokenise.mjs';
import { lineWriter } from './lineWriter.mjs';
import { is } from './tokenLists.mjs';

const columnOf = (text, at) => text.slice(text.lastIndexOf('\n', at - 1) + 1, at).replaceAll('\t', '        ').length;

function otherQuotes(text) {
  const inner = text.slice(1, -1);
  if (!/^'[^'"\\\n]*'$|^"[^'"\\\n]*"$/.test(text)) return text;
  return text.startsWith("'") ? `"${inner}"` : `'${inner}'`;
}

/** How far in a line is, by the lines that it stands in: `open` has their columns. */
function depthOf(open, column) {
  while (open.length > 1 && open.at(-1) > column) open.pop();
  if (open.at(-1) < column) open.push(column);
  return open.length - 1;
}

/**
 * Python as another formatter would print it: other indentation and quotes, no blank lines, lines of 60 columns where
 * brackets let them be parted. Every token stays.
 */
export function reprintPython(text) {
  const writer = lineWriter({ width: 60, indent: /^ {4}\S/m.test(text) ? 2 : 4 });
  const open = [0];
  let [depth, before] = [0, undefined];
  for (const token of tokenise(text, 'py')) {
    const onNewLine = token.gap.includes('\n');
    if (onNewLine && depth === 0 && !token.gap.includes('\\')) {
      writer.end();
      writer.depth = depthOf(open, columnOf(text, token.start));
    }
    if (onNewLine && before?.kind === 'comment') writer.end();
    writer.add(token.kind === 'string' ? otherQuotes(token.text) : token.text, {
      space: token.gap !== '',
      breaks: depth > 0 && before !== undefined && (is(before, ',') || is(before, '(')),
    });
    if (token.kind === 'sign' && '([{'.includes(token.text)) depth++;
    if (token.kind === 'sign' && ')]}'.includes(token.text)) depth = Math.max(0, depth - 1);
    before = token;
  }
  return writer.text();
}
