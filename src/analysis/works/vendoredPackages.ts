import path from 'node:path';
import { isLicenceFile } from '../../licensing/licenceFileName';
import { isManifest } from '../manifests/manifestReaders';
import { manifestOf } from '../manifests/manifestOf';
import { composerPackages } from './composerPackages';
import { folderEntries } from './folderEntries';
import { foundBy, manifestIn, type FoundWork } from './foundWork';
import { goModules } from './goModules';

/** Below it: a folder for each host, owner or language may come before a work's own. */
const MOST_DEPTH = 5;

/**
 * The works in a folder of others' works: as a package manager lists them, else each folder that has a description or a
 * licence of its own.
 */
export function* vendoredPackages(vendor: string): Generator<FoundWork> {
  const listed = [...goModules(vendor), ...composerPackages(vendor)];
  if (listed.length > 0) yield* listed;
  else yield* below(vendor, 1);
}

function* below(folder: string, depth: number): Generator<FoundWork> {
  for (const entry of folderEntries(folder)) {
    if (!entry.isDirectory() || entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const inner = path.join(folder, entry.name);
    const found = workIn(inner, entry.name);
    if (found) yield found;
    else if (depth < MOST_DEPTH) yield* below(inner, depth + 1);
  }
}

function workIn(folder: string, name: string): FoundWork | null {
  const files = folderEntries(folder).filter((entry) => entry.isFile());
  for (const file of files.filter((entry) => isManifest(entry.name))) {
    const found = foundBy(manifestIn(folder, file.name), folder);
    if (found) return found.version === '' ? { ...found, version: nameAndVersion(name).version } : found;
  }
  if (!files.some((entry) => isManifest(entry.name) || isLicenceFile(entry.name))) return null;
  // Its type doesn't matter: only what may be a name does.
  const found = foundBy(manifestOf('npm', nameAndVersion(name)), folder);
  return found && { ...found, ecosystem: 'generic' };
}

/** `zlib-1.3.1` */
function nameAndVersion(folder: string): { readonly name: string; readonly version: string } {
  const [, name, version] = /^(.+?)[-_@]v?(\d[\w.+]*)$/.exec(folder) ?? [];
  return { name: name ?? folder, version: version ?? '' };
}
