import type { KnownWorks } from './attributedCopies';
import { noticeTexts } from './noticeTexts';

/** What the files of a folder tell of works, by the file that is asked for: by its path from the folder, with `/`. */
export interface KnownWorksOf {
  readonly of: (path: string) => KnownWorks;
}

/** Manifests and notices as they are on disk. */
export async function knownWorks(folder: string): Promise<KnownWorksOf> {
  const notices = await noticeTexts(folder);
  // Reads YAML: loaded for those who ask.
  const { createDependencyReader } = await import('./declaredDependencies.js');
  const dependencies = createDependencyReader(folder);
  return { of: (path) => ({ notices, ...dependencies.of(path) }) };
}
