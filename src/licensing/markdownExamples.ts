import { isShownCode, OF_LICENCE } from './shownCode';

const MARKDOWN = /\.(?:md|markdown|mdown|mkdn?|mdx)$/i;
/** CommonMark 0.31, "Fenced code blocks": up to three blanks, three marks or more, and what the code is. */
const FENCE = /^ {0,3}(`{3,}|~{3,})[ \t]*([^`]*)$/;
const HEADING = /^ {0,3}#{1,6}(?:[ \t]+(.*))?$/;
const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/;
/** The row below a table's head. */
const DELIMITERS = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*){1,60}\|?[ \t]*$/;
/** A longer line is no sentence of anybody's. */
const LONGEST = 2_000;

/**
 * The lines of a Markdown file that show something else than what the file says by itself: code in fences, rows of
 * tables, of which each is about something of its own, and headings that ask. Not below a heading or a line that announces a licence, nor code of
 * no language that says whose it is: many put their notice into such a box.
 */
export function markdownExamples(path: string, text: string): ReadonlySet<number> {
  const shown = new Set<number>();
  if (!MARKDOWN.test(path)) return shown;
  const lines = text.split(/\r\n|[\r\n]/).map((line) => (line.length > LONGEST ? '' : line));
  let isOfLicence = false;
  let above = '';
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    const fence = FENCE.exec(line);
    if (fence) {
      const end = endOf(lines, at + 1, fence[1]!);
      const language = fence[2]!.trim();
      const isAnnounced = isOfLicence || OF_LICENCE.test(above);
      if (isShownCode(lines.slice(at + 1, end), language, isAnnounced))
        for (let inner = at; inner < end; inner++) shown.add(inner + 1);
      at = end;
      above = '';
      continue;
    }
    const heading = HEADING.exec(line);
    const title = heading
      ? (heading[1] ?? '')
      : UNDERLINE.test(lines[at + 1] ?? '') && line.trim() !== ''
        ? line
        : null;
    if (title !== null) isOfLicence = OF_LICENCE.test(title);
    if (line.includes('|') && DELIMITERS.test(lines[at + 1] ?? '')) {
      at += 2;
      for (; at < lines.length && lines[at]!.includes('|'); at++)
        if (!isOfLicence && !OF_LICENCE.test(firstCell(lines[at]!))) shown.add(at + 1);
      at--;
    }
    // A heading that asks: the answer tells.
    if (title?.trim().endsWith('?')) shown.add(at + 1);
    if (line.trim() !== '') above = line;
  }
  return shown;
}

/** The place of the fence that ends it, or behind the last line. */
function endOf(lines: readonly string[], from: number, open: string): number {
  for (let at = from; at < lines.length; at++) {
    const [, marks = '', language = ''] = FENCE.exec(lines[at]!) ?? [];
    if (marks.startsWith(open) && language.trim() === '') return at;
  }
  return lines.length;
}

const firstCell = (row: string): string => row.trim().replace(/^\|/, '').split('|', 1)[0]!;
