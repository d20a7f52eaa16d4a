import { createBreather } from '../history/breather';
import type { TreeFile, Waiting } from '../history/model';
import { readBlobs } from '../history/readBlobs';
import type { Repository } from '../history/repository';
import { MAX_FILE_SIZE } from '../history/tree';
import { codeBytes } from '../snippets/codeBytes';
import { creditsIn } from '../snippets/credits';
import type { CopyMatcher, OpenCopyMatcher } from './copyMatcher';
import type { Copies } from './fileReader';
import type { PlacedBlob } from './placedBlob';

/** Which files of a tree have lines of known works. */
export interface TreeCopies {
  readonly byPath: ReadonlyMap<string, Copies>;
  /** Files that couldn't be compared. */
  readonly notCompared: readonly string[];
}

type Comparing = Waiting & { readonly maxFileSize?: number | undefined };

interface Known {
  /** Of the stores that the answers rest on. */
  readonly stores: string;
  /** By `keyOf`; null for a file without copies. It grows while files are compared: what was begun isn't lost. */
  copies: Map<string, Copies | null>;
}

const keyOf = ({ path, blob }: PlacedBlob): string => `${blob}:${path}`;

/** Compares trees with known works. What was compared once isn't again, while the works are the same. */
export class CopyFinder {
  private readonly known = new WeakMap<Repository, Known>();

  constructor(private readonly open: OpenCopyMatcher) {}

  /** @returns null where there is nothing to compare with */
  async in(repository: Repository, tree: readonly TreeFile[], waiting: Comparing = {}): Promise<TreeCopies | null> {
    const matcher = await this.open(repository.root, waiting.signal);
    if (!matcher) return null;
    try {
      const known = this.knownOf(repository, matcher.stores);
      const texts = tree.filter(({ kind, lines, unread }) => kind === 'text' && lines > 0 && !unread);
      const notCompared = await compare(matcher, repository, texts, known.copies, waiting);
      const there = new Map(texts.map((file) => [keyOf(file), known.copies.get(keyOf(file))] as const));
      known.copies = new Map([...there].filter((pair): pair is [string, Copies | null] => pair[1] !== undefined));
      const byPath = new Map(texts.flatMap((file) => pairOf(file, there.get(keyOf(file)))));
      return { byPath, notCompared };
    } finally {
      matcher.dispose();
    }
  }

  /** The state of the works that a repository was compared with last, as `storesState` gives it; null where it wasn't. */
  storesOf(repository: Repository): string | null {
    return this.known.get(repository)?.stores ?? null;
  }

  private knownOf(repository: Repository, stores: string): Known {
    const before = this.known.get(repository);
    if (before?.stores === stores) return before;
    const known = { stores, copies: new Map() };
    this.known.set(repository, known);
    return known;
  }
}

const pairOf = ({ path }: TreeFile, copies: Copies | null | undefined): [string, Copies][] =>
  copies ? [[path, copies]] : [];

/**
 * @param copies what is known; what wasn't is added
 * @returns files that couldn't be compared
 */
async function compare(
  matcher: CopyMatcher,
  repository: Repository,
  files: readonly PlacedBlob[],
  copies: Map<string, Copies | null>,
  { signal, onProgress, maxFileSize = MAX_FILE_SIZE }: Comparing,
): Promise<string[]> {
  const notCompared: string[] = [];
  const asked = new Map<string, string[]>();
  for (const file of files)
    if (!copies.has(keyOf(file))) asked.set(file.blob, [...(asked.get(file.blob) ?? []), file.path]);
  if (asked.size === 0) return notCompared;
  const breathe = createBreather(signal);
  for await (const { id, bytes } of readBlobs(repository, [...asked.keys()], { maxBytes: maxFileSize, signal })) {
    const code = bytes && codeBytes(bytes);
    for (const path of code ? asked.get(id)! : []) {
      const matches = await matcher.match(path, code!);
      if (matches === null) notCompared.push(path);
      else {
        const found = matches.length > 0 ? { matches, credits: creditsIn(path, code!.toString()) } : null;
        copies.set(keyOf({ path, blob: id }), found);
      }
      if (copies.size % STEP === 0) onProgress?.(copies.size, files.length);
      await breathe();
    }
  }
  return notCompared;
}

/** Files between two reports of progress. */
const STEP = 200;
