import ts from 'typescript';

const KINDS = { js: ts.ScriptKind.JSX, ts: ts.ScriptKind.TS };
const KEYWORDS = { js: 'var', ts: 'const' };
const isAsync = (node) => node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword);

/**
 * Functions of JavaScript and TypeScript that can stand alone: declarations, and expressions as what a variable is set to. A
 * method of TypeScript, where most code is in classes, is one as soon as it's called a function.
 */
export function functionsInScript(text, language) {
  const tree = ts.createSourceFile('file', text, ts.ScriptTarget.Latest, true, KINDS[language]);
  const found = [];
  const add = (source, { before = '', behind = '' } = {}) =>
    found.push({ lines: source.split('\n').length, text: before + source + behind });
  const visit = (node) => {
    if (ts.isFunctionDeclaration(node) && node.body) add(text.slice(node.getStart(tree), node.end));
    else if (ts.isFunctionExpression(node) || (ts.isArrowFunction(node) && ts.isBlock(node.body)))
      add(text.slice(node.getStart(tree), node.end), { before: `${KEYWORDS[language]} handler = `, behind: ';' });
    else if (language === 'ts' && ts.isMethodDeclaration(node) && node.body && ts.isIdentifier(node.name))
      add(text.slice(node.name.getStart(tree), node.end), {
        before: `${isAsync(node) ? 'async ' : ''}function ${node.asteriskToken ? '*' : ''}`,
      });
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}
