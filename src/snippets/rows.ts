import type { FileTable } from './fileTable';
import { NumberList } from './numberList';
import type { PostingCollector } from './postings';
import { MOST_PLACES } from './storeFormat';

/** The rows of a store (storeFormat.ts), and where postings stand in them. */
export interface Rows {
  readonly starts: Uint32Array;
  readonly files: Uint32Array;
  readonly oldest: Uint8Array;
  placeOf(collector: PostingCollector, posting: number): number;
}

/** One row for each file and oldest version that a kept posting has. */
export function layRows(files: FileTable, collectors: readonly PostingCollector[]): Rows {
  const keys = new Set<number>();
  const keyOf = (collector: PostingCollector, posting: number): number =>
    collector.files.at(posting) * VERSIONS + collector.oldest.at(posting);
  for (const collector of collectors)
    for (let posting = 0; posting < collector.works.length; posting++)
      if (collector.isKept(posting)) keys.add(keyOf(collector, posting));
  const sorted = [...keys].sort((a, b) => a - b);
  const starts = new NumberList();
  const startByKey = new Map<number, number>();
  let place = 0;
  for (const key of sorted) {
    starts.push(place);
    startByKey.set(key, place);
    place += files.tokens.at(Math.floor(key / VERSIONS));
  }
  if (place > MOST_PLACES) throw new RangeError(`${place} tokens: a store holds ${MOST_PLACES}`);
  starts.push(place);
  return {
    starts: starts.toArray(),
    files: Uint32Array.from(sorted, (key) => Math.floor(key / VERSIONS)),
    oldest: Uint8Array.from(sorted, (key) => key % VERSIONS),
    placeOf: (collector, posting) => startByKey.get(keyOf(collector, posting))! + collector.positions.at(posting),
  };
}

/** More versions than any work has. */
const VERSIONS = 256;
