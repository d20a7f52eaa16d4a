import { createFileScanner, type ScannedFile } from '../licensing/scanFile';
import { codeBytes } from '../snippets/codeBytes';
import { creditsIn, type Credits } from '../snippets/credits';
import { createMatcher, type SnippetMatch } from '../snippets/matcher';
import { loadLicenceTexts } from './licenceTexts';
import { readStores } from './stores/readStores';

/** What is asked of files. It is sent to workers. */
export interface Asked {
  /** Else only of files that have lines of known works. */
  readonly licences: boolean;
  /** Files of the stores that lines are looked for in; none: they aren't. */
  readonly stores: readonly string[];
}

/** Lines that a file has in common with known works, and what it says of where they come from. */
export interface Copies {
  readonly matches: readonly SnippetMatch[];
  readonly credits: Credits;
}

export interface ReadFile {
  /** Null where it wasn't asked. */
  readonly scanned: ScannedFile | 'binary' | null;
  /** Null where there are none. */
  readonly copies: Copies | null;
}

/** Reads files of any kind, one after the other. */
export type FileReader = (name: string, bytes: Buffer) => ReadFile;

export async function createFileReader({ licences, stores }: Asked): Promise<FileReader> {
  const scan = createFileScanner(await loadLicenceTexts());
  const known = await readStores(stores);
  const matcher = known.length > 0 ? createMatcher(known) : null;
  return (name, bytes) => {
    const code = matcher && codeBytes(bytes);
    const matches = matcher && code ? matcher.match(name, code) : [];
    const copies = matches.length > 0 ? { matches, credits: creditsIn(name, code!.toString()) } : null;
    if (licences || copies) return { scanned: scan(name, bytes), copies };
    return { scanned: code ? null : 'binary', copies };
  };
}
