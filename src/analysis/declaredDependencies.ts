import type { Work } from '../snippets/works';
import type { Ecosystem, Manifest } from './manifests/manifest';
import { foldersOnDisk, type ManifestFolders } from './manifests/manifestFolder';
import { isManifest, readManifest } from './manifests/manifestReaders';
import { memberNames, pnpmPatterns } from './manifests/memberNames';
import { comparedName, debianNames, prefixedDebianNames, withoutLanguage } from './manifests/packageNames';
import { readPurl } from './manifests/purl';
import { withinRoot } from './withinRoot';

type NamedWork = Pick<Work, 'purl'> & Partial<Pick<Work, 'home'>>;

/** What the manifests above a file say of works. */
export interface DeclaredDependencies {
  /** The work is a dependency, of whatever kind. */
  readonly isDeclared: (work: NamedWork) => boolean;
  /** The work is the package that the file belongs to, or another of its workspace. */
  readonly isOwn: (work: NamedWork) => boolean;
}

/** Reads each folder's manifests once: for many files of one root. */
export interface DependencyReader {
  /** @param file by its path from the root, with `/`: manifests beside it and in folders above count, up to the root */
  readonly of: (file: string) => DeclaredDependencies;
}

/** @param folders default: those on disk */
export function createDependencyReader(root: string, folders: ManifestFolders = foldersOnDisk(root)): DependencyReader {
  const known = new Map<string, Names>();

  function namesOf(folder: string): Names {
    const before = known.get(folder);
    if (before) return before;
    const above = folder === '' ? null : namesOf(parentOf(folder));
    const names = withManifests(folder, above, folders);
    known.set(folder, names);
    return names;
  }

  return { of: (file) => answersOf(namesOf(parentOf(withinRoot(file)))) };
}

/** Keys of names; see `keyOf`. */
interface Names {
  readonly declared: ReadonlySet<string>;
  readonly own: ReadonlySet<string>;
}

const NOTHING: Names = { declared: new Set(), own: new Set() };

function withManifests(folder: string, above: Names | null, folders: ManifestFolders): Names {
  const names = folders.files(folder);
  const manifests = names.filter(isManifest).flatMap((name) => {
    const text = folders.read(below(folder, name));
    return (text === null ? null : readManifest(name, text)) ?? [];
  });
  const workspace = names.includes('pnpm-workspace.yaml') ? folders.read(below(folder, 'pnpm-workspace.yaml')) : null;
  const patterns = workspace === null ? [] : pnpmPatterns(workspace);
  if (manifests.length === 0 && patterns.length === 0) return above ?? NOTHING;
  const own = new Set(above?.own);
  const declared = new Set(above?.declared);
  for (const manifest of manifests) addNames(manifest, declared, own);
  for (const ecosystem of ['npm', 'cargo'] as const) {
    const members = manifests.filter((one) => one.ecosystem === ecosystem).flatMap((one) => one.members);
    const all = ecosystem === 'npm' ? [...members, ...patterns] : members;
    for (const name of memberNames(folder, all, folders)) own.add(keyOf(ecosystem, name));
  }
  return { declared, own };
}

function addNames({ ecosystem, name, dependencies }: Manifest, declared: Set<string>, own: Set<string>): void {
  if (name !== null) {
    own.add(keyOf(ecosystem, name));
    for (const inDebian of prefixedDebianNames(ecosystem, name)) own.add(keyOf('deb', inDebian));
  }
  for (const dependency of dependencies) {
    declared.add(keyOf(ecosystem, dependency));
    for (const inDebian of debianNames(ecosystem, dependency)) declared.add(keyOf('deb', inDebian));
  }
}

function keyOf(type: Ecosystem | 'deb', name: string): string {
  return `${type} ${type === 'deb' ? name : comparedName(type, name)}`;
}

function answersOf({ declared, own }: Names): DeclaredDependencies {
  const isIn = (names: ReadonlySet<string>, work: NamedWork): boolean =>
    [...keysOf(work.purl), ...modulesOf(work)].some((key) => names.has(key));
  return { isDeclared: (work) => isIn(declared, work), isOwn: (work) => isIn(own, work) };
}

/** A module of Go is called by where it is; Debian leaves out what it likes: `golang-testify`. */
function modulesOf({ home }: NamedWork): readonly string[] {
  const [, place] = /^https?:\/\/(.+?)\/*$/.exec(home ?? '') ?? [];
  return place === undefined ? [] : [keyOf('golang', place)];
}

const TYPES: ReadonlySet<string> = new Set<Ecosystem>([
  ...(['npm', 'pypi', 'golang', 'composer', 'cargo', 'gem', 'maven', 'nuget'] as const),
]);

function keysOf(purl: string): readonly string[] {
  const read = readPurl(purl);
  if (read?.type === 'deb') {
    const name = read.name.slice(read.name.lastIndexOf('/') + 1).toLowerCase();
    return [keyOf('deb', name), keyOf('deb', withoutLanguage(name))];
  }
  return read && TYPES.has(read.type) ? [keyOf(read.type as Ecosystem, read.name)] : [];
}

const below = (folder: string, name: string): string => (folder === '' ? name : `${folder}/${name}`);

function parentOf(file: string): string {
  return file.slice(0, Math.max(0, file.lastIndexOf('/')));
}
