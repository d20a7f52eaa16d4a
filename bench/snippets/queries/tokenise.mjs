/**
 * A tokenizer of the bench's own: what the engine's lexer gets wrong must not go unseen because the queries were made with
 * the same mistake. It knows no grammar; what it can't tell apart (a nested template) comes out as more tokens.
 */
const WORD = String.raw`[A-Za-z_$\u0080-\uffff][\w$\u0080-\uffff]*`;
const NUMBER = String.raw`\.?\d(?:[eEpP][+-]|[\w.])*`;
const DOUBLE = String.raw`"(?:[^"\\\n]|\\[^])*"?`;
const SINGLE = String.raw`'(?:[^'\\\n]|\\[^])*'?`;
const SIGNS = [
  String.raw`>>>=?|<<=|>>=|\.\.\.|===|!==|\*\*=?|&&=?|\|\|=?|\?\?=?|=>|->|::|:=|<-|\+\+|--|<<|>>|\/\/=?`,
  String.raw`[=!<>+\-*\/%&|^@]=|\?\.|[^]`,
].join('|');
const C_COMMENT = String.raw`\/\/[^\n]*|\/\*[^]*?(?:\*\/|$)`;
const TEMPLATE = '`(?:[^`\\\\]|\\\\[^])*`?';
const PREFIX = '[rRbBuUfF]{0,2}';

const RULES = {
  script: [C_COMMENT, `${TEMPLATE}|${DOUBLE}|${SINGLE}`],
  java: [C_COMMENT, `"""[^]*?(?:"""|$)|${DOUBLE}|${SINGLE}`],
  c: [C_COMMENT, `${DOUBLE}|${SINGLE}`],
  go: [C_COMMENT, `\`[^\`]*\`?|${DOUBLE}|${SINGLE}`],
  py: ['#[^\\n]*', `${PREFIX}(?:"""[^]*?(?:"""|$)|'''[^]*?(?:'''|$)|${DOUBLE}|${SINGLE})`],
};
const KINDS = ['comment', 'string', 'word', 'number', 'sign'];
const compiled = new Map(
  Object.entries(RULES).map(([name, [comment, string]]) => [
    name,
    new RegExp(`(${comment})|(${string})|(${WORD})|(${NUMBER})|(${SIGNS})`, 'y'),
  ]),
);
const REGEX = /\/(?![*/])(?:[^\\/[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/y;
const BEFORE_REGEX = /^(?:return|typeof|case|in|of|delete|void|throw|new|else|do|instanceof|yield|await)$/;
const DIRECTIVE = /#(?:[^\n\\]|\\\r?\n|\\.)*/y;

/** Signs that are tokens of their own whatever follows, and letters: most tokens need no expression. */
const ALONE = new Set([...'(){}[];,'].map((sign) => sign.charCodeAt(0)));
const isLetter = (code) => (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || code === 36;
const isWordPart = (code) => isLetter(code) || (code >= 48 && code <= 57);
const isSpace = (code) => code === 32 || (code >= 9 && code <= 13) || code === 0xfeff;
const isScript = (language) => language === 'js' || language === 'ts';

/**
 * Tells each token in turn: its kind ('comment', 'string', 'word', 'number', 'sign', 'regex' or a preprocessor's
 * 'directive'), its first character and the one after its last.
 */
export function eachToken(text, language, tell) {
  const rule = compiled.get(isScript(language) ? 'script' : language);
  let [at, fresh, regexMayFollow] = [0, true, true];
  for (;;) {
    while (at < text.length && isSpace(text.charCodeAt(at))) if (text.charCodeAt(at++) === 10) fresh = true;
    if (at >= text.length) return;
    const start = at;
    let kind = plain();
    if (kind !== undefined);
    else if (language === 'c' && fresh && text[at] === '#') kind = take(DIRECTIVE, 'directive');
    else if (isScript(language) && regexMayFollow && text[at] === '/') kind = take(REGEX, 'regex');
    if (kind === undefined) {
      rule.lastIndex = at;
      const match = rule.exec(text);
      kind = KINDS[match.indexOf(match[0], 1) - 1];
      at = rule.lastIndex;
    }
    fresh = false;
    if (kind !== 'comment')
      regexMayFollow =
        kind === 'sign' ? !/^[)\]}]$/.test(text[at - 1]) : kind === 'word' && BEFORE_REGEX.test(text.slice(start, at));
    tell(kind, start, at);
  }

  function plain() {
    const code = text.charCodeAt(at);
    if (ALONE.has(code)) {
      at++;
      return 'sign';
    }
    if (!isLetter(code)) return undefined;
    let end = at + 1;
    while (isWordPart(text.charCodeAt(end))) end++;
    const next = text.charCodeAt(end);
    // Letters beyond ASCII, and Python’s strings that begin with letters, are for the expressions.
    if (next >= 0x80 || (language === 'py' && (next === 34 || next === 39))) return undefined;
    at = end;
    return 'word';
  }

  function take(expression, kind) {
    expression.lastIndex = at;
    if (!expression.test(text)) return undefined;
    at = expression.lastIndex;
    return kind;
  }
}

/** All tokens: `{ kind, text, start, end, gap }`, where `gap` is what stood before it. */
export function tokenise(text, language) {
  const tokens = [];
  let last = 0;
  eachToken(text, language, (kind, start, end) => {
    tokens.push({ kind, text: text.slice(start, end), start, end, gap: text.slice(last, start) });
    last = end;
  });
  return tokens;
}
