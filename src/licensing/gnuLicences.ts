/** Versions of the GNU licences that the SPDX list has, each as `-only` and `-or-later`. */
export const GNU_VERSIONS: ReadonlyMap<string, readonly string[]> = new Map([
  ['GPL', ['1.0', '2.0', '3.0']],
  ['LGPL', ['2.0', '2.1', '3.0']],
  ['AGPL', ['1.0', '3.0']],
  ['GFDL', ['1.1', '1.2', '1.3']],
]);

/** Said after the version: `only` and `later` are certain, `silent` says neither. */
export type GnuScope = 'only' | 'later' | 'silent';

const SCOPED: Readonly<Record<GnuScope, readonly string[]>> = {
  only: ['-only'],
  later: ['-or-later'],
  // A version by itself is that version: so the list reads its old `GPL-2.0`. Who wrote it may have meant the other.
  silent: ['-only', '-or-later'],
};

/**
 * The identifiers that a GNU licence's name can mean, the likeliest first. `version` as written, like `2` or `2.1`;
 * null: none is said. "LGPL 2" is 2.0 by its words, but there is a 2.1 that many mean by it.
 */
export function gnuIds(family: string, version: string | null, scope: GnuScope): readonly string[] {
  const versions = GNU_VERSIONS.get(family) ?? [];
  const meant = versions.filter((each) =>
    version === null ? true : each === version || (!version.includes('.') && each.startsWith(`${version}.`)),
  );
  return meant.flatMap((each) => SCOPED[scope].map((suffix) => `${family}-${each}${suffix}`));
}
