import { isBlank } from './characters';

/** One of these is decoration even alone: `*`, `#`, `/`, `;`, `|`. */
const STRONG = 2;
/** These have to be several, since one can be a sign: `-`, `=`, `+`, `~`, `_`, `%`, `!`, `<`, `>`, `^`, `\`, `'`. */
const WEAK = 1;

const KINDS = new Uint8Array(128);
for (const sign of '*#/;|') KINDS[sign.charCodeAt(0)] = STRONG;
for (const sign of "-=+~_%!<>^\\'") KINDS[sign.charCodeAt(0)] = WEAK;

/** These and the mark's own last character may touch the first word right behind a mark: `///<word`, `%%word`. */
const GLUED = "*|!<'";

/** Lines and blocks to draw boxes with count too. */
const kindOf = (code: number): number =>
  code < 128 ? (KINDS[code] ?? 0) : code >= 0x2500 && code <= 0x259f ? STRONG : 0;

/** What is left of a comment's line without the decoration on its left and right. */
export interface BareLine {
  from: number;
  to: number;
}

/** The end of the decoration that begins at `from`; `from` if none does. A single weak sign before a blank stays. */
function pastDecoration(text: string, from: number, to: number, afterMark: boolean): number {
  let end = from;
  let strong = false;
  let onlyStars = true;
  while (end < to) {
    const code = text.charCodeAt(end);
    const kind = kindOf(code);
    if (kind === 0) break;
    if (kind === STRONG) strong = true;
    if (code !== 42) onlyStars = false;
    end++;
  }
  let glued = from;
  const mark = text.charAt(from - 1);
  while (afterMark && glued < end && (text.charAt(glued) === mark || GLUED.includes(text.charAt(glued)))) glued++;
  if (end === to || isBlank(text.charCodeAt(end))) return strong || end - from > 1 || end === to ? end : glued;
  return onlyStars ? end : glued;
}

function beforeDecoration(text: string, from: number, to: number, beforeMark: boolean): number {
  let start = to;
  let strong = false;
  let stars = to;
  while (start > from) {
    const code = text.charCodeAt(start - 1);
    const kind = kindOf(code);
    if (kind === 0) break;
    if (kind === STRONG) strong = true;
    if (code === 42 && stars === start) stars = start - 1;
    start--;
  }
  if (start === from) return start;
  if (isBlank(text.charCodeAt(start - 1))) return strong || to - start > 1 ? start : to;
  return beforeMark ? stars : to;
}

/**
 * Takes blanks and decoration off `line`. `afterMark`: it begins right behind the comment's mark, where more of the
 * mark may follow. `beforeMark`: a closing mark ends it, before which stars may stand.
 */
export function bare(text: string, line: BareLine, afterMark: boolean, beforeMark: boolean): void {
  let { from, to } = line;
  let glued = afterMark;
  for (;;) {
    while (from < to && isBlank(text.charCodeAt(from))) {
      from++;
      glued = false;
    }
    const end = pastDecoration(text, from, to, glued);
    if (end === from) break;
    from = end;
    glued = false;
  }
  let touching = beforeMark;
  for (;;) {
    while (to > from && isBlank(text.charCodeAt(to - 1))) {
      to--;
      touching = false;
    }
    const start = beforeDecoration(text, from, to, touching);
    if (start === to) break;
    to = start;
    touching = false;
  }
  line.from = from;
  line.to = to;
}
