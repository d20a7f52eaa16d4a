import path from 'node:path';
import { manifestOf, tableOf } from '../manifests/manifestOf';
import { folderBelow } from './folderEntries';
import { foundBy, type FoundWork } from './foundWork';
import { readPlainFile } from './plainFile';

const MOST_BYTES = 20_000_000;

/** The packages that Composer installed into a folder, by its `composer/installed.json` (1 and 2). */
export function* composerPackages(vendor: string): Generator<FoundWork> {
  for (const { name, version, license, homepage, 'install-path': place } of installed(vendor)) {
    const manifest = manifestOf('composer', { name, version, licences: license, home: homepage });
    const below = typeof place === 'string' ? path.posix.join('composer', place) : manifest.name;
    const folder = below === null ? null : folderBelow(vendor, below);
    const found = folder === null ? null : foundBy(manifest, folder);
    if (found) yield found;
  }
}

function installed(vendor: string): Readonly<Record<string, unknown>>[] {
  const bytes = readPlainFile(path.join(vendor, 'composer', 'installed.json'), MOST_BYTES);
  if (!bytes) return [];
  try {
    const read: unknown = JSON.parse(bytes.toString('utf8'));
    const list = Array.isArray(read) ? read : tableOf(read).packages;
    return Array.isArray(list) ? list.map(tableOf) : [];
  } catch {
    return [];
  }
}
