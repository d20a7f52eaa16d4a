import { fileSyntax } from './fileSyntax';
import { LENIENT } from './markupSyntaxes';
import type { Prose, ProseLine } from './prose';
import { isTelling } from './tellingWords';

/** Ends a paragraph: what a page's markup says without a word. */
const PARAGRAPH = '\u00b6';

type Reader = (text: string) => string;

/**
 * What a document shows besides its comments: of a page its text without the markup, of a manual page, of TeX, of rich
 * text, and all of a file whose kind nobody knows, or that hasn't any comments, where it reads like prose. Licences are
 * read from it in words alone: a tag there is an example.
 */
export function visibleText(path: string, text: string, hasComments: boolean): VisibleText {
  const reader = readerOf(path, text, hasComments);
  return { prose: reader ? [{ lines: linesOf(reader(text)) }] : [], isWhole: reader === asItIs };
}

export interface VisibleText {
  readonly prose: readonly Prose[];
  /** Comments are part of it. */
  readonly isWhole: boolean;
}

/** Whether a file is a page, by its name or by how it begins where the name says nothing. */
export function isPageFile(path: string, text: string): boolean {
  return readerOf(path, text, true) === pageText;
}

const asItIs: Reader = (text) => text;

function readerOf(path: string, text: string, hasComments: boolean): Reader | null {
  if (text.startsWith('{\\rtf')) return richText;
  const name = path.endsWith('.in') ? path.slice(0, -3) : path;
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  if (PAGES.has(extension)) return pageText;
  if (TEX.has(extension)) return texText;
  if ((MANUALS.has(extension) || isSection(extension)) && hasRequests(text)) return manualText;
  const syntax = fileSyntax(path, text);
  if (syntax === null || syntax.whole === true) return null;
  const isUnknown = syntax === LENIENT;
  if (hasComments && !isUnknown) return null;
  if (text.trimStart().startsWith('<') && isPage(text)) return pageText;
  return isTelling(text) && readsLikeProse(text, isUnknown) ? asItIs : null;
}

const PAGES: ReadonlySet<string> = new Set(['html', 'htm', 'xhtml', 'shtml']);
const TEX: ReadonlySet<string> = new Set(['tex', 'latex', 'ltx']);
const MANUALS: ReadonlySet<string> = new Set(['man', 'mdoc', 'roff', 'nroff', 'troff', 'ms', 'me']);

/** `1`, `3pm`: a section of the manual. */
const isSection = (extension: string): boolean => /^[1-9][a-z]{0,3}$/.test(extension);
const hasRequests = (text: string): boolean => /^[.'](?:TH|SH|Dd|Dt|PP|LP|NH|TL|so)\b/m.test(text.slice(0, HEAD));
const isPage = (text: string): boolean => /<(?:html|body|!doctype html)/i.test(text.slice(0, HEAD));

/** Characters looked at to tell what a file is. */
const HEAD = 16_000;
/** Of a hundred characters so many may be those of code. */
const MOST_CODE = 6;
const MOST_CODE_IN_CODE = 2;
const FEWEST_WORDS = 3;
const FEWEST_WORDS_IN_CODE = 12;
const CODE = Uint8Array.from({ length: 128 }, (_, code) =>
  Number('{}[]();=<>$\\|_&^~"`+%'.includes(String.fromCharCode(code))),
);

/** Mostly words, and hardly a sign that prose has no use for. */
function readsLikeProse(text: string, isUnknown: boolean): boolean {
  const head = text.slice(0, HEAD);
  let [signs, words, letters, digits]: [number, number, number, number] = [0, 0, 0, 0];
  for (let at = 0; at < head.length; at++) {
    const code = head.charCodeAt(at) | 32;
    if (code >= 97 && code <= 122) letters++;
    else {
      if (letters > 1) words++;
      letters = 0;
      const sign = head.charCodeAt(at);
      if (CODE[sign] === 1) signs++;
      else if (sign >= 48 && sign <= 57) digits++;
    }
  }
  if (letters > 1) words++;
  if (words < (isUnknown ? FEWEST_WORDS : FEWEST_WORDS_IN_CODE) || digits * 8 > head.length) return false;
  return signs * 100 <= head.length * (isUnknown ? MOST_CODE : MOST_CODE_IN_CODE);
}

function linesOf(text: string): ProseLine[] {
  return text
    .split(/\r\n|\n|\r/)
    .map((line, at) => ({ line: at + 1, text: line.trim() }))
    .filter((line) => line.text !== '');
}

const isNewLine = (text: string, at: number): boolean => text[at] === '\n' || text[at] === '\r';

/** Only the ends of lines, so that what follows keeps its number. */
const breaksIn = (text: string, from: number, to: number): string => text.slice(from, to).replace(/[^\n\r]+/g, '');

/** Elements that are no text. */
const HIDDEN = ['script', 'style'];
const INLINE: ReadonlySet<string> = new Set(
  'a b i u em tt code strong small span font sub sup kbd var samp cite abbr acronym big br ins del q mark'.split(' '),
);

/** A page's text; of links the address, too, which often is the licence's. */
function pageText(text: string): string {
  const parts: string[] = [];
  // Each is looked for once beyond the last place where it was found, so that all of it takes one pass.
  const missing = new Set<string>();
  const find = (mark: string, from: number): number => {
    if (missing.has(mark)) return -1;
    const found = text.indexOf(mark, from);
    if (found < 0) missing.add(mark);
    return found;
  };
  for (let at = 0; at < text.length;) {
    const open = find('<', at);
    if (open < 0) {
      parts.push(text.slice(at));
      break;
    }
    parts.push(text.slice(at, open));
    const isComment = text.startsWith('<!--', open);
    const end = find(isComment ? '-->' : '>', open);
    if (end < 0) {
      // No tag: a sign in the text.
      parts.push(' ');
      at = open + 1;
      continue;
    }
    let to = end + (isComment ? 3 : 1);
    const name = /^<\/?([a-z][a-z0-9]*)/i.exec(text.slice(open, open + 16))?.[1]?.toLowerCase() ?? '';
    if (HIDDEN.includes(name) && text[open + 1] !== '/') {
      const close = find(`</${name}`, to);
      if (close >= 0) to = close;
    }
    if (name === 'a') parts.push(` ${addressIn(text.slice(open, Math.min(to, open + LONGEST_LINK)))} `);
    else if (!isComment) parts.push(INLINE.has(name) ? (name === 'br' ? ' ' : '') : PARAGRAPH);
    parts.push(breaksIn(text, open, to));
    at = to;
  }
  return parts.join('');
}

const LONGEST_LINK = 400;
const addressIn = (tag: string): string => /href\s*=\s*["']?([^"'\s>]+)/i.exec(tag)?.[1] ?? '';

/** Requests that set their words, or begin a paragraph. */
const SETS: ReadonlySet<string> = new Set(
  'B I R BI BR IB IR RB RI SM SB Nm Sy Em Li Dq Sq Qq Pq An Ar Fl Xr Pa Lk Ql Tn Bx Fx Nx Ox Ns Nd UR ME UE TP IP It'.split(
    ' ',
  ),
);
const PARTS: ReadonlySet<string> = new Set('SH SS PP P LP Sh Ss Pp sp TL NH QP XP'.split(' '));

/** A manual page's text, as troff and mdoc write it. */
function manualText(text: string): string {
  return text
    .split(/\r\n|\n|\r/)
    .map((line) => {
      if (line.startsWith('.\\"') || line.startsWith('\'\\"')) return '';
      if (!line.startsWith('.') && !line.startsWith("'")) return unescaped(line);
      const [, request = '', rest = ''] = /^[.']\s*(\S*)\s*(.*)$/.exec(line) ?? [];
      if (PARTS.has(request)) return `${PARAGRAPH} ${unescaped(rest)} ${PARAGRAPH}`;
      return SETS.has(request) ? unescaped(rest) : '';
    })
    .join('\n');
}

/** Without troff's changes of font, and with the characters that it names. */
const unescaped = (line: string): string =>
  line
    .replaceAll('\\(co', ' \u00a9 ')
    .replaceAll('\\-', '-')
    .replace(/\\f(?:\(..|\[[^\]\s]{0,20}\]|.)/g, '')
    .replace(/\\[(*](?:\(..|..)?/g, ' ')
    .replace(/\\[&|^%/,]/g, '')
    .replaceAll('\\', ' ');

/** TeX's text: without comments, commands and braces. */
function texText(text: string): string {
  return text
    .split(/\r\n|\n|\r/)
    .map((line) => {
      if (line.trim() === '') return '';
      const end = /(?<!\\)%/.exec(line)?.index ?? line.length;
      const plain = line.slice(0, end).replace(/\\[A-Za-z]{1,30}\*?/g, ' ');
      return plain.replace(/[{}~\\]/g, ' ');
    })
    .join('\n');
}

/** Groups of rich text that hold no text. */
const UNSEEN = /^\{\\(?:\*|fonttbl|colortbl|stylesheet|info|pict|header|footer)/;
const DEEPEST = 10_000;

/** Rich text's text. A line of it is a line of the file. */
function richText(text: string): string {
  const parts: string[] = [];
  let depth = 0;
  let hidden = 0;
  for (let at = 0; at < text.length;) {
    const sign = text[at]!;
    if (sign === '{') {
      depth++;
      if (depth > DEEPEST) break;
      if (hidden === 0 && UNSEEN.test(text.slice(at, at + 16))) hidden = depth;
      at++;
    } else if (sign === '}') {
      if (depth === hidden) hidden = 0;
      depth--;
      at++;
    } else if (sign === '\\') {
      const command = /^\\(?:'([0-9a-f]{2})|([a-z]{1,32})(-?[0-9]{1,10})? ?|.)/i.exec(text.slice(at, at + 48));
      const [whole = '\\', code, word] = command ?? [];
      if (hidden === 0) {
        if (code !== undefined) parts.push(String.fromCharCode(parseInt(code, 16)));
        else if (word === 'par' || word === 'line') parts.push(` ${word === 'par' ? PARAGRAPH : ''} `);
        else if (word !== undefined) parts.push(word === 'tab' ? ' ' : '');
        else parts.push(isNewLine(whole, 1) ? '\n' : (whole[1] ?? ''));
      }
      at += whole.length;
    } else {
      if (hidden === 0 || isNewLine(text, at)) parts.push(sign);
      at++;
    }
  }
  return parts.join('');
}
