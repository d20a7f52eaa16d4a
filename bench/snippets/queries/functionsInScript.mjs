import * as acorn from 'acorn';

const OPTIONS = { ecmaVersion: 'latest', allowHashBang: true, allowReturnOutsideFunction: true };

function parsed(text) {
  for (const sourceType of ['module', 'script']) {
    try {
      return acorn.parse(text, { ...OPTIONS, sourceType });
    } catch {
      // The other kind, or no JavaScript as it is standardised.
    }
  }
  return undefined;
}

function eachNode(node, tell) {
  tell(node);
  for (const key in node) {
    const value = node[key];
    if (typeof value !== 'object' || value === null) continue;
    if (Array.isArray(value)) for (const one of value) if (typeof one?.type === 'string') eachNode(one, tell);
    if (typeof value.type === 'string') eachNode(value, tell);
  }
}

/** Functions that can stand alone: declarations, and expressions as what a variable is set to. Methods can't. */
export function functionsInScript(text) {
  const found = [];
  const tree = parsed(text);
  if (tree === undefined) return found;
  eachNode(tree, (node) => {
    if (!/Function/.test(node.type)) return;
    const source = text.slice(node.start, node.end);
    const isMethod = node.type === 'FunctionExpression' && !/^(?:async\s+)?function/.test(source);
    if (isMethod || node.body.type !== 'BlockStatement') return;
    const lines = source.split('\n').length;
    found.push({ lines, text: node.type === 'FunctionDeclaration' ? source : `var handler = ${source};` });
  });
  return found;
}
