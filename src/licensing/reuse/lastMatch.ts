import type { Annotation, Annotations } from './annotation';
import type { PathPattern } from './pathPattern';

export interface PatternedAnnotation {
  readonly patterns: readonly PathPattern[];
  readonly annotation: Annotation;
}

/** With more, each of many files would be compared too often. */
export const MOST_WILDCARDS = 5000;

export const wildcardsIn = (tables: readonly PatternedAnnotation[]): number =>
  tables.reduce((count, { patterns }) => count + patterns.filter(({ only }) => only === null).length, 0);

/** Finds the last table that a path comes under. Paths without wildcards, of which there may be many, are looked up. */
export function lastMatch(tables: readonly PatternedAnnotation[]): Annotations {
  const named = new Map<string, number>();
  const wild: { readonly index: number; readonly matches: PathPattern['matches'] }[] = [];
  for (const [index, { patterns }] of tables.entries()) {
    for (const { only, matches } of patterns) {
      if (only === null) wild.push({ index, matches });
      else named.set(only, index);
    }
  }
  return {
    tableOf: (path) => {
      const known = named.get(path) ?? -1;
      for (let at = wild.length - 1; at >= 0 && wild[at]!.index > known; at--)
        if (wild[at]!.matches(path)) return tables[wild[at]!.index]!.annotation;
      return tables[known]?.annotation ?? null;
    },
  };
}
