/** What a spreadsheet takes for the beginning of a formula, in its full-width forms, too. */
const SIGN = '[=+\\-@＝＋－＠]';
/**
 * At the start of a field, behind what programs skip there; and behind what some take for the end of a field: which
 * sign parts fields depends on the reader's country.
 */
const FORMULA = new RegExp(`(^|[;|\\t\\r\\n])([\\s"']*)(?=${SIGN})`, 'gu');
const NEEDS_QUOTES = /[",;|\t\r\n]|^\s|\s$/u;

/** @returns text of which no spreadsheet makes a formula: with an apostrophe before what would begin one */
function harmless(text: string): string {
  return /^[\t\r]/.test(text)
    ? harmless(`'${text}`)
    : text.replace(FORMULA, (_, parting: string, skipped: string) => `${parting}${skipped}'`);
}

/** A field of RFC 4180. Numbers are as they are; nothing is an empty field. */
export function csvField(value: string | number | boolean | null): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const text = harmless(value);
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export type CsvValue = Parameters<typeof csvField>[0];

/** A record with its line end, as RFC 4180 has it. */
export function csvRecord(values: readonly CsvValue[]): string {
  // A record of one empty field would be an empty line, which readers skip.
  return `${values.length === 1 && csvField(values[0]!) === '' ? '""' : values.map(csvField).join(',')}\r\n`;
}
