import { LINE, RETURN, SLASH, SPACE, TAB } from './byteCodes';
import type { Work } from './works';

/** What a comment that minifiers leave in says of the code behind it, as `lodash 4.17.21 | MIT`. */
export interface Banner {
  /** 1-based. */
  readonly line: number;
  /** Of its first lines what stands before a `|`: behind it are terms, holders, and what a work grew out of. */
  readonly parts: readonly string[];
}

/** Bundles have hundreds; what a file is named after is among the first. */
const MOST = 50;
/** Bytes of a comment, lines of it, characters of a part: names stand at the top. */
const MOST_BYTES = 4000;
const MOST_LINES = 4;
const MOST_PART = 200;
/** What tells minifiers to leave a comment in. */
const KEPT = /^(?:\*?!|\*?\s*(?:\*\s*)?@(?:license|licence|preserve|cc_on)\b)/i;

/** Comments at the top of a minified file, and those in it that are marked to be left in. Lines of `//` one below the other are one. */
export function bannersIn(bytes: Buffer): readonly Banner[] {
  const found: Banner[] = [];
  let [line, counted] = [1, 0];
  let isTop = true;
  for (const { start, end, text } of commentsIn(bytes)) {
    isTop &&= /^[\s\uFEFF;]*$/.test(bytes.toString('utf8', counted, Math.min(start, counted + MOST_BYTES)));
    for (; counted < start; counted++) if (bytes[counted] === LINE) line++;
    if (isTop || KEPT.test(text)) found.push({ line, parts: partsOf(text) });
    if (found.length === MOST) break;
    for (; counted < end; counted++) if (bytes[counted] === LINE) line++;
  }
  return found;
}

/** Bytes, from 0, `end` not among them; of a long one the first part of what it says. */
interface Comment {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** As far as one sees without reading the code: in a minified file a `//` that a line begins with is hardly within a string. */
function* commentsIn(bytes: Buffer): Generator<Comment> {
  let block = bytes.indexOf('/*');
  let row = rowFrom(bytes, 0);
  for (let at = 0; block !== -1 || row !== -1;) {
    if (block !== -1 && block < at) block = bytes.indexOf('/*', at);
    if (row !== -1 && row < at) row = rowFrom(bytes, at);
    const isRow = row !== -1 && (block === -1 || row < block);
    const start = isRow ? row : block;
    if (start === -1) return;
    const close = isRow ? rowsEnd(bytes, start) : bytes.indexOf('*/', start + 2);
    if (close === -1) return;
    at = isRow ? close : close + 2;
    yield { start, end: at, text: bytes.toString('utf8', start + 2, Math.min(close, start + MOST_BYTES)) };
  }
}

/** Where a `//` stands that begins a line, from a place on; -1 where none does. */
function rowFrom(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf('//', from); at !== -1; at = bytes.indexOf('//', at + 2)) {
    let before = at - 1;
    while (before >= 0 && isBlank(bytes[before]!)) before--;
    if (before < 0 || bytes[before] === LINE) return at;
  }
  return -1;
}

/** Where the last of the lines ends that begin with `//`, one below the other. */
function rowsEnd(bytes: Buffer, start: number): number {
  for (let at = start; ;) {
    const end = bytes.indexOf(LINE, at);
    if (end === -1) return bytes.length;
    let next = end + 1;
    while (next < bytes.length && isBlank(bytes[next]!)) next++;
    if (bytes[next] !== SLASH || bytes[next + 1] !== SLASH) return end;
    at = next;
  }
}

/** Within a line; also of a mark that a file begins with, which is no more than that. */
const isBlank = (code: number): boolean =>
  code === SPACE || code === TAB || code === RETURN || code === 0xef || code === 0xbb || code === 0xbf;

function partsOf(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map((line) =>
      line.replace(/^[\s*!/]+/, '').replace(/^@(?:license|licence|preserve|name|overview|file)\b[\s:]*/i, ''),
    )
    .filter((line) => line.trim() !== '')
    .slice(0, MOST_LINES)
    .map((line) =>
      line
        .slice(0, MOST_PART)
        .replace(/\|[^]*/, '')
        .trim(),
    )
    .filter((part) => part !== '');
}

/** A name, and the version behind it. */
const VERSIONED = /^(\S.{0,79}?)[\s,:@([-]+(?:v|ver|version)?\.?\s*(\d+\.\d[\w.+-]*)/i;
/** A name, and an address behind it. */
const ADDRESSED = /^(\S.{0,79}?)[\s,:(<-]+(?:https?:\/\/)?(?:www\.)?[\w-]+\.[\w./-]+/i;
/** Words that say in which form a work is, not which it is. */
const FORM =
  /^(?:packaged|bundled?|minified|min|full|slim|compressed|production|custom|build|javascript|js|library|lib)$/;

/** A name that a part of a banner begins with. */
export interface NamedInBanner {
  readonly name: string;
  /** Empty where an address stands behind the name instead. */
  readonly version: string;
}

/** The names as `workNames` has them. */
export function namesInBanner(part: string): readonly NamedInBanner[] {
  const [, name, version = ''] = VERSIONED.exec(part) ?? [];
  const [, before] = ADDRESSED.exec(part) ?? [];
  return [
    ...(name === undefined ? [] : [{ name: plainName(name), version: version.replace(/[.,;-]+$/, '') }]),
    ...(before === undefined ? [] : [{ name: plainName(before), version: '' }]),
  ];
}

/** What a banner may call a work: as its users do, or as its package is called. A letter alone is no name. */
export function workNames({ name, purl }: Work): ReadonlySet<string> {
  const own = purl.slice(purl.lastIndexOf('/') + 1);
  return new Set([name, own].map(plainName).filter(({ length }) => length > 1));
}

function plainName(name: string): string {
  const words = name
    .toLowerCase()
    .replace(/\.js\b/g, ' ')
    .split(/[^\p{L}\p{N}.+#]+/u)
    .filter((word) => word !== '');
  while (words.length > 1 && FORM.test(words.at(-1)!)) words.pop();
  return words.join(' ');
}
