import { createBreather } from '../history/breather';
import type { Waiting } from '../history/model';
import { readBlobs } from '../history/readBlobs';
import type { Repository } from '../history/repository';
import { MAX_FILE_SIZE } from '../history/tree';
import { factsOf, type LicenceFacts } from '../licensing/licenceFacts';
import { sharedFileScanner } from './licenceTexts';

/** A file's path and the blob that it has there: how a file is read depends on its name. */
export interface PlacedBlob {
  readonly path: string;
  readonly blob: string;
}

/** What was read stays true: when HEAD moves, or the register changes, most of it is known. Null: no text. */
const known = new WeakMap<Repository, Map<string, LicenceFacts | null>>();
/** Files that are remembered beside those that were asked for last, for each of these. */
const MOST_OTHERS = 2;
/** Of any repository. */
const FEWEST_KEPT = 10_000;
/** Files between two reports of progress. */
const STEP = 200;

const keyOf = ({ path, blob }: PlacedBlob): string => `${blob}:${path}`;

/**
 * What files say of their licences, by path. Files that can't be read, that are bigger than `maxFileSize`, or whose blob isn't
 * in this clone are left out.
 */
export async function scanBlobs(
  repository: Repository,
  files: readonly PlacedBlob[],
  { signal, onProgress, maxFileSize = MAX_FILE_SIZE }: Waiting & { readonly maxFileSize?: number | undefined } = {},
): Promise<ReadonlyMap<string, LicenceFacts | null>> {
  const before = known.get(repository) ?? new Map<string, LicenceFacts | null>();
  const found = new Map<string, LicenceFacts | null>();
  const asked = new Map<string, PlacedBlob[]>();
  for (const file of files) {
    const facts = before.get(keyOf(file));
    if (facts !== undefined) found.set(file.path, facts);
    else if (asked.has(file.blob)) asked.get(file.blob)!.push(file);
    else asked.set(file.blob, [file]);
  }
  if (asked.size > 0) {
    const scan = await sharedFileScanner();
    const breathe = createBreather(signal);
    for await (const { id, bytes } of readBlobs(repository, [...asked.keys()], { maxBytes: maxFileSize, signal })) {
      for (const file of bytes ? asked.get(id)! : []) {
        const scanned = scan(file.path, bytes!);
        const facts = scanned === 'binary' ? null : factsOf(scanned);
        found.set(file.path, facts);
        before.set(keyOf(file), facts);
        if (found.size % STEP === 0) onProgress?.(found.size, files.length);
        await breathe();
      }
    }
  }
  onProgress?.(files.length, files.length);
  remember(repository, before, files);
  return found;
}

function remember(repository: Repository, facts: Map<string, LicenceFacts | null>, last: readonly PlacedBlob[]): void {
  if (facts.size <= Math.max(FEWEST_KEPT, (1 + MOST_OTHERS) * last.length)) {
    known.set(repository, facts);
    return;
  }
  const kept = last.flatMap((file) => {
    const one = facts.get(keyOf(file));
    return one === undefined ? [] : [[keyOf(file), one] as const];
  });
  known.set(repository, new Map(kept));
}
