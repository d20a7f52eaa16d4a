const LONGEST = 200;

/**
 * A text of an export as a register can hold it: on one line, nothing invisible in it, at most 200 characters. A cell that a
 * spreadsheet would calculate (`=…`) is kept as the text that it is.
 */
export function cleanText(value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number') return '';
  const visible = String(value)
    .slice(0, LONGEST * 4)
    .replace(/[\p{Cc}\p{Cs}\p{Cn}\p{Zl}\p{Zp}\p{Cf}\p{Zs}]+/gu, ' ');
  // A pair that is cut in two would be no character at all.
  return visible
    .trim()
    .slice(0, LONGEST)
    .replace(/[\ud800-\udbff]$/, '')
    .trim();
}
