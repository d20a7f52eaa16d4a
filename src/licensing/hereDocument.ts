import { isBlank, isDigit, isLineEnd, isWord, lineEndAt, pastBlanks, pastLineEnd } from './characters';
import type { HereDocument } from './commentSyntax';
import type { Reading } from './reading';

interface Label {
  readonly text: string;
  /** Behind the operator and the label. */
  readonly end: number;
  readonly indented: boolean;
}

/** What ends an unquoted word of the shell. */
const ENDS_WORD = ';)|&<>"\'`(';

function quotedLabel(text: string, at: number, to: number): Omit<Label, 'indented'> | null {
  const quote = text.charCodeAt(at);
  let end = at + 1;
  while (end < to && text.charCodeAt(end) !== quote && !isLineEnd(text.charCodeAt(end))) end++;
  if (text.charCodeAt(end) !== quote || end === at + 1) return null;
  return { text: text.slice(at + 1, end), end: end + 1 };
}

function bareLabel(text: string, at: number, to: number, shell: boolean): Omit<Label, 'indented'> | null {
  const first = text.charCodeAt(at);
  if (!isWord(first) && !(shell && first === 33)) return null;
  if (isDigit(first)) return null;
  let end = at;
  for (; end < to; end++) {
    const code = text.charCodeAt(end);
    if (shell ? isBlank(code) || isLineEnd(code) || ENDS_WORD.includes(text.charAt(end)) : !isWord(code)) break;
  }
  return { text: text.slice(at, end), end };
}

function labelAt(form: HereDocument, text: string, at: number, to: number): Label | null {
  let start = at + form.open.length;
  let indented = form.php === true;
  if (start < to && form.indents.includes(text.charAt(start))) {
    indented = true;
    start++;
  }
  const blanks = pastBlanks(text, start, to);
  const quote = text.charAt(blanks);
  if (quote === '"' || quote === "'") {
    const label = quotedLabel(text, blanks, to);
    return label && { ...label, indented };
  }
  if (blanks > start && form.blank !== true && form.php !== true) return null;
  const escaped = form.blank === true && text.charCodeAt(blanks) === 92;
  const label = bareLabel(text, escaped ? blanks + 1 : blanks, to, form.blank === true);
  return label && { ...label, indented };
}

/** The end of the line that ends a here-document whose first line begins at `from`; -1 if no line does. */
function bodyEnd(text: string, from: number, to: number, label: Label, php: boolean): number {
  for (let line = from; line < to;) {
    const word = label.indented ? pastBlanks(text, line, to) : line;
    if (text.startsWith(label.text, word)) {
      const end = word + label.text.length;
      if (php ? end >= to || !isWord(text.charCodeAt(end)) : end >= to || isLineEnd(text.charCodeAt(end))) return end;
    }
    line = pastLineEnd(text, lineEndAt(text, word, to), to);
  }
  return -1;
}

/**
 * Behind the operator and the label at `at`, with the place of the text noted in `reading`; -1 where no here-document
 * begins, or where none ends: `1 << bits` isn't one.
 */
export function hereDocument(reading: Reading, form: HereDocument, at: number, to: number): number {
  const { text } = reading;
  // The shell's `<<<` takes a word.
  if (form.open === '<<' && text.charCodeAt(at + 2) === 60) return at + 3;
  if (reading.tired) return -1;
  const label = labelAt(form, text, at, to);
  if (label === null) return -1;
  const line = reading.bodyAt === -1 ? lineEndAt(text, label.end, to) : reading.bodyAt;
  const from = reading.bodyAt === -1 ? pastLineEnd(text, line, to) : pastLineEnd(text, reading.bodyEnd, to);
  const end = bodyEnd(text, from, to, label, form.php === true);
  if (end === -1) {
    reading.fail();
    return -1;
  }
  reading.bodyAt = line;
  reading.bodyEnd = end;
  return label.end;
}
