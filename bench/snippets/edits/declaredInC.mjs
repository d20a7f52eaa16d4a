import { is, items, word } from './tokenLists.mjs';

const NO_TYPE =
  /^(?:return|goto|case|else|break|continue|default|do|new|throw|throws|instanceof|package|import|sizeof)$/;
const BEGINS = new Set([';', '{', '}', '(', ')', ':']);
const ENDS = new Set(['=', ';', ',', '[', ':', ')']);

/** The last word of an item before a `[`: the name of a parameter. */
function ofParameter(item) {
  const array = item.findIndex((token) => is(token, '['));
  const names = (array > 0 ? item.slice(0, array) : item).filter(word);
  return names.length > 1 ? [names.at(-1).text] : [];
}

/** From a statement's first token: a type, stars or what is generic, a name, and what may follow a name. */
function ofStatement(tokens, start) {
  let at = start;
  let words = 0;
  let depth = 0;
  for (; at < tokens.length; at++) {
    const { kind, text } = tokens[at];
    if (is(tokens[at], '<')) depth++;
    else if (is(tokens[at], '>')) depth--;
    else if (kind === 'word' && !NO_TYPE.test(text)) words++;
    else if (!(kind === 'sign' && /^[*@.?&[\]]$/.test(text)) && !(depth > 0 && text === ',')) break;
    if (depth === 0 && words > 1 && kind === 'word' && tokens[at + 1]?.kind === 'sign' && ENDS.has(tokens[at + 1].text))
      return namesFrom(tokens, at);
    if (depth === 0 && words === 1 && kind === 'word' && is(tokens[at - 1], '*') && at > start + 1)
      return namesFrom(tokens, at);
  }
  return [];
}

/** A declared name and the ones that share its type. */
function namesFrom(tokens, first) {
  const names = [tokens[first].text];
  let depth = 0;
  for (let at = first + 1; at < tokens.length && !(depth === 0 && is(tokens[at], ';')); at++) {
    if (tokens[at].kind === 'sign' && '([{'.includes(tokens[at].text)) depth++;
    if (tokens[at].kind === 'sign' && ')]}'.includes(tokens[at].text) && --depth < 0) break;
    if (depth > 0 || !is(tokens[at], ',')) continue;
    let next = at + 1;
    while (is(tokens[next], '*')) next++;
    if (word(tokens[next])) names.push(tokens[next].text);
  }
  return names;
}

/** What a function of C or Java names: itself, parameters and variables; guessed by how declarations look. */
export function declaredInC(tokens) {
  const open = tokens.findIndex((token, at) => is(token, '(') && word(tokens[at - 1]) && !is(tokens[at - 2], '@'));
  if (open < 1) return [];
  const body = tokens.findIndex((token, at) => at > open && is(token, '{'));
  const names = [tokens[open - 1].text, ...items(tokens, open).flatMap(ofParameter)];
  for (let at = Math.max(body, 0); at < tokens.length; at++) {
    if (tokens[at].kind === 'sign' && BEGINS.has(tokens[at].text)) names.push(...ofStatement(tokens, at + 1));
    if (is(tokens[at + 1], '->') && word(tokens[at]) && !tokens[at + 1].isMember) names.push(tokens[at].text);
  }
  return names;
}
