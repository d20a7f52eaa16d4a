import { NumberList } from './numberList';
import { MORE } from './storeFormat';
import type { TokenStream } from './tokenStream';

/** The files of a store as they are read: whose they are, and how many tokens each line has. */
export class FileTable {
  readonly works = new NumberList();
  readonly paths = new NumberList();
  readonly versions = new NumberList();
  readonly licences = new NumberList();
  readonly tokens = new NumberList();
  readonly lineStarts = new NumberList();
  readonly licenceNames: string[] = [];
  /** By work. */
  readonly pathNames: string[][] = [];
  readonly #licenceNumbers = new Map<string, number>();
  readonly #pathNumbers = new Map<string, number>();
  #lines = new Uint8Array(1 << 16);
  #used = 0;

  addWork(): void {
    this.pathNames.push([]);
    this.#pathNumbers.clear();
  }

  /** @returns the file's number */
  add(file: { path: string; licence: string; version: number }, tokens: TokenStream | null): number {
    const names = this.pathNames.at(-1)!;
    this.works.push(this.pathNames.length - 1);
    this.paths.push(numberOf(file.path, this.#pathNumbers, names));
    this.versions.push(file.version);
    this.licences.push(numberOf(file.licence, this.#licenceNumbers, this.licenceNames));
    this.tokens.push(tokens?.count ?? 0);
    this.lineStarts.push(this.#used);
    if (tokens) this.#addLines(tokens);
    return this.works.length - 1;
  }

  #addLines({ count, lines }: TokenStream): void {
    let line = 1;
    let on = 0;
    for (let at = 0; at <= count; at++) {
      const next = at < count ? lines[at]! : line + 1;
      for (; line < next; line++, on = 0) this.#addLine(on);
      on++;
    }
  }

  #addLine(tokens: number): void {
    let left = tokens;
    for (; left >= MORE; left -= MORE) this.#push(MORE);
    this.#push(left);
  }

  #push(tokens: number): void {
    if (this.#used === this.#lines.length) {
      const grown = new Uint8Array(this.#used * 2);
      grown.set(this.#lines);
      this.#lines = grown;
    }
    this.#lines[this.#used++] = tokens;
  }

  lineTokens(): Uint8Array {
    return this.#lines.slice(0, this.#used);
  }
}

function numberOf(name: string, numbers: Map<string, number>, names: string[]): number {
  let number = numbers.get(name);
  if (number === undefined) {
    number = names.length;
    numbers.set(name, number);
    names.push(name);
  }
  return number;
}
