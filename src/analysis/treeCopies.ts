import { createBreather } from '../history/breather';
import type { TreeFile, Waiting } from '../history/model';
import { readBlobs } from '../history/readBlobs';
import type { Repository } from '../history/repository';
import { MAX_FILE_SIZE } from '../history/tree';
import { codeBytes } from '../snippets/codeBytes';
import { creditsIn } from '../snippets/credits';
import type { CopyMatcher, OpenCopyMatcher } from './copyMatcher';
import type { Copies } from './fileReader';
import type { PlacedBlob } from './scanBlobs';

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
  /** By `keyOf`; null for a file without copies. */
  readonly copies: ReadonlyMap<string, Copies | null>;
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
      const before = this.known.get(repository);
      const answers = before?.stores === matcher.stores ? before.copies : new Map<string, Copies | null>();
      const texts = tree.filter(({ kind, lines, unread }) => kind === 'text' && lines > 0 && !unread);
      const { copies, notCompared } = await compare(matcher, repository, texts, answers, waiting);
      this.known.set(repository, { stores: matcher.stores, copies });
      const byPath = new Map(texts.flatMap((file) => pairOf(file, copies.get(keyOf(file)))));
      return { byPath, notCompared };
    } finally {
      matcher.dispose();
    }
  }
}

const pairOf = ({ path }: TreeFile, copies: Copies | null | undefined): [string, Copies][] =>
  copies ? [[path, copies]] : [];

async function compare(
  matcher: CopyMatcher,
  repository: Repository,
  files: readonly PlacedBlob[],
  answers: ReadonlyMap<string, Copies | null>,
  { signal, onProgress, maxFileSize = MAX_FILE_SIZE }: Comparing,
): Promise<{ copies: Map<string, Copies | null>; notCompared: string[] }> {
  const copies = new Map<string, Copies | null>();
  const notCompared: string[] = [];
  const asked = new Map<string, string[]>();
  for (const file of files) {
    const answer = answers.get(keyOf(file));
    if (answer !== undefined) copies.set(keyOf(file), answer);
    else asked.set(file.blob, [...(asked.get(file.blob) ?? []), file.path]);
  }
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
  return { copies, notCompared };
}

/** Files between two reports of progress. */
const STEP = 200;
