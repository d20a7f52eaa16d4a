/** Whether a token is this sign. */
export const is = (token, text) => token?.kind === 'sign' && token.text === text;

export const word = (token) => token?.kind === 'word';

const CLOSING = { '(': ')', '[': ']', '{': '}' };

/** Where the bracket at `open` is closed; the last token where it isn't. */
export function matching(tokens, open) {
  let depth = 0;
  for (let at = open; at < tokens.length; at++) {
    if (is(tokens[at], tokens[open].text)) depth++;
    if (is(tokens[at], CLOSING[tokens[open].text]) && --depth === 0) return at;
  }
  return tokens.length - 1;
}

/** The tokens between the bracket at `open` and its end, parted at its own commas. */
export function items(tokens, open) {
  const all = [[]];
  let depth = 0;
  for (const token of tokens.slice(open + 1, matching(tokens, open))) {
    if (token.kind === 'sign' && '([{<'.includes(token.text)) depth++;
    if (token.kind === 'sign' && ')]}>'.includes(token.text)) depth--;
    if (depth === 0 && is(token, ',')) all.push([]);
    else all.at(-1).push(token);
  }
  return all.filter((item) => item.length > 0);
}
