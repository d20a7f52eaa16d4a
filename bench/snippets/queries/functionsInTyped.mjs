import ts from 'typescript';

/**
 * Functions of TypeScript that can stand alone. A method is one as soon as it's called a function, as whoever copies it
 * out of its class does.
 */
export function functionsInTyped(text) {
  const tree = ts.createSourceFile('file.tsx', text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
  const found = [];
  const lineOf = (at) => tree.getLineAndCharacterOfPosition(at).line;
  const visit = (node) => {
    const start = node.getStart(tree);
    const lines = lineOf(node.end) - lineOf(start) + 1;
    const source = text.slice(start, node.end);
    if (ts.isFunctionDeclaration(node) && node.body) found.push({ lines, text: source });
    else if (ts.isFunctionExpression(node) || (ts.isArrowFunction(node) && ts.isBlock(node.body)))
      found.push({ lines, text: `const handler = ${source};` });
    else if (ts.isMethodDeclaration(node) && node.body && ts.isIdentifier(node.name)) {
      const isAsync = node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword);
      const from = node.name.getStart(tree);
      found.push({
        lines: lineOf(node.end) - lineOf(from) + 1,
        text: `${isAsync ? 'async ' : ''}function ${node.asteriskToken ? '*' : ''}${text.slice(from, node.end)}`,
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}
