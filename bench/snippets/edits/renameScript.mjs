import ts from 'typescript';
import { namesFor } from './namesFor.mjs';
import { replaceAll } from './replaceAll.mjs';

const isFunction = (node) => ts.isFunctionDeclaration(node) || ts.isFunctionExpression(node);
const declares = (node) =>
  ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node) || isFunction(node);

function declaredNames(tree) {
  const names = new Set();
  const visit = (node) => {
    if (declares(node) && node.name !== undefined && ts.isIdentifier(node.name)) names.add(node.name.text);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  for (const kept of ['this', 'arguments']) names.delete(kept);
  return names;
}

/** Names of members, types, labels and attributes aren't those of variables. */
function isVariable(node) {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) || ts.isMetaProperty(parent)) return parent.name !== node;
  if (ts.isBindingElement(parent)) return parent.propertyName !== node;
  if (ts.isLabeledStatement(parent) || ts.isBreakOrContinueStatement(parent)) return false;
  if (ts.isTypeReferenceNode(parent) || ts.isQualifiedName(parent) || ts.isJsxAttribute(parent)) return false;
  if (ts.isTypeParameterDeclaration(parent) || ts.isExpressionWithTypeArguments(parent)) return false;
  const hasMembers = ts.isClassElement(parent) || ts.isTypeElement(parent) || ts.isObjectLiteralElement(parent);
  return !hasMembers || parent.name !== node || ts.isShorthandPropertyAssignment(parent);
}

/** What stands for a name: where that was short for a member too, the member stays. */
function written(node, name) {
  const { parent } = node;
  const isShort =
    ts.isShorthandPropertyAssignment(parent) ||
    (ts.isBindingElement(parent) &&
      parent.name === node &&
      parent.propertyName === undefined &&
      parent.dotDotDotToken === undefined &&
      ts.isObjectBindingPattern(parent.parent));
  return isShort ? `${node.text}: ${name}` : name;
}

/** JavaScript and TypeScript with other names for parameters, variables and functions, each the same throughout. */
export function renameScript(text, { kind, random }) {
  const tree = ts.createSourceFile('file', text, ts.ScriptTarget.Latest, true, kind);
  const names = namesFor(declaredNames(tree), { text, style: 'camel', random });
  const places = [];
  const visit = (node) => {
    if (ts.isIdentifier(node) && names.has(node.text) && isVariable(node))
      places.push([node.getStart(tree), node.end, written(node, names.get(node.text))]);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return replaceAll(text, places);
}
