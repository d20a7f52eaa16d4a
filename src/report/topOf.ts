export interface Top<T> {
  readonly shown: readonly T[];
  readonly rest: readonly T[];
}

/**
 * The first `limit` rows and what is left over. A rest of one is shown rather than summed up: the row that says "1 more"
 * would take the same space.
 */
export function topOf<T>(rows: readonly T[], limit: number): Top<T> {
  const cut = rows.length <= limit + 1 ? rows.length : Math.max(0, limit);
  return { shown: rows.slice(0, cut), rest: rows.slice(cut) };
}
