import type { Worker } from 'node:worker_threads';
import { createBreather } from '../history/breather';
import { factsOf, type LicenceFacts } from '../licensing/licenceFacts';
import { sharedFileScanner } from './licenceTexts';
import { LicenceThread } from './licenceThread';
import type { FactsAnswer } from './licenceWorker';
import type { PlacedBlob } from './placedBlob';

export interface OpenedFile {
  readonly file: PlacedBlob;
  readonly bytes: Buffer;
}

/** What each says of its licence, in their order. Null: no text. */
type ScannedFacts = AsyncGenerator<readonly [PlacedBlob, LicenceFacts | null], void>;

/** Files that go to the other thread at a time, and their bytes. */
const BATCH = 32;
const BATCH_BYTES = 1_000_000;
/** Batches that it has before it, while this one reads the next. */
const AHEAD = 2;

/** Others have their turn in between. */
export async function* scanHere(opened: AsyncIterable<OpenedFile>, signal: AbortSignal | undefined): ScannedFacts {
  const scan = await sharedFileScanner();
  const breathe = createBreather(signal);
  for await (const { file, bytes } of opened) {
    const scanned = scan(file.path, bytes);
    yield [file, scanned === 'binary' ? null : factsOf(scanned)];
    await breathe();
  }
}

/** In the thread of a worker, which ends with it. What one that failed had before it, and all that comes after, is scanned by this one. */
export async function* scanBeside(
  opened: AsyncIterable<OpenedFile>,
  worker: Worker,
  signal: AbortSignal | undefined,
): ScannedFacts {
  const thread = new LicenceThread(worker);
  const sent: (readonly [readonly OpenedFile[], Promise<FactsAnswer | null>])[] = [];
  async function* takeFirst(): ScannedFacts {
    const [batch, answer] = sent.shift()!;
    const facts = await answer;
    signal?.throwIfAborted();
    if (facts) for (const [at, { file }] of batch.entries()) yield [file, facts[at]!];
    else yield* scanHere(inOrder(batch), signal);
  }
  try {
    for await (const batch of inBatches(opened)) {
      const jobs = batch.map(({ file, bytes }) => ({ path: file.path, bytes }));
      sent.push([batch, thread.scan(jobs).catch(() => null)]);
      if (sent.length > AHEAD) yield* takeFirst();
    }
    while (sent.length > 0) yield* takeFirst();
  } finally {
    await thread.end();
  }
}

async function* inBatches(opened: AsyncIterable<OpenedFile>): AsyncGenerator<readonly OpenedFile[], void> {
  let batch: OpenedFile[] = [];
  let size = 0;
  for await (const one of opened) {
    batch.push(one);
    size += one.bytes.length;
    if (batch.length < BATCH && size < BATCH_BYTES) continue;
    yield batch;
    [batch, size] = [[], 0];
  }
  if (batch.length > 0) yield batch;
}

// eslint-disable-next-line @typescript-eslint/require-await -- what is at hand, as what comes
async function* inOrder<Entry>(entries: readonly Entry[]): AsyncGenerator<Entry, void> {
  yield* entries;
}
