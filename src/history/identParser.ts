import type { Signatory, Stamp } from './model';
import { ownCopy } from './ownCopy';

/** Names and addresses that were read: a history has few, and repeats each thousands of times. */
const known = new Map<string, string>();
/** A history made to fill the memory has more. */
const MOST_KNOWN = 50_000;

/** The same text, as one copy for all who have it: it is stored once, and hashed and compared once. */
function oneCopy(text: string): string {
  const copy = known.get(text);
  if (copy !== undefined) return copy;
  if (known.size >= MOST_KNOWN) known.clear();
  const own = ownCopy(text);
  known.set(own, own);
  return own;
}

/** The first and last second of the years 1 to 9999: what a calendar day can be made of. */
const FIRST = -62_135_596_800;
const LAST = 253_402_300_799;
const DAY = 24 * 60;

/** What is an address and nothing else, or comes last. */
const BARE_ADDRESS = /^(?:(.*)\s)?([^\s@<>()]+@[^\s@<>()]+)$/s;

/**
 * `Name <address>` by git's rules: the address ends at the first `>` after the first `<`. Text without brackets, as people write
 * trailers by hand, may still end with an address; else it is a name.
 */
export function parseSignatory(text: string): Signatory {
  const open = text.indexOf('<');
  const close = text.indexOf('>', open);
  if (open === -1 || close === -1) {
    const bare = text.trim();
    const [, name = '', email] = BARE_ADDRESS.exec(bare) ?? [];
    return email === undefined ? { name: bare, email: '' } : { name: name.trim(), email };
  }
  return { name: oneCopy(text.slice(0, open).trim()), email: oneCopy(text.slice(open + 1, close).trim()) };
}

/** Minutes east of UTC; 0 for what can't be a zone. */
function parseOffset(zone: string): number {
  const [, sign, digits] = /^([+-])(\d{1,7})$/.exec(zone) ?? [];
  if (digits === undefined) return 0;
  const minutes = Math.floor(Number(digits) / 100) * 60 + (Number(digits) % 100);
  return minutes === 0 || minutes >= DAY ? 0 : sign === '-' ? -minutes : minutes;
}

/**
 * A commit's author or committer line, without its keyword. Never fails: no time, or one outside the years 1 to 9999, is
 * 0, as git shows it.
 */
export function parseStamp(text: string): Stamp {
  // From the last bracket: an address may hold one too many.
  const [seconds = '', zone = ''] = text
    .slice(text.lastIndexOf('>') + 1)
    .trim()
    .split(/\s+/);
  const time = Number(/^-?\d+$/.test(seconds) ? seconds : 0) || 0;
  const who = text.includes('>') ? text : text.replace(/(^|\s)-?\d+( [+-]\d+)?$/, '');
  const { name, email } = parseSignatory(who);
  // Not spread: that takes four times the memory, and a history has two of these a commit.
  return { name, email, time: time >= FIRST && time <= LAST ? time : 0, offset: parseOffset(zone) };
}
