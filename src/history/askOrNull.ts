import { askGit } from './askGit';
import { GitFailure } from './gitFailure';
import type { GitPlace } from './gitPlace';

/** A small answer of git without white space around it; null where git fails, which is an answer too. */
export async function askOrNull(
  place: GitPlace,
  args: readonly string[],
  signal: AbortSignal | undefined,
  environment: Readonly<Record<string, string>> = {},
): Promise<string | null> {
  try {
    return (await askGit(place, args, { signal, environment })).trim();
  } catch (error) {
    if (error instanceof GitFailure) return null;
    throw error;
  }
}
