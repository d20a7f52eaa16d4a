/** Where a value stands: both from 1, the column in UTF-16 units. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

export type ValuePath = readonly (string | number)[];

/** Where the value at a path of a TOML text stands; of one that isn't there, where the nearest value around it does. */
export type PlaceOf = (path: ValuePath) => TextPlace;

const BLANK = /[ \t]/;
const BARE_END = /[,\]}#\r\n]/;
/** Nobody asks for what lies deeper. */
const DEEPEST = 8;

/**
 * Finds values again in a TOML text that a parser has read without an error: no parser at hand tells where they are.
 * Escapes in quoted keys are left as they are, so that such a key isn't found.
 */
class PlaceFinder {
  private at = 0;
  private table: ValuePath = [];
  /** Offsets by path. */
  readonly found = new Map<string, number>();
  /** Tables so far, of each array of tables. */
  private readonly counts = new Map<string, number>();

  constructor(private readonly text: string) {}

  read(): void {
    for (;;) {
      this.skip(true);
      if (this.at >= this.text.length) return;
      if (this.text[this.at] === '[') this.header();
      else this.assignment(this.table);
    }
  }

  /** Blanks; and line ends and comments, where a value may go on behind them. */
  private skip(overLines: boolean): void {
    for (; this.at < this.text.length; this.at++) {
      const sign = this.text[this.at]!;
      if (BLANK.test(sign) || (overLines && (sign === '\n' || sign === '\r'))) continue;
      if (!overLines || sign !== '#') return;
      while (this.at < this.text.length && this.text[this.at] !== '\n') this.at += 1;
    }
  }

  private header(): void {
    const start = this.at;
    const isArray = this.text.startsWith('[[', start);
    this.at += isArray ? 2 : 1;
    const names = this.key();
    this.at += isArray ? 2 : 1;
    const path: (string | number)[] = [];
    for (const [index, name] of names.entries()) {
      if (index >= DEEPEST) break;
      path.push(name);
      const count = this.counts.get(keyOf(path)) ?? 0;
      if (isArray && index === names.length - 1) {
        this.counts.set(keyOf(path), count + 1);
        path.push(count);
      } else if (count > 0) path.push(count - 1);
    }
    this.table = path;
    this.found.set(keyOf(path), start);
  }

  /** A dotted key, up to what ends it. */
  private key(): string[] {
    const names: string[] = [];
    for (;;) {
      this.skip(false);
      const quote = this.text[this.at];
      const start = this.at;
      if (quote === '"' || quote === "'") {
        this.string();
        names.push(this.text.slice(start + 1, this.at - 1));
      } else {
        while (this.at < this.text.length && /[\w-]/.test(this.text[this.at]!)) this.at += 1;
        names.push(this.text.slice(start, this.at));
      }
      this.skip(false);
      if (this.text[this.at] !== '.') return names;
      this.at += 1;
    }
  }

  private assignment(table: ValuePath): void {
    const names = this.key();
    this.at += 1;
    this.skip(false);
    this.value([...table, ...names].slice(0, DEEPEST));
  }

  private value(path: ValuePath): void {
    this.found.set(keyOf(path), this.at);
    const sign = this.text[this.at];
    if (sign === '"' || sign === "'") this.string();
    else if (sign === '[') this.list((index) => this.value([...path, index]), ']');
    else if (sign === '{') this.list(() => this.assignment(path), '}');
    else while (this.at < this.text.length && !BARE_END.test(this.text[this.at]!)) this.at += 1;
  }

  private list(item: (index: number) => void, close: string): void {
    this.at += 1;
    for (let index = 0; this.at < this.text.length; index++) {
      this.skip(true);
      if (this.text[this.at] !== close) item(index);
      this.skip(true);
      if (this.text[this.at] === ',') this.at += 1;
      else {
        this.at += 1;
        return;
      }
    }
  }

  private string(): void {
    const quote = this.text[this.at]!;
    const long = quote.repeat(3);
    const mark = this.text.startsWith(long, this.at) ? long : quote;
    this.at += mark.length;
    while (this.at < this.text.length && !this.text.startsWith(mark, this.at))
      this.at += quote === '"' && this.text[this.at] === '\\' ? 2 : 1;
    this.at += mark.length;
    // Up to two quotes may stand right before the three that end it.
    while (mark === long && this.text[this.at] === quote) this.at += 1;
  }
}

const keyOf = (path: ValuePath): string => JSON.stringify(path);

/** @param text a whole TOML document without errors */
export function placesOf(text: string): PlaceOf {
  const finder = new PlaceFinder(text);
  finder.read();
  const starts = lineStarts(text);
  return (path) => {
    let offset = 0;
    for (let length = path.length; length > 0; length--) {
      const found = finder.found.get(keyOf(path.slice(0, length)));
      if (found === undefined) continue;
      offset = found;
      break;
    }
    return placeAt(starts, offset);
  };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  return starts;
}

function placeAt(starts: readonly number[], offset: number): TextPlace {
  let [low, high] = [0, starts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle;
  }
  return { line: low + 1, column: offset - starts[low]! + 1 };
}
