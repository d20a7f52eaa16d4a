import type { KnownWorks } from './attributedCopies';
import { createLicenceFilesAbove } from './licenceFilesAbove';
import { sharedFileScanner } from './licenceTexts';
import { noticeTexts } from './noticeTexts';

/** What the files of a folder tell of works, by the file that is asked for: by its path from the folder, with `/`. */
export interface KnownWorksOf {
  readonly of: (path: string) => Promise<KnownWorks>;
}

/** Manifests, notices and licence files as they are on disk. */
export async function knownWorks(folder: string): Promise<KnownWorksOf> {
  const notices = await noticeTexts(folder);
  // Reads YAML: loaded for those who ask.
  const { createDependencyReader } = await import('./declaredDependencies.js');
  const dependencies = createDependencyReader(folder);
  const licencesAbove = createLicenceFilesAbove(folder, await sharedFileScanner());
  return { of: async (path) => ({ notices, above: await licencesAbove(path), ...dependencies.of(path) }) };
}
