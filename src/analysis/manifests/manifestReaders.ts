import { composerJson, packageJson } from './jsonManifests';
import { gemfile, gemspec, goMod, pythonMetadata } from './lineManifests';
import type { Manifest, ManifestReader } from './manifest';
import { requirements } from './requirements';
import { cargoToml, pyprojectToml } from './tomlManifests';
import { msbuildProject, packagesConfig, pomXml } from './xmlManifests';

const READERS: readonly (readonly [name: RegExp, reader: ManifestReader])[] = [
  [/^package\.json$/, packageJson],
  [/^composer\.json$/, composerJson],
  [/^Cargo\.toml$/, cargoToml],
  [/^go\.mod$/, goMod],
  [/^pyproject\.toml$/, pyprojectToml],
  [/^(?:PKG-INFO|METADATA)$/, pythonMetadata],
  [/^(?:.*[-_.])?requirements(?:[-_.].*)?\.(?:txt|in)$/, requirements],
  [/^(?:Gemfile|gems\.rb)$/, gemfile],
  [/\.gemspec$/, gemspec],
  [/^pom\.xml$/, pomXml],
  [/\.(?:cs|fs|vb)proj$|^Directory\.Packages\.props$/, msbuildProject],
  [/^packages\.config$/, packagesConfig],
];

/** Bytes: people write no longer ones. */
export const MOST_MANIFEST_BYTES = 2_000_000;

/** Whether a file, by its name, describes a package. */
export function isManifest(name: string): boolean {
  return READERS.some(([pattern]) => pattern.test(name));
}

/** @param name of the file, without folders. @returns null where nobody knows it, or it is malformed */
export function readManifest(name: string, text: string): Manifest | null {
  const reader = READERS.find(([pattern]) => pattern.test(name))?.[1];
  return reader?.(text) ?? null;
}
