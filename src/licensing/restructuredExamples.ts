import { isShownCode, OF_LICENCE } from './shownCode';

const RESTRUCTURED = /\.(?:rst|rest)$/i;
/** Docutils' "Literal blocks" and directives for code; what the code is. */
const BEFORE_LITERAL = /^[ \t]*\.\. (?:code|code-block|sourcecode|parsed-literal|highlight)::[ \t]*(\S*)|::[ \t]*$/;
/** Below a title, and above some. */
const ADORNMENT = /^([=\-~^"'`#*+.:_])\1{2,200}[ \t]*$/;

/**
 * The lines of a reStructuredText file that show something else than what the file says by itself: literal blocks, as
 * markdownExamples has it for code in fences.
 */
export function restructuredExamples(path: string, text: string): ReadonlySet<number> {
  const shown = new Set<number>();
  if (!RESTRUCTURED.test(path)) return shown;
  const lines = text.split(/\r\n|[\r\n]/);
  let isOfLicence = false;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    if (line.trim() !== '' && !ADORNMENT.test(line) && ADORNMENT.test(lines[at + 1] ?? ''))
      isOfLicence = OF_LICENCE.test(line);
    const literal = BEFORE_LITERAL.exec(line.slice(-LONGEST));
    if (!literal) continue;
    const end = endOf(lines, at + 1, indentOf(line));
    const isAnnounced = isOfLicence || OF_LICENCE.test(line);
    if (isShownCode(lines.slice(at + 1, end), literal[1] ?? '', isAnnounced))
      for (let inner = at + 1; inner < end; inner++) shown.add(inner + 1);
    at = end - 1;
  }
  return shown;
}

/** Only a line's end can announce a block. */
const LONGEST = 2_000;

const indentOf = (line: string): number => line.length - line.trimStart().length;

/** Behind the last line that is indented more, blank ones among them. */
function endOf(lines: readonly string[], from: number, indent: number): number {
  let end = from;
  for (let at = from; at < lines.length; at++) {
    if (lines[at]!.trim() === '') continue;
    if (indentOf(lines[at]!) <= indent) break;
    end = at + 1;
  }
  return end;
}
