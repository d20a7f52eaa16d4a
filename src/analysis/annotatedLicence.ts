import type { MatchedTable } from '../licensing/reuse/associate';

/** What tables say of a file whatever it says itself, as of a file of others; null where they only speak for a file that is silent. */
export function annotatedLicence(tables: readonly MatchedTable[]): string | null {
  const texts = tables.flatMap(({ table: { precedence, licences } }) =>
    precedence === 'closest' ? [] : licences.flatMap(({ text, expression }) => (expression ? text : [])),
  );
  if (texts.length < 2) return texts[0] ?? null;
  return texts.map((text) => `(${text})`).join(' AND ');
}
