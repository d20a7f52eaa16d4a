import { exactGlob } from '../editing/exactGlob';
import { globFault } from '../checks/globFault';
import type { DraftPackage } from './facts';
import { createUniqueIds, slug } from './uniqueIds';
import { yamlText } from './yamlText';

/** More is no list that a person confirms. */
const MOST = 300;

/** How many of the packages stand in `lines`. */
export interface WrittenPackages {
  readonly lines: readonly string[];
  readonly left: number;
}

/** Entries of `assets` for others' packages, one for each licence, to be put in by whoever confirms them. */
export function writeVendored(packages: readonly DraftPackage[]): WrittenPackages {
  const byLicence = new Map<string, string[]>();
  const named = packages
    .map(({ folder, licences }) => ({ glob: `${exactGlob(folder)}/**`, licence: joined(licences) }))
    .filter(({ glob }) => globFault(glob) === null)
    .slice(0, MOST);
  for (const { glob, licence } of named) byLicence.set(licence, [...(byLicence.get(licence) ?? []), glob]);
  const uniqueId = createUniqueIds();
  const lines = [...byLicence].flatMap(([licence, globs]) => [
    `  - id: ${yamlText(uniqueId(slug(`vendored ${licence}`)))}`,
    '    class: source_code',
    '    third_party: true',
    `    licence: ${yamlText(licence)}`,
    '    paths:',
    ...globs.map((glob) => `      - ${yamlText(glob)}`),
  ]);
  return { lines, left: packages.length - named.length };
}

function joined(licences: readonly string[]): string {
  if (licences.length === 1) return licences[0]!;
  return licences.map((one) => (/ (?:AND|OR) /.test(one) ? `(${one})` : one)).join(' AND ');
}
