import type { OutlineScalar } from './outline';
import type { TextScanner } from './textScanner';

/**
 * A text in quotes. One whose closing quote is missing ends with its line, or what comes after would all be part of it.
 * @param indent a line that begins at this column or before is no part of it
 */
export function readQuoted(scan: TextScanner, indent: number): OutlineScalar {
  const { text, at: start } = scan;
  const quote = scan.char;
  for (let at = start + 1; at < text.length; at++) {
    const char = text[at];
    if (char === '\\' && quote === '"') at++;
    else if (char === quote && quote === "'" && text[at + 1] === "'") at++;
    else if (char === quote) {
      scan.at = at + 1;
      return { kind: 'scalar', style: 'quoted', start, end: at + 1, text: unquoted(text.slice(start + 1, at), quote) };
    } else if (char === '\n' && closesBlock(scan, at + 1, indent)) break;
  }
  const end = scan.lineEnd(start);
  scan.at = end;
  return { kind: 'scalar', style: 'quoted', start, end, text: text.slice(start + 1, end).trimEnd() };
}

/** `|` and `>`: every line that is indented further. */
export function readBlockText(scan: TextScanner, indent: number): OutlineScalar {
  const { text, at: start } = scan;
  let end = scan.lineEnd();
  const first = scan.nextLine();
  for (let line = first; line < text.length; line = scan.nextLine(line)) {
    if (isBlankLine(scan, line)) continue;
    if (closesBlock(scan, line, indent)) break;
    end = scan.lineEnd(line);
  }
  scan.at = end;
  return { kind: 'scalar', style: 'block', start, end, text: text.slice(Math.min(first, end), end) };
}

/**
 * A plain text, with the lines that continue it.
 * @param stops where it ends within a line, besides at a comment
 */
export function readPlain(
  scan: TextScanner,
  indent: number,
  stops: (scan: TextScanner, at: number) => boolean,
): OutlineScalar {
  const { text, at: start } = scan;
  const parts: string[] = [];
  let end = start;
  for (let at = start; ;) {
    const lineEnd = scan.lineEnd(at);
    let stop = at;
    while (stop < lineEnd && !stops(scan, stop) && !(text[stop] === '#' && stop > start && isSpace(text[stop - 1])))
      stop++;
    const part = text.slice(at, stop).trimEnd();
    // A line with a key is no continuation: somebody is typing above it.
    if (parts.length > 0 && (part === '' || isKey(scan, stop))) break;
    parts.push(part);
    end = at + part.length;
    if (stop < lineEnd) break;
    let next = scan.nextLine(at);
    if (next >= text.length || isBlankLine(scan, next) || closesBlock(scan, next, indent)) break;
    while (isSpace(text[next])) next++;
    if (text[next] === '#' || (text[next] === '-' && scan.isSpaceAt(next + 1))) break;
    at = next;
  }
  scan.at = end;
  return { kind: 'scalar', style: 'plain', start, end, text: parts.join(' ') };
}

function isKey({ text }: TextScanner, stop: number): boolean {
  return text[stop] === ':';
}

function isBlankLine(scan: TextScanner, line: number): boolean {
  return scan.text.slice(line, scan.lineEnd(line)).trim() === '';
}

/** Whether the line that begins here is indented so little that it belongs to what is around. */
export function closesBlock({ text }: TextScanner, line: number, indent: number): boolean {
  let at = line;
  while (text[at] === ' ' || text[at] === '\t') at++;
  const char = text[at] ?? '';
  return char !== '\n' && char !== '\r' && char !== '' && at - line <= indent;
}

function isSpace(char: string | undefined): boolean {
  return char === ' ' || char === '\t';
}

function unquoted(inner: string, quote: string): string {
  const folded = inner.includes('\n') ? inner.replace(/[ \t]*\r?\n[ \t]*/g, ' ') : inner;
  if (quote === "'") return folded.replaceAll("''", "'");
  if (!folded.includes('\\')) return folded;
  try {
    return JSON.parse(`"${folded.replace(/\t/g, '\\t')}"`) as string;
  } catch {
    return folded;
  }
}
