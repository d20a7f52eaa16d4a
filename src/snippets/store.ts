import type { Sampling } from './chains';
import { HashFilter } from './hashFilter';
import { COLUMN_KINDS, MORE, PLACE_MASK, SLOTS, type Parts, type StoreHead, type TierParts } from './storeFormat';
import type { Tier } from './tiers';
import type { Work } from './works';

/** Where a gram stands: a place of the store. */
export type Place = number;

/** What a file of a store is. */
export interface StoredFile {
  readonly work: Work;
  readonly path: string;
  readonly licence: string;
  /** The newest version that the store has of the file. */
  readonly version: string;
}

/** Fingerprints of works, laid out so that reading a store means looking at its bytes. */
export class SnippetStore {
  readonly #filters: Readonly<Record<Tier['name'], HashFilter>>;

  constructor(
    readonly head: StoreHead,
    readonly parts: Parts,
    /** Bytes. */
    readonly size: number,
  ) {
    this.#filters = { exact: filterOf(parts.exact), abstracted: filterOf(parts.abstracted) };
  }

  get works(): StoreHead['works'] {
    return this.head.works;
  }

  get fingerprints(): number {
    return this.parts.exact.lows.length + this.parts.abstracted.lows.length;
  }

  filter(tier: Tier['name']): HashFilter {
    return this.#filters[tier];
  }

  /** First posting of the hash; -1 where there is none. */
  find(tier: Tier['name'], hash: number): number {
    const { slots, lows } = this.parts[tier];
    let from = slots[hash >>> 16]!;
    let to = slots[(hash >>> 16) + 1]!;
    const end = to;
    const wanted = hash & 0xffff;
    while (from < to) {
      const middle = (from + to) >>> 1;
      if (lows[middle]! < wanted) from = middle + 1;
      else to = middle;
    }
    return from < end && lows[from] === wanted ? from : -1;
  }

  rowOf(place: Place): number {
    const { rowStarts } = this.parts;
    let [from, to] = [0, rowStarts.length - 1];
    while (to - from > 1) {
      const middle = (from + to) >>> 1;
      if (rowStarts[middle]! <= place) from = middle;
      else to = middle;
    }
    return from;
  }

  fileOf(file: number): StoredFile {
    const { fileWorks, filePaths, fileVersions, fileLicences } = this.parts;
    const work = this.head.works[fileWorks[file]!]!;
    return {
      work,
      path: this.head.paths[fileWorks[file]!]![filePaths[file]!]!,
      licence: this.head.licences[fileLicences[file]!]!,
      version: work.versions[fileVersions[file]!]!,
    };
  }

  /** The version at an index of the list of the file's work. */
  versionOf(file: number, version: number): string {
    return this.head.works[this.parts.fileWorks[file]!]!.versions[version]!;
  }

  /** How the grams of a file were chosen. */
  samplingOf(file: number, { k, w }: Tier): Sampling {
    const { step } = this.head.works[this.parts.fileWorks[file]!]!;
    return { k, reach: step === 1 ? 0 : w * step };
  }

  /** The line, 1-based, of a token of a file. */
  lineOf(file: number, token: number): number {
    const { fileLines, lineTokens } = this.parts;
    let left = token;
    let line = 1;
    for (let at = fileLines[file]!; at < fileLines[file + 1]!; at++) {
      const tokens = lineTokens[at]!;
      if (left < tokens) break;
      left -= tokens;
      if (tokens !== MORE) line++;
    }
    return line;
  }

  /** Tokens of each line of a file that has any. */
  tokensByLine(file: number): readonly number[] {
    const { fileLines, lineTokens } = this.parts;
    const found: number[] = [];
    let tokens = 0;
    for (let at = fileLines[file]!; at < fileLines[file + 1]!; at++) {
      tokens += lineTokens[at]!;
      if (lineTokens[at] === MORE) continue;
      if (tokens > 0) found.push(tokens);
      tokens = 0;
    }
    return found;
  }

  /** The file that is the same whole, minified; -1 where none is. */
  wholeFile([one, two]: readonly [number, number]): number {
    const { wholes, wholeFiles } = this.parts;
    let [from, to] = [0, wholeFiles.length];
    while (from < to) {
      const middle = (from + to) >>> 1;
      const [high, low] = [wholes[middle * 2]!, wholes[middle * 2 + 1]!];
      if (high < one || (high === one && low < two)) from = middle + 1;
      else to = middle;
    }
    return from < wholeFiles.length && wholes[from * 2] === one && wholes[from * 2 + 1] === two
      ? wholeFiles[from]!
      : -1;
  }
}

function filterOf({ slots, lows }: TierParts): HashFilter {
  const filter = new HashFilter(lows.length);
  for (let slot = 0; slot < SLOTS; slot++)
    for (let at = slots[slot]!; at < slots[slot + 1]!; at++) filter.add(((slot << 16) | lows[at]!) >>> 0);
  return filter;
}

export const placeOf = (posting: number): Place => posting & PLACE_MASK;
export const checkByteOf = (posting: number): number => posting >>> 24;

/**
 * A store as `packStore` packs it. The bytes are looked at, not copied.
 * @throws Error where they are no store
 */
export function readStore(bytes: Buffer): SnippetStore {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : Buffer.from(bytes);
  const length = bytes.length >= 4 ? aligned.readUInt32LE(0) : 0;
  const head = headOf(aligned, length);
  let at = aligned.byteOffset + 4 + length;
  const end = aligned.byteOffset + aligned.length;
  const columns = COLUMN_KINDS.map((Kind, column) => {
    const elements = head.lengths[column]!;
    if (!Number.isSafeInteger(elements) || elements < 0 || at + elements * Kind.BYTES_PER_ELEMENT > end)
      throw notAStore();
    const read = new Kind(aligned.buffer as ArrayBuffer, at, elements);
    at += read.byteLength + (-read.byteLength & 3);
    return read;
  });
  return new SnippetStore(head, partsOf(columns), bytes.length);
}

const notAStore = (): Error => new Error('no store of fingerprints, or one that was cut off');

function headOf(bytes: Buffer, length: number): StoreHead {
  try {
    const head = JSON.parse(bytes.toString('utf8', 4, 4 + length)) as StoreHead;
    if ((head.format as number) === 1 && head.lengths.length === COLUMN_KINDS.length) return head;
  } catch {
    // Said below.
  }
  throw notAStore();
}

function partsOf(columns: readonly unknown[]): Parts {
  const [slots1, lows1, postings1, slots2, lows2, postings2, ...others] = columns;
  const [rowStarts, rowFiles, rowOldest, fileWorks, filePaths, fileVersions, fileLicences, fileLines, ...rest] = others;
  const [lineTokens, wholes, wholeFiles] = rest;
  return {
    exact: { slots: slots1, lows: lows1, postings: postings1 },
    abstracted: { slots: slots2, lows: lows2, postings: postings2 },
    ...{ rowStarts, rowFiles, rowOldest, fileWorks, filePaths, fileVersions, fileLicences, fileLines },
    ...{ lineTokens, wholes, wholeFiles },
  } as Parts;
}
