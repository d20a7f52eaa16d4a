import { packStore } from '../../snippets/packStore';
import type { DiskWork } from './sourceWorks';

/** Bytes of code: a store of them is packed in some 300 MB, and about a quarter as large. */
const MOST_BYTES = 64_000_000;

/**
 * Stores of works, one after the other, each of as many as it may have. What doesn't fit all the same is halved until it does;
 * one file alone that doesn't is left out.
 */
export function* packShards(works: readonly DiskWork[], most = MOST_BYTES): Generator<Buffer> {
  for (const shard of shardsOf(works, most)) yield* packed(shard);
}

function* packed(works: readonly DiskWork[]): Generator<Buffer> {
  let store: Buffer;
  try {
    store = packStore(works);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    for (const half of halves(works)) yield* packed(half);
    return;
  }
  yield store;
}

function* shardsOf(works: readonly DiskWork[], most: number): Generator<readonly DiskWork[]> {
  let shard: DiskWork[] = [];
  let bytes = 0;
  for (const work of works.flatMap((one) => [...pieces(one, most)])) {
    const size = sizeOf(work);
    if (shard.length > 0 && bytes + size > most) {
      yield shard;
      [shard, bytes] = [[], 0];
    }
    shard.push(work);
    bytes += size;
  }
  if (shard.length > 0) yield shard;
}

const sizeOf = ({ versions }: DiskWork): number => versions.reduce((sum, { files }) => sum + files.size, 0);

/** A work that is larger than a store, in several. */
function* pieces(work: DiskWork, most: number): Generator<DiskWork> {
  if (sizeOf(work) <= most) yield work;
  else for (const [half] of halves([work])) if (half) yield* pieces(half, most);
}

function halves(works: readonly DiskWork[]): readonly (readonly DiskWork[])[] {
  const [first, ...others] = works;
  if (!first) return [];
  if (others.length > 0) return inTwo(works);
  if (first.versions.length > 1) return inTwo(first.versions).map((versions) => [{ ...first, versions }]);
  const { version, files } = first.versions[0]!;
  const { length } = files.files;
  if (length < 2) return [];
  const middle = Math.ceil(length / 2);
  return [files.slice(0, middle), files.slice(middle)].map((some) => [
    { ...first, versions: [{ version, files: some }] },
  ]);
}

function inTwo<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  const middle = Math.ceil(items.length / 2);
  return [items.slice(0, middle), items.slice(middle)];
}
