import { is, items, matching, word } from './tokenLists.mjs';

/** Words from `at` up to one of `ends`, as `for a, (b, c) in` has them; none where something else stands between. */
function listUpTo(tokens, at, ends) {
  const names = [];
  for (let place = at; place < tokens.length; place++) {
    const token = tokens[place];
    if (ends.includes(token.text)) return names;
    if (word(token) && !is(tokens[place + 1], '.')) names.push(token.text);
    else if (!(token.kind === 'sign' && '(),*'.includes(token.text))) return [];
  }
  return [];
}

const startsLine = (token) => token.gap.includes('\n');

/** What a function of Python names: itself, parameters, and whatever is set in it. */
export function declaredInPython(tokens) {
  const names = tokens.flatMap((token, at) => {
    if (token.text === 'def' && is(tokens[at + 2], '(')) {
      const parameters = items(tokens, at + 2).map((item) => item.find(word)?.text);
      return [tokens[at + 1].text, ...parameters.filter((name) => name !== undefined)];
    }
    if (token.text === 'for') return listUpTo(tokens, at + 1, ['in']);
    if (token.text === 'as' && word(tokens[at + 1])) return [tokens[at + 1].text];
    return startsLine(token) && (word(token) || is(token, '(')) ? listUpTo(tokens, at, ['=']) : [];
  });
  return names.filter((name) => !/^(?:self|cls|True|False|None|_+)$/.test(name));
}

/** Where names are those of arguments: in a call, before `=`; not where a function names its own parameters. */
export function argumentNames(tokens) {
  const own = new Set();
  for (const [at, token] of tokens.entries())
    if (token.text === 'def' && is(tokens[at + 2], '('))
      for (let place = at + 2; place < matching(tokens, at + 2); place++) own.add(place);
  const found = new Set();
  let depth = 0;
  for (const [at, token] of tokens.entries()) {
    if (token.kind === 'sign' && '([{'.includes(token.text)) depth++;
    if (token.kind === 'sign' && ')]}'.includes(token.text)) depth--;
    if (depth > 0 && word(token) && is(tokens[at + 1], '=') && !own.has(at)) found.add(token);
  }
  return found;
}
