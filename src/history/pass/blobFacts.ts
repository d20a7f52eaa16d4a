import type { Repository } from '../repository';
import { createBatchReader } from './batchReader';
import type { BlobFacts } from './renameSources';
import { createSpanCounter } from './spans';
import type { Spans } from './spans';

/** Bytes of spans that are kept. A commit that moves a folder compares the same blobs many times. */
const MOST_KEPT = 64 << 20;

/** Reads each blob once, as long as there is room to keep what was found. `close` ends the processes. */
export function createBlobFacts(
  repo: Repository,
  countsLast: boolean,
  limits: { readonly signal: AbortSignal; readonly timeLimit: number },
): BlobFacts & { close(): Promise<void> } {
  const checks = createBatchReader(repo, false, limits);
  const contents = createBatchReader(repo, true, limits);
  const knownSizes = new Map<string, number>();
  const knownSpans = new Map<string, Spans>();
  let kept = 0;

  const keep = (blob: string, spans: Spans): void => {
    if (kept > MOST_KEPT) {
      knownSpans.clear();
      kept = 0;
    }
    knownSpans.set(blob, spans);
    kept += 8 * spans.hashes.length + 200;
  };

  return {
    async sizes(blobs) {
      const asked = [...new Set(blobs)].filter((blob) => !knownSizes.has(blob));
      await checks.read(asked, { begin: ({ id, size }) => knownSizes.set(id, size) });
      const found = blobs.flatMap((blob) => {
        const size = knownSizes.get(blob);
        return size === undefined ? [] : [[blob, size] as const];
      });
      if (knownSizes.size > 1_000_000) knownSizes.clear();
      return new Map(found);
    },
    async spans(blobs) {
      const found = new Map<string, Spans>();
      const asked = new Set<string>();
      for (const blob of blobs) {
        const known = knownSpans.get(blob);
        if (known) found.set(blob, known);
        else asked.add(blob);
      }
      let id = '';
      let counter = createSpanCounter(countsLast);
      await contents.read([...asked], {
        begin: (object) => {
          id = object.id;
          counter = createSpanCounter(countsLast);
        },
        data: (piece) => counter.push(piece),
        end: () => {
          const spans = counter.finish();
          found.set(id, spans);
          keep(id, spans);
        },
      });
      return found;
    },
    async close() {
      await Promise.all([checks.close(), contents.close()]);
    },
  };
}
