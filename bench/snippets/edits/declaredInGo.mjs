import { is, items, matching, word } from './tokenLists.mjs';

/** Names of a parameter list: those before a type; where nothing but types stands, there are none. */
function ofParameters(tokens, open) {
  const all = items(tokens, open);
  const named = all.some((item) => item.length > 1 && word(item[0]) && (word(item[1]) || !is(item[1], '.')));
  return named ? all.filter((item) => word(item[0])).map(([first]) => first.text) : [];
}

function ofSignature(tokens, at) {
  const names = [];
  let next = at + 1;
  // Receiver, name, parameters, results.
  while (next < tokens.length && (word(tokens[next]) || is(tokens[next], '('))) {
    if (is(tokens[next], '(')) {
      names.push(...ofParameters(tokens, next));
      next = matching(tokens, next);
    } else names.push(...(is(tokens[next + 1], '(') && next <= at + 4 ? [tokens[next].text] : []));
    next++;
  }
  return names;
}

/** The words left of `:=` or behind `var`, separated by commas. */
function listBefore(tokens, at) {
  const names = [];
  for (let place = at - 1; word(tokens[place]); place -= 2) {
    names.push(tokens[place].text);
    if (!is(tokens[place - 1], ',')) break;
  }
  return names;
}

/** What a function of Go names: itself, parameters, results and variables. */
export function declaredInGo(tokens) {
  return tokens.flatMap((token, at) => {
    if (token.text === 'func') return ofSignature(tokens, at);
    if (is(token, ':=')) return listBefore(tokens, at);
    return token.text === 'var' && word(tokens[at + 1]) ? [tokens[at + 1].text] : [];
  });
}
