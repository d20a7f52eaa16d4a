import path from 'node:path';
import type { Ecosystem, Manifest } from '../manifests/manifest';
import { isManifest, MOST_MANIFEST_BYTES, readManifest } from '../manifests/manifestReaders';
import { readPlainFile } from './plainFile';

/** A version of somebody's work that lies in a workspace. */
export interface FoundWork {
  readonly ecosystem: Ecosystem | 'generic';
  readonly name: string;
  /** '' where nobody says. */
  readonly version: string;
  /** As its description has them. */
  readonly licences: readonly string[];
  readonly home: string | null;
  readonly folder: string;
  /** Folders in it that are others' works, by their path from it. */
  readonly isOut?: (path: string) => boolean;
  /** Only these, where several works share the folder; by path from it. */
  readonly only?: ReadonlySet<string>;
}

/** A package's description; null where there is none in the folder, or one that nobody can read. */
export function manifestIn(folder: string, name: string): Manifest | null {
  const bytes = isManifest(name) ? readPlainFile(path.join(folder, name), MOST_MANIFEST_BYTES) : null;
  return bytes && readManifest(name, bytes.toString('utf8'));
}

/** What its description says of it; null where that gives no name. */
export function foundBy(manifest: Manifest | null, folder: string): FoundWork | null {
  if (manifest?.name == null) return null;
  const { ecosystem, name, version, licences, home } = manifest;
  return { ecosystem, name, version, licences, home, folder };
}
