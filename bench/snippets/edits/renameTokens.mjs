import { tokenise } from '../queries/tokenise.mjs';
import { declaredInC } from './declaredInC.mjs';
import { declaredInGo } from './declaredInGo.mjs';
import { argumentNames, declaredInPython } from './declaredInPython.mjs';
import { namesFor } from './namesFor.mjs';
import { replaceAll } from './replaceAll.mjs';
import { is } from './tokenLists.mjs';

const KEYWORDS = new Set(
  [
    'if else for while do switch case default return break continue goto new this super null nil true false func var',
    'const static final void int char long short float double unsigned signed struct union enum boolean byte string',
    'import from def class lambda in is not and or with as try except finally raise pass yield global nonlocal range',
    'interface map chan select go defer type package throw throws try catch instanceof error sizeof size_t NULL _',
  ]
    .join(' ')
    .split(' '),
);
const DECLARED = { py: declaredInPython, go: declaredInGo, java: declaredInC, c: declaredInC };

/** Whether the word at a place is a member or a key, whose name isn't the function's to choose. */
function isMember(tokens, at, language, own) {
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  if (is(before, '.') || is(before, '::') || (language === 'c' && is(before, '->'))) return true;
  if (language === 'go') return is(after, ':') && (is(before, '{') || is(before, ','));
  return language === 'java' && is(after, '(') && tokens[at].text !== own;
}

/** Python, Java, C and Go with other names for parameters, variables and the function, each the same throughout. */
export function renameTokens(text, { language, style, random }) {
  const tokens = tokenise(text, language).filter(({ kind }) => kind !== 'comment');
  const all = DECLARED[language](tokens).filter((name) => !KEYWORDS.has(name));
  const names = namesFor(new Set(all), { text, style, random });
  const passed = language === 'py' ? argumentNames(tokens) : new Set();
  const places = tokens
    .filter((token, at) => names.has(token.text) && token.kind === 'word' && !isMember(tokens, at, language, all[0]))
    .filter((token) => !passed.has(token));
  return replaceAll(
    text,
    places.map(({ start, end, text: name }) => [start, end, names.get(name)]),
  );
}
