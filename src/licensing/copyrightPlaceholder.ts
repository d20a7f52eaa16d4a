/** Said inside angle, square or round brackets where a template wants the real thing. */
const SLOT =
  /^(?:the |your |name|full ?name|year|yyyy|date|owner|author|holder|company|organi[sz]ation|copyright|insert|fill|first|user|project|enter|put|e-?mail$|mail$|login)/i;
const BRACKETS = /<([^<>]{1,80})>|\[([^[\]]{1,80})\]|\((your [^()]{1,80})\)/g;

/** Templates' own marks: `{{year}}`, `${YEAR}`, `%YEAR%`, `@YEAR@`, `$year`. */
const MARKS = /\{\{|\$\{|\{[a-z_ .]{1,40}\}|%[A-Za-z_(]|@[A-Z_]+@|\$[A-Za-z]|\{[0-9]\}|%\{/i;

/** `19xx`, `20yy`, `20??`, and words in capitals as the GNU and MIT templates have them. */
const WORDS =
  /(?<![A-Za-z0-9])(?:(?:19|20)(?:[xX]{2}|[yY]{2}|\?\?|__|\.\.)|[Yy]{4}|YEARS?|year (?=name|owner|author|holder|copyright)|[Nn]ame of (?:the )?(?:author|copyright)|NAME OF AUTHOR|YOUR NAME|Your Name|your name|YOUR COMPANY|Your Company|FULL ?NAME|COPYRIGHT (?:HOLDER|OWNER)|AUTHOR NAME)(?![A-Za-z0-9])/;

/** Whether a copyright line is a template's, where year or name are still to be filled in. */
export function isPlaceholder(body: string): boolean {
  if (MARKS.test(body) || WORDS.test(body)) return true;
  for (const [, angle, square, round] of body.matchAll(BRACKETS)) {
    const inside = (angle ?? square ?? round ?? '').trim();
    if (!inside.includes('@') && !inside.includes('://') && SLOT.test(inside)) return true;
  }
  return false;
}
