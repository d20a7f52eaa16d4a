import { visibleText } from '../visibleText';

/** Nothing to a reader, and the end of a word to whatever looks for names, numbers and addresses to link. */
const BREAK = '<!-- -->';

/** A backslash would leave these to a renderer of formulas, to HTML, and to the reader of a table. */
const ENTITIES: Readonly<Record<string, string>> = {
  $: '&#36;',
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '|': '&#124;',
};

/**
 * What GitHub and GitLab link in plain text, escaped or not: `@name`, `#12`, `!12`, `GH-12`, addresses (of mail even
 * `a@.b`), commits. The break stands behind each match.
 */
const LINKED =
  /@(?=\S)|[#!$~%&^:](?=[\p{L}\p{N}_"'/[])|www(?=\.)|GH(?=-\d)|(?<![0-9a-z])[0-9a-f]{6}(?=[0-9a-f]{1,34}(?![0-9a-z]))/giu;

const MARKUP = /[\\`*_[\]~<>&$|]/g;
/** What begins a list, a heading or an underline where it stands first. */
const OPENING = /^(?:[-+=#]|\d{1,9}(?=[.)]))/;

const escaped = (text: string): string => text.replace(MARKUP, (sign) => ENTITIES[sign] ?? `\\${sign}`);

/**
 * Text of a repository or register as plain words in GitHub's Markdown, on one line: no markup, no HTML, no link, no
 * mention of anybody. Invisible characters are shown.
 */
export function markdownText(text: string): string {
  const line = visibleText(text).replace(/\s+/gu, ' ').trim();
  let done = '';
  let from = 0;
  for (const { index, 0: matched } of line.matchAll(LINKED)) {
    const end = index + matched.length;
    done += escaped(line.slice(from, end)) + BREAK;
    from = end;
  }
  done += escaped(line.slice(from));
  return done.replace(OPENING, (opening) => (/\d/.test(opening) ? `${opening}\\` : `\\${opening}`));
}

/** Text as code, for paths and ids: nothing in it is markup, and nothing is linked. */
export function markdownCode(text: string): string {
  const line = visibleText(text).replace(/\s+/gu, ' ').trim();
  // What would end the code, or a table's cell, is no code.
  return line === '' || /[`|]/.test(line) ? markdownText(text) : `\`${line}\``;
}
