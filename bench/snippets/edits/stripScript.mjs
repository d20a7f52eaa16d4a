import ts from 'typescript';
import { replaceAll } from './replaceAll.mjs';
import { withoutBlankLines } from './withoutBlankLines.mjs';

const COMMENT = /\/\*[^]*?\*\/|\/\/[^\n]*/g;

/** JavaScript and TypeScript without comments: what stands between two tokens is nothing else but them and white space. */
export function stripScript(text, kind) {
  const tree = ts.createSourceFile('file', text, ts.ScriptTarget.Latest, true, kind);
  const gaps = [];
  const visit = (node) => {
    if (ts.isJSDoc(node)) return;
    if (node.getChildCount(tree) > 0) for (const child of node.getChildren(tree)) visit(child);
    else if (node.pos < node.getStart(tree)) gaps.push([node.pos, node.getStart(tree)]);
  };
  visit(tree);
  const places = gaps.map(([start, end]) => [start, end, text.slice(start, end).replace(COMMENT, '')]);
  return withoutBlankLines(replaceAll(text, places));
}
