import { checkOf, Grams } from './grams';
import { HashTable } from './hashTable';
import { NumberList } from './numberList';
import type { Tier } from './tiers';
import type { TokenStream } from './tokenStream';
import type { WorkRole } from './works';

/** Where a gram stands in one work at most. */
const MOST_PER_WORK = 4;
/** What more works have is common knowledge, and names nobody. */
const MOST_WORKS = 3;

/** Where the selected grams of one tier stand, in the works that are given one after the other. */
export class PostingCollector {
  readonly #table: HashTable;
  readonly #grams: Grams;
  /** Of each hash: the work that was seen last, its first posting, how many it has. */
  readonly #lastWork: Int32Array;
  readonly #firstPosting: Uint32Array;
  readonly #inWork: Uint8Array;
  /** Of each hash: in how many works it stands; `COMMON` where the background has it; whether a helper has it. */
  readonly #works: Uint8Array;
  readonly #helped: Uint8Array;
  readonly hashIndexes = new NumberList();
  readonly checks = new NumberList();
  readonly works = new NumberList();
  readonly files = new NumberList();
  readonly positions = new NumberList();
  /** Index of the oldest version that has it. */
  readonly oldest = new NumberList();
  readonly #helperWorks = new Set<number>();

  constructor(
    readonly hashes: Uint32Array,
    readonly tier: Tier,
  ) {
    this.#table = new HashTable(hashes);
    this.#grams = new Grams(tier.k);
    this.#lastWork = new Int32Array(hashes.length).fill(-1);
    this.#firstPosting = new Uint32Array(hashes.length);
    this.#inWork = new Uint8Array(hashes.length);
    this.#works = new Uint8Array(hashes.length);
    this.#helped = new Uint8Array(hashes.length);
  }

  /** All grams of a file, not only those that were selected in it: who else has one is a question of who is named. */
  add(tokens: TokenStream, of: { role: WorkRole; work: number; file: number; version: number }): void {
    const stream = tokens[this.tier.name];
    const count = this.#grams.run(stream, tokens.count);
    for (let at = 0; at < count; at++) {
      const index = this.#table.find(this.#grams.hashes[at]!);
      if (index !== -1) this.#addOne(index, checkOf(stream, at, this.tier.k), at, of);
    }
  }

  #addOne(index: number, check: number, position: number, of: Parameters<PostingCollector['add']>[1]): void {
    if (of.role === 'background') {
      this.#works[index] = COMMON;
      return;
    }
    if (this.#lastWork[index] !== of.work) {
      this.#lastWork[index] = of.work;
      this.#firstPosting[index] = this.hashIndexes.length;
      this.#inWork[index] = 0;
      if (of.role === 'helper') {
        this.#helped[index] = 1;
        this.#helperWorks.add(of.work);
      }
      if (this.#works[index]! < COMMON - 1) this.#works[index]!++;
    }
    const first = this.#firstPosting[index]!;
    if (this.#inWork[index]! > 0 && this.files.at(first) !== of.file) {
      // An older version has it too; what stands where in it nobody asks.
      if (this.#versionOf(of.file) !== this.#versionOf(this.files.at(first))) {
        this.oldest.set(first, of.version);
        return;
      }
    }
    if (this.#inWork[index]! >= MOST_PER_WORK) return;
    this.#inWork[index]!++;
    this.hashIndexes.push(index);
    this.checks.push(check);
    this.works.push(of.work);
    this.files.push(of.file);
    this.positions.push(position);
    this.oldest.push(of.version);
  }

  readonly #fileVersions = new NumberList();

  /** Files are told of in the order of their numbers. */
  addFile(version: number): void {
    this.#fileVersions.push(version);
  }

  #versionOf(file: number): number {
    return this.#fileVersions.at(file);
  }

  /** Whether a posting is worth keeping, once all works were seen. */
  isKept(posting: number): boolean {
    const index = this.hashIndexes.at(posting);
    if (this.#works[index] === COMMON) return false;
    if (this.#helped[index] === 1) return this.#helperWorks.has(this.works.at(posting));
    return this.#works[index]! <= MOST_WORKS;
  }
}

const COMMON = 255;
