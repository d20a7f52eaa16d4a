import { tokenise } from './tokenise.mjs';

const NO_NAME = /^(?:if|for|while|switch|catch|synchronized|try|return|else|do|new|sizeof|case|func|using|with)$/;
const is = (token, text) => token?.kind === 'sign' && token.text === text;

/** For each `(` and `{` its counterpart, by position in the list; what has none is left out. */
function pairs(tokens) {
  const [other, open] = [new Map(), []];
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== 'sign') continue;
    if ('({'.includes(token.text)) open.push(at);
    else if (')}'.includes(token.text)) {
      const from = open.pop();
      if (from === undefined || tokens[from].text !== (token.text === ')' ? '(' : '{')) return other;
      other.set(from, at).set(at, from);
    }
  }
  return other;
}

/** The `)` of the parameters before a body, or undefined: between them stands at most what is thrown. */
function parametersBefore(tokens, body, language) {
  let at = body - 1;
  if (language === 'java') while (tokens[at]?.kind === 'word' || is(tokens[at], ',') || is(tokens[at], '.')) at--;
  if (at !== body - 1 && tokens[at + 1]?.text !== 'throws') return undefined;
  return is(tokens[at], ')') ? at : undefined;
}

/** Where a definition begins whose name is at `name`: behind what ended the last one. */
function beginningOf(tokens, name) {
  let at = name;
  while (at > 0 && !is(tokens[at - 1], ';') && !is(tokens[at - 1], '}') && !is(tokens[at - 1], '{')) {
    if (tokens[at - 1].kind === 'directive' || tokens[at - 1].kind === 'comment') break;
    at--;
  }
  return at;
}

function inGo(text, tokens, other) {
  return [...tokens.entries()].flatMap(([at, token]) => {
    if (token.text !== 'func' || (token.start > 0 && text[token.start - 1] !== '\n')) return [];
    // A body begins behind the last type, at a `{` that ends its line and closes on one of its own.
    for (let body = at; body < tokens.length; body = (other.get(body) ?? body) + 1) {
      if (!is(tokens[body], '{')) continue;
      if (/\b(?:interface|struct)$/.test(tokens[body - 1].text)) continue;
      return other.has(body) ? [[token.start, tokens[other.get(body)].end]] : [];
    }
    return [];
  });
}

function inClassesOrC(text, tokens, other, language) {
  return [...tokens.entries()].flatMap(([body, token]) => {
    if (!is(token, '{') || !other.has(body)) return [];
    const close = parametersBefore(tokens, body, language);
    const name = close === undefined || !other.has(close) ? undefined : other.get(close) - 1;
    if (name === undefined || tokens[name]?.kind !== 'word' || NO_NAME.test(tokens[name].text)) return [];
    const first = beginningOf(tokens, name);
    if (first === name || (tokens[first].kind !== 'word' && !is(tokens[first], '@'))) return [];
    if (tokens.slice(first, name).some((one) => one.text === 'new' || one.text === '=')) return [];
    const [start, end] = [tokens[first].start, tokens[other.get(body)].end];
    // C’s conditional lines unbalance braces; what begins and ends in the first column is whole all the same.
    if (language === 'c' && (text.lastIndexOf('\n', start) + 1 !== start || text[end - 2] !== '\n')) return [];
    return [[start, end]];
  });
}

/** Functions and methods of Java, C and Go, by their braces. */
export function functionsInBraces(text, language) {
  const tokens = tokenise(text, language);
  const code = tokens.filter(({ kind }) => kind !== 'comment' || language !== 'go');
  const other = pairs(code);
  const ranges = language === 'go' ? inGo(text, code, other) : inClassesOrC(text, code, other, language);
  return ranges.map(([start, end]) => {
    const source = text.slice(start, end);
    return { lines: source.split('\n').length, text: source };
  });
}
