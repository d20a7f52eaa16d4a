import type { Worker } from 'node:worker_threads';
import type { Waiting } from '../history/model';
import type { BlobOptions } from '../history/blob';
import { readBlobs } from '../history/readBlobs';
import type { Repository } from '../history/repository';
import { MAX_FILE_SIZE } from '../history/tree';
import type { LicenceFacts } from '../licensing/licenceFacts';
import { scanBeside, scanHere, type OpenedFile } from './factsOfFiles';
import { startLicenceWorker } from './licenceThread';
import type { PlacedBlob } from './placedBlob';

/** What was read stays true: when HEAD moves, or the register changes, most of it is known. Null: no text. */
const known = new WeakMap<Repository, Map<string, LicenceFacts | null>>();
/** Files that are remembered beside those that were asked for last, for each of these. */
const MOST_OTHERS = 2;
/** Of any repository. */
const FEWEST_KEPT = 10_000;
/** Files between two reports of progress. */
const STEP = 200;
const ALONE = 300;

const keyOf = ({ path, blob }: PlacedBlob): string => `${blob}:${path}`;

interface ScanOptions extends Waiting {
  readonly maxFileSize?: number | undefined;
  /** So many files are scanned by this thread: starting another takes a few tenths of a second. */
  readonly alone?: number;
  readonly startWorker?: () => Worker;
}

/**
 * What files say of their licences, by path. Files that can't be read, that are bigger than `maxFileSize`, or whose blob isn't
 * in this clone are left out. Where many are new, another thread scans them.
 */
export async function scanBlobs(
  repository: Repository,
  files: readonly PlacedBlob[],
  {
    signal,
    onProgress,
    maxFileSize = MAX_FILE_SIZE,
    alone = ALONE,
    startWorker = startLicenceWorker,
  }: ScanOptions = {},
): Promise<ReadonlyMap<string, LicenceFacts | null>> {
  const before = known.get(repository) ?? new Map<string, LicenceFacts | null>();
  // What was found stays, also where nobody waits for the rest.
  known.set(repository, before);
  const found = new Map<string, LicenceFacts | null>();
  const asked = new Map<string, PlacedBlob[]>();
  for (const file of files) {
    const facts = before.get(keyOf(file));
    if (facts !== undefined) found.set(file.path, facts);
    else if (asked.has(file.blob)) asked.get(file.blob)!.push(file);
    else asked.set(file.blob, [file]);
  }
  if (asked.size > 0) {
    const opened = openedFiles(repository, asked, { maxBytes: maxFileSize, signal });
    const scanned = asked.size > alone ? scanBeside(opened, startWorker(), signal) : scanHere(opened, signal);
    for await (const [file, facts] of scanned) {
      found.set(file.path, facts);
      before.set(keyOf(file), facts);
      if (found.size % STEP === 0) onProgress?.(found.size, files.length);
    }
  }
  onProgress?.(files.length, files.length);
  remember(repository, before, files);
  return found;
}

/** Of each blob that can be read, every file that has it. */
async function* openedFiles(
  repository: Repository,
  asked: ReadonlyMap<string, readonly PlacedBlob[]>,
  options: BlobOptions,
): AsyncGenerator<OpenedFile, void> {
  for await (const { id, bytes } of readBlobs(repository, [...asked.keys()], options))
    if (bytes) for (const file of asked.get(id)!) yield { file, bytes };
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
