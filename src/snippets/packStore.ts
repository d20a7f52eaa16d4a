import { FileTable } from './fileTable';
import { isMinified, wholeHash } from './minified';
import { NumberList } from './numberList';
import { PostingCollector } from './postings';
import { readTokens } from './readTokens';
import { layRows, type Rows } from './rows';
import { selectHashes } from './selection';
import { columnsOf, SLOTS, type Column, type Parts, type StoreHead, type TierParts } from './storeFormat';
import { ABSTRACTED, EXACT } from './tiers';
import { TokenBuffer } from './tokenStream';
import type { SourceWork } from './works';

/**
 * A store of the works' fingerprints, as `readStore` reads it: the same bytes for the same works. No text of the works is in it.
 * @throws RangeError where they have more tokens than places (16 million) or more works than 65,535
 */
export function packStore(sources: readonly SourceWork[]): Buffer {
  const selected = selectHashes(sources);
  const exact = new PostingCollector(selected.exact, EXACT);
  const abstracted = new PostingCollector(selected.abstracted, ABSTRACTED);
  const files = new FileTable();
  const wholes: Whole[] = [];
  const tokens = new TokenBuffer();
  const kept = sources.filter(({ work }) => work.role !== 'background');
  if (kept.length > 0xffff) throw new RangeError(`${kept.length} works: a store holds 65,535`);
  const inOrder = [...kept, ...sources.filter(({ work }) => work.role === 'background')];
  for (const [number, { work, versions }] of inOrder.entries()) {
    if (work.role !== 'background') files.addWork();
    for (const [version, { files: ofVersion }] of versions.entries())
      for (const { path, bytes, licence } of ofVersion) {
        const minified = isMinified(bytes);
        if (!minified && readTokens(path, bytes, tokens) === null) continue;
        const of = { role: work.role, work: number, file: -1, version };
        if (work.role !== 'background') {
          of.file = files.add({ path, licence: licence ?? work.licence, version }, minified ? null : tokens);
          for (const collector of [exact, abstracted]) collector.addFile(version);
          if (minified) wholes.push({ hash: wholeHash(bytes), file: of.file });
        } else if (minified) continue;
        if (!minified) for (const collector of [exact, abstracted]) collector.add(tokens, of);
      }
  }
  const rows = layRows(files, [exact, abstracted]);
  return packed(headOf(kept, files, selected.steps), partsOf(files, rows, wholes, [exact, abstracted]));
}

interface Whole {
  readonly hash: readonly [number, number];
  readonly file: number;
}

function headOf(
  sources: readonly SourceWork[],
  files: FileTable,
  steps: ReadonlyMap<SourceWork, number>,
): Omit<StoreHead, 'lengths'> {
  return {
    format: 1,
    works: sources.map((source) => ({
      ...source.work,
      versions: source.versions.map(({ version }) => version),
      // Of a work that has too many whatever the step nothing is kept.
      step: steps.get(source) ?? 1,
    })),
    licences: files.licenceNames,
    paths: files.pathNames,
  };
}

function partsOf(
  files: FileTable,
  rows: Rows,
  wholes: readonly Whole[],
  [exact, abstracted]: readonly [PostingCollector, PostingCollector],
): Parts {
  const ordered = [...wholes].sort((a, b) => a.hash[0] - b.hash[0] || a.hash[1] - b.hash[1] || a.file - b.file);
  const lineTokens = files.lineTokens();
  return {
    exact: tierParts(exact, rows),
    abstracted: tierParts(abstracted, rows),
    rowStarts: rows.starts,
    rowFiles: rows.files,
    rowOldest: rows.oldest,
    fileWorks: Uint16Array.from(files.works.toArray()),
    filePaths: files.paths.toArray(),
    fileVersions: Uint8Array.from(files.versions.toArray()),
    fileLicences: Uint16Array.from(files.licences.toArray()),
    fileLines: Uint32Array.from([...files.lineStarts.toArray(), lineTokens.length]),
    lineTokens,
    wholes: Uint32Array.from(ordered.flatMap(({ hash }) => hash)),
    wholeFiles: Uint32Array.from(ordered, ({ file }) => file),
  };
}

/** The kept postings by hash; of one hash in the order in which the works came. */
function tierParts(collector: PostingCollector, rows: Rows): TierParts {
  const kept = new NumberList();
  for (let posting = 0; posting < collector.works.length; posting++) if (collector.isKept(posting)) kept.push(posting);
  // By two rounds of counting: an index is below 2^32.
  const order = ordered(kept.toArray(), (posting) => collector.hashIndexes.at(posting), collector.hashes.length);
  const slots = new Uint32Array(SLOTS + 1);
  const lows = new Uint16Array(order.length);
  const postings = new Uint32Array(order.length);
  for (const [at, posting] of order.entries()) {
    const hash = collector.hashes[collector.hashIndexes.at(posting)]!;
    slots[(hash >>> 16) + 1]!++;
    lows[at] = hash & 0xffff;
    postings[at] = ((collector.checks.at(posting) << 24) | rows.placeOf(collector, posting)) >>> 0;
  }
  for (let slot = 1; slot < slots.length; slot++) slots[slot]! += slots[slot - 1]!;
  return { slots, lows, postings };
}

/** Ordered by a key below `keys`, those of equal keys as they were. */
function ordered(items: Uint32Array, keyOf: (item: number) => number, keys: number): Uint32Array {
  const starts = new Uint32Array(keys + 1);
  for (const item of items) starts[keyOf(item) + 1]!++;
  for (let key = 1; key <= keys; key++) starts[key]! += starts[key - 1]!;
  const sorted = new Uint32Array(items.length);
  for (const item of items) sorted[starts[keyOf(item)]!++] = item;
  return sorted;
}

function packed(head: Omit<StoreHead, 'lengths'>, parts: Parts): Buffer {
  const columns = columnsOf(parts);
  const text = Buffer.from(JSON.stringify({ ...head, lengths: columns.map(({ length }) => length) }));
  const size = Buffer.alloc(4);
  size.writeUInt32LE(text.length + (-text.length & 3));
  return Buffer.concat([size, text, Buffer.alloc(-text.length & 3, ' '), ...columns.flatMap(filled)]);
}

function filled({ buffer, byteOffset, byteLength }: Column): readonly Buffer[] {
  return [Buffer.from(buffer, byteOffset, byteLength), Buffer.alloc(-byteLength & 3)];
}
