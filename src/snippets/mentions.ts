import type { Work } from './works';

/** Marks of a name that is meant as one: `lodash@4`, `npm/lodash`, `"lodash"`. */
const BEFORE = String.raw`(?:^|[\s"'(/@\[{<\`])`;
const AFTER = String.raw`(?:\.js)?(?:@|\s+v?\d|["')\]}>/:;,.\`]|\s*$)`;
const LEADS = String.raw`(?:from|of|by|via|see|to|on|in|source|origin|upstream|project|package|library|copyright)[\s:]+(?:the\s+)?`;
/** Shorter names are words of every text. */
const SHORTEST = 3;

/** Whether a text names a work: its address, its package address, or its name where it is meant as one. */
export function mentions(text: string, { name, purl, home }: Work): boolean {
  if (text.includes(purl)) return true;
  const address = addressOf(home);
  if (address && text.includes(address)) return true;
  if (name.length < SHORTEST) return false;
  const escaped = name.replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
  return new RegExp(`${BEFORE}${escaped}${AFTER}|${LEADS}${escaped}\\b`, 'im').test(text);
}

/** Whether a holder that a file names is one of the work's. */
export function namesHolder(holder: string, { holders = [] }: Work): boolean {
  const plain = plainName(holder);
  return plain !== '' && holders.some((one) => plainName(one) === plain);
}

const plainName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Whether a folder is called like the work, with or without a version: `vendor/github.com/pkg/errors`, `lib/zlib-1.3.1`. */
export function isFolderOf(folder: string, { name, purl, home }: Work): boolean {
  const plain = folder.toLowerCase().replace(/(?:[-_@]v?\d[\w.+-]*|\/v\d+)$/, '');
  const inPurl = purl.replace(/^pkg:[^/]*\//, '').replace('%40', '@');
  const names = [name, inPurl, addressOf(home) ?? ''].filter((one) => one !== '');
  return names.some((one) => `/${plain}`.endsWith(`/${one.toLowerCase()}`));
}

const addressOf = (home: string | null): string | undefined =>
  home?.replace(/^https?:\/\/(www\.)?/, '').replace(/\/+$/, '');
