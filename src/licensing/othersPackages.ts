import { expressionText } from './expressionText';
import { isLicenceFile } from './licenceFileName';
import { parseExpression } from './spdxExpression';
import { isVendorName } from './vendorFolder';

/** A folder with a licence of its own, in one that is called as those are that hold others' works. */
export interface OthersPackage {
  /** From the root, with `/`. */
  readonly folder: string;
  /** The folder of others' works that it lies in, or is. */
  readonly within: string;
  /** SPDX expressions that hold all at once, by what its licence files state, each once, in order. */
  readonly licences: readonly string[];
}

/** Others that package managers fill. */
const INSTALLED: ReadonlySet<string> = new Set(['carthage', 'godeps', 'node_modules', 'pods']);

/** A licence's text; not a list of what others' parts are under. */
const TEXT = /^(?:un)?licen[cs]e|^copying/i;

/** Whether a file is one that makes its folder a package of others, should it state a licence. */
export function isPackageText(path: string): boolean {
  const at = path.lastIndexOf('/');
  if (!TEXT.test(path.slice(at + 1)) || path.endsWith('.license') || !isLicenceFile(path)) return false;
  return vendorFolderOf(path.slice(0, Math.max(0, at))) !== null;
}

/** Whether a file lies where others' works do. */
export const isInVendorFolder = (path: string): boolean =>
  vendorFolderOf(path.slice(0, Math.max(0, path.lastIndexOf('/')))) !== null;

/**
 * The packages of a tree, the uppermost of those that lie within each other, by path. A folder that states no licence is none: what a
 * company orders from its vendors may lie there, too.
 * @param stated what files state, by path, null for nothing; more than licence files may be among them
 */
export function othersPackages(stated: Iterable<readonly [path: string, licence: string | null]>): OthersPackage[] {
  const texts = [...stated].flatMap(([path, licence]) => {
    if (licence === null || !isPackageText(path)) return [];
    const folder = path.slice(0, path.lastIndexOf('/'));
    return [{ folder, within: vendorFolderOf(folder)!, licence }];
  });
  const packages: { folder: string; within: string; licences: Set<string> }[] = [];
  for (const { folder, within, licence } of texts.sort((a, b) => byPath(a.folder, b.folder))) {
    const last = packages.at(-1);
    const all = conjuncts(licence);
    if (last && `${folder}/`.startsWith(`${last.folder}/`)) for (const one of all) last.licences.add(one);
    else packages.push({ folder, within, licences: new Set(all) });
  }
  return packages.map(({ licences, ...one }) => ({ ...one, licences: [...licences].sort() }));
}

/** What an expression joins by AND. */
function conjuncts(text: string): readonly string[] {
  const parsed = parseExpression(text);
  if (parsed.kind === 'invalid' || parsed.expression.kind !== 'and') return [text];
  return parsed.expression.parts.map(expressionText);
}

/** Null for a folder that is in none. */
function vendorFolderOf(folder: string): string | null {
  const names = folder.split('/');
  const at = names.findIndex((name) => isVendorName(name) || INSTALLED.has(name.toLowerCase()));
  return at === -1 ? null : names.slice(0, at + 1).join('/');
}

/** What lies in a folder comes right behind it. */
function byPath(one: string, other: string): number {
  const [a, b] = [`${one}/`, `${other}/`];
  return a < b ? -1 : a > b ? 1 : 0;
}
