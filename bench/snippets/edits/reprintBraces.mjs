import { tokenise } from '../queries/tokenise.mjs';
import { lineWriter } from './lineWriter.mjs';
import { is, matching } from './tokenLists.mjs';

const STAYS_BEHIND_BRACE = new Set([';', ',', ')', '.', 'while']);

/** Braces whose content stood on one line, such as a list of values. */
const isInline = (tokens, at) => {
  const end = matching(tokens, at);
  return !tokens.slice(at + 1, end + 1).some(({ gap, text }) => gap.includes('\n') || text === ';');
};

/** In Go a line that ends behind anything else ends its statement. */
const goMayBreakBehind = (token) => token.kind === 'sign' && /^(?:[,(+*/|&]|&&|\|\||==|!=)$/.test(token.text);

const otherQuotes = (text, language) =>
  language === 'go' && /^"[^"\\`\n]+"$/.test(text) ? `\`${text.slice(1, -1)}\`` : text;

/**
 * Java, C and Go as another formatter would print them: other indentation, braces on lines of their own (not in Go, where
 * they can't be), lines of 60 columns, in Go other quotes. Every token stays.
 */
export function reprintBraces(text, language) {
  const isGo = language === 'go';
  const tokens = tokenise(text, language);
  const writer = lineWriter({ width: 60, indent: /^ {4}\S/m.test(text) ? 2 : 4 });
  const inline = new Set();
  let [parentheses, label] = [0, false];
  for (const [at, token] of tokens.entries()) {
    const onNewLine = token.gap.includes('\n');
    const before = tokens[at - 1];
    if (onNewLine && (token.kind === 'comment' || before?.text.startsWith('//') || (isGo && parentheses === 0)))
      writer.end();
    const space = token.gap !== '';
    const breaks = isGo ? before !== undefined && goMayBreakBehind(before) : token.gap !== '' || is(before, ',');
    if (token.kind === 'directive') {
      writer.raw(token.text);
      continue;
    }
    if (is(token, '{') && isInline(tokens, at)) inline.add(at).add(matching(tokens, at));
    const isBlock = !inline.has(at);
    if (is(token, '{') && isBlock) {
      if (!isGo) writer.end();
      writer.add('{', { space: true, breaks: false });
      writer.end();
      writer.depth++;
      continue;
    }
    if (is(token, '}') && isBlock) {
      writer.end();
      writer.depth--;
      writer.add('}', { space, breaks: false });
      if (!isGo && !STAYS_BEHIND_BRACE.has(tokens[at + 1]?.text)) writer.end();
      continue;
    }
    if (token.kind === 'word' && /^(?:case|default)$/.test(token.text)) label = true;
    writer.add(otherQuotes(token.text, language), { space, breaks });
    if (is(token, '(')) parentheses++;
    if (is(token, ')')) parentheses = Math.max(0, parentheses - 1);
    if (token.kind === 'comment' && token.text.startsWith('//')) writer.end();
    if (token.kind === 'comment' && tokens[at + 1]?.gap.includes('\n')) writer.end();
    if (is(token, ';') && parentheses === 0) writer.end();
    if (is(token, ':') && label) {
      writer.end();
      label = false;
    }
  }
  return writer.text();
}
