import { createHash } from 'node:crypto';
import { createBreather, letOthers } from '../breather';
import type { Segment } from '../model';

/**
 * The owners of the lines of a commit's files as bytes; all numbers are 32 bits, little-endian.
 *
 *     magic (8 bytes), key (32 bytes)
 *     size of an id, number of commits, of paths, of bytes of paths, of files, of segments
 *     commits: an id each
 *     paths: the end of each among the bytes; the bytes (UTF-8)
 *     files: path, end among the segments; then the blob's id each
 *     segments: lines, original line, commit (or NONE), original path
 *     SHA-256 of all of it (32 bytes)
 */
const MAGIC = Buffer.from('CoTline1');
const KEY_BYTES = 32;
const SUM_BYTES = 32;
/** At a time. */
const HASHED_BYTES = 1 << 20;
const COUNTS = 6;
const HEADER_BYTES = MAGIC.length + KEY_BYTES + 4 * COUNTS;
const FILE_NUMBERS = 2;
const SEGMENT_NUMBERS = 4;
/** In place of a commit: older than a shallow clone's boundary. */
const NONE = 0xffff_ffff;

/** A file's lines as they are kept. */
export interface KeptFile {
  readonly path: string;
  readonly blob: string;
  readonly segments: readonly Segment[];
}

/** What a file of this kind has; decoded file by file as it is asked for. */
export interface Generation {
  readonly paths: Iterable<string>;
  /** Null for a path that isn't there, or not with these contents, if any are named. */
  segmentsOf(path: string, blob?: string): readonly Segment[] | null;
}

/** The bytes aren't what was written: cut off, changed, of another version or another key. */
export class CorruptGeneration extends Error {
  override readonly name = 'CorruptGeneration';
}

/** A growing row of numbers. */
class Numbers {
  private bytes = Buffer.alloc(4096);
  length = 0;

  push(number: number): void {
    if (4 * this.length === this.bytes.length) this.bytes = Buffer.concat([this.bytes], 2 * this.bytes.length);
    this.bytes.writeUInt32LE(number, 4 * this.length++);
  }

  finish(): Buffer {
    return this.bytes.subarray(0, 4 * this.length);
  }
}

/** Gives each different text a number, in the order of coming. */
class Table {
  private readonly numbers = new Map<string, number>();
  /** The next is often the same. */
  private last = { text: '', number: -1 };

  numberOf(text: string): number {
    if (this.last.text !== text || this.last.number === -1) this.last = { text, number: this.find(text) };
    return this.last.number;
  }

  get texts(): string[] {
    return [...this.numbers.keys()];
  }

  private find(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    this.numbers.set(text, this.numbers.size);
    return this.numbers.size - 1;
  }
}

/** Takes files one by one; what it holds is about the size of what it writes. */
export class GenerationWriter {
  private readonly commits = new Table();
  private readonly paths = new Table();
  private readonly files = new Numbers();
  private readonly blobs: string[] = [];
  private readonly segments = new Numbers();

  /** `key`: 32 bytes that say what the owners depend on, beside the commit. */
  constructor(private readonly key: Buffer) {}

  get count(): number {
    return this.blobs.length;
  }

  add({ path, blob, segments }: KeptFile): void {
    for (const { count, originalLine, commit, originalPath } of segments) {
      this.segments.push(count);
      this.segments.push(originalLine);
      this.segments.push(commit === null ? NONE : this.commits.numberOf(commit));
      this.segments.push(this.paths.numberOf(originalPath));
    }
    this.files.push(this.paths.numberOf(path));
    this.files.push(this.segments.length / SEGMENT_NUMBERS);
    this.blobs.push(blob);
  }

  /** The pieces, in order. */
  finish(): Buffer[] {
    const commits = this.commits.texts;
    const paths = this.paths.texts.map((text) => Buffer.from(text));
    const ends = new Numbers();
    let end = 0;
    for (const { length } of paths) ends.push((end += length));
    const idBytes = (this.blobs[0] ?? '').length / 2;
    const counts = new Numbers();
    for (const count of [idBytes, commits.length, paths.length, end, this.blobs.length]) counts.push(count);
    counts.push(this.segments.length / SEGMENT_NUMBERS);
    const pieces = [
      ...[MAGIC, this.key, counts.finish(), Buffer.from(commits.join(''), 'hex')],
      ...[ends.finish(), Buffer.concat(paths), this.files.finish(), Buffer.from(this.blobs.join(''), 'hex')],
      this.segments.finish(),
    ];
    const sum = createHash('sha256');
    for (const piece of pieces) sum.update(piece);
    return [...pieces, sum.digest()];
  }
}

/** SHA-256. */
async function sumOf(bytes: Buffer): Promise<Buffer> {
  const breathe = createBreather();
  const sum = createHash('sha256');
  for (let at = 0; at < bytes.length; at += HASHED_BYTES) {
    sum.update(bytes.subarray(at, at + HASHED_BYTES));
    await breathe();
  }
  return sum.digest();
}

/** Others have their turns meanwhile: it may be megabytes. Rejects with CorruptGeneration. */
export async function parseGeneration(bytes: Buffer, key: Buffer): Promise<Generation> {
  const body = bytes.subarray(0, Math.max(0, bytes.length - SUM_BYTES));
  const isOurs = body.length >= HEADER_BYTES && body.subarray(0, MAGIC.length).equals(MAGIC);
  if (!isOurs || !body.subarray(MAGIC.length, MAGIC.length + KEY_BYTES).equals(key)) throw new CorruptGeneration();
  if (!(await sumOf(body)).equals(bytes.subarray(body.length))) throw new CorruptGeneration();
  await letOthers();

  const count = (at: number): number => body.readUInt32LE(MAGIC.length + KEY_BYTES + 4 * at);
  const [idBytes, commitCount, pathCount] = [count(0), count(1), count(2)];
  const [pathBytes, fileCount, segmentCount] = [count(3), count(4), count(5)];
  const commitsAt = HEADER_BYTES;
  const endsAt = commitsAt + idBytes * commitCount;
  const textAt = endsAt + 4 * pathCount;
  const filesAt = textAt + pathBytes;
  const blobsAt = filesAt + 4 * FILE_NUMBERS * fileCount;
  const segmentsAt = blobsAt + idBytes * fileCount;
  if (segmentsAt + 4 * SEGMENT_NUMBERS * segmentCount !== body.length) throw new CorruptGeneration();

  const idAt = (from: number, at: number): string =>
    body.toString('hex', from + idBytes * at, from + idBytes * (at + 1));
  const number = (from: number, at: number): number => body.readUInt32LE(from + 4 * at);
  const commits: string[] = [];
  const commitOf = (at: number): string => {
    if (at >= commitCount) throw new CorruptGeneration();
    return (commits[at] ??= idAt(commitsAt, at));
  };
  const paths: string[] = [];
  const pathOf = (at: number): string => {
    if (at >= pathCount) throw new CorruptGeneration();
    const begin = at === 0 ? 0 : number(endsAt, at - 1);
    return (paths[at] ??= body.toString('utf8', textAt + begin, textAt + number(endsAt, at)));
  };
  const fileNumber = (file: number, at: number): number => number(filesAt, FILE_NUMBERS * file + at);
  const files = new Map(Array.from({ length: fileCount }, (_, file) => [pathOf(fileNumber(file, 0)), file]));

  const readSegments = (file: number): Segment[] => {
    const begin = file === 0 ? 0 : fileNumber(file - 1, 1);
    const end = fileNumber(file, 1);
    if (begin > end || end > segmentCount) throw new CorruptGeneration();
    const segments: Segment[] = [];
    let line = 1;
    for (let at = segmentsAt + 4 * SEGMENT_NUMBERS * begin; segments.length < end - begin; at += 4 * SEGMENT_NUMBERS) {
      // Written out: a spread costs several times as much.
      const count = body.readUInt32LE(at);
      const originalLine = body.readUInt32LE(at + 4);
      const owner = body.readUInt32LE(at + 8);
      const originalPath = pathOf(body.readUInt32LE(at + 12));
      if (owner === NONE) segments.push({ line, count, commit: null, originalLine, originalPath, reason: 'boundary' });
      else segments.push({ line, count, commit: commitOf(owner), originalLine, originalPath });
      line += count;
    }
    return segments;
  };
  return {
    paths: files.keys(),
    segmentsOf(path, blob) {
      const file = files.get(path);
      if (file === undefined || (blob !== undefined && idAt(blobsAt, file) !== blob)) return null;
      try {
        return readSegments(file);
      } catch (error) {
        if (error instanceof CorruptGeneration) return null;
        throw error;
      }
    },
  };
}
