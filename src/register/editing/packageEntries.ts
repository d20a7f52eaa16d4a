import { globFault } from '../checks/globFault';
import type { DraftPackage } from '../draft/facts';
import { slug } from '../draft/uniqueIds';
import { yamlText } from '../draft/yamlText';
import { exactGlob } from './exactGlob';
import type { NewItem } from './insertItem';

/** More is no list that a person confirms. */
const MOST = 300;

export interface PackageEntries {
  readonly items: readonly NewItem[];
  /** How many packages aren't among them. */
  readonly left: number;
}

/** Assets that say of packages that they are others' work: one for each licence, in the order of the packages. */
export function packageEntries(
  packages: readonly DraftPackage[],
  uniqueId: (...wishes: string[]) => string,
): PackageEntries {
  const byLicence = new Map<string, string[]>();
  const named = packages
    .map(({ folder, licences }) => ({ glob: `${exactGlob(folder)}/**`, licence: joined(licences) }))
    .filter(({ glob }) => globFault(glob) === null)
    .slice(0, MOST);
  for (const { glob, licence } of named) byLicence.set(licence, [...(byLicence.get(licence) ?? []), yamlText(glob)]);
  const items = [...byLicence].map(([licence, globs]): NewItem => {
    const fields = [
      `id: ${yamlText(uniqueId(slug(`vendored ${licence}`)))}`,
      'class: source_code',
      'third_party: true',
      `licence: ${yamlText(licence)}`,
    ] as const;
    return {
      lines: [...fields, 'paths:', ...globs.map((glob) => `  - ${glob}`)],
      flow: `{${fields.join(', ')}, paths: [${globs.join(', ')}]}`,
    };
  });
  return { items, left: packages.length - named.length };
}

function joined(licences: readonly string[]): string {
  if (licences.length === 1) return licences[0]!;
  return licences.map((one) => (/ (?:AND|OR) /.test(one) ? `(${one})` : one)).join(' AND ');
}
