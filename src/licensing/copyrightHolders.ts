import { isRegion } from './regions';

export interface NamedHolders {
  readonly holders: readonly string[];
  /** The first e-mail or web address that stands with them. */
  readonly contact: string | null;
}

/** After a comma, or before the full stop that belongs to it: part of a company's or a person's name. */
const COMPANY =
  /^(?:inc|incorporated|ltd|limited|llc|l\.l\.c|llp|l\.p|lp|corp|corporation|co|company|gmbh|ag|kg|s\.?a|s\.?a\.?s|s\.?a\.?r\.?l|s\.?r\.?l|s\.?p\.?a|sp\. z o\.o|b\.?v|n\.?v|a\/s|aps|oy|oyj|ab|as|asa|plc|pty|pte|pvt|k\.?k|e\.?v|jr|sr|ii|iii|iv|ph\.?d|md)(?![a-z])/i;
const COMPANY_END =
  /(?:^|[\s.,])(?:inc|ltd|llc|corp|co|bros|jr|sr|cie|etc|univ|dept|intl|s\.a|s\.a\.s|s\.p\.a|s\.r\.l|b\.v|n\.v|e\.v|k\.k|a\.s|z o\.o|l\.l\.c|l\.p)\.$/i;

/** What follows is a place or a part of the same: "University of California, Berkeley". */
const HOUSE = /\b(?:universit|institut|college|laborator|school of)/i;

/** Says more of the name before: "Keith, member of the Foo Project". */
const APPOSITION =
  /^(?:an? |(?:member|employee|division|part|subsidiary|formerly|trading as|d\/b\/a|dba|on behalf)(?![a-z]))/;

/** Belongs to the name before: "Oracle and/or its affiliates". */
const OWN_PART =
  /^(?:its|their|his|her|affiliates|subsidiaries|or its|company|sons|daughters|co\b|associates|partners)/i;

const ET_AL = /,? ?\(?(?:et\.? ?al\.?|et alii|and others|u\. ?a\.)\)?(?=$|[ ,.;])/gi;
const ADDRESS =
  /<([^<>\s]{3,200})>|<([^<>]{3,120})>|(?:\( ?)?([A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,200}\.[A-Za-z]{2,24})(?: ?\))?|(?:\( ?)?((?:https?:\/\/|www\.)[^\s<>(),]{3,200})(?: ?\))?/g;

const isAddress = (text: string): boolean =>
  /@|:\/\/|^www\.|^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:\/|$)| (?:at|AT|dot|DOT|\(at\)|\[at\]) /.test(text);

const endsOpen = (text: string): boolean => text.lastIndexOf('(') > text.lastIndexOf(')');

/** Whether what stands behind a comma still belongs to the name before it. */
function goesOn(before: string, part: string): boolean {
  if (endsOpen(before) || isRegion(part) || APPOSITION.test(part) || COMPANY.test(part)) return true;
  return HOUSE.test(before) && isPlace(part);
}

/** Commas that divide holders, not those before "Inc." or a town. */
function splitCommas(text: string): string[] {
  const parts: string[] = [];
  for (const raw of text.split(/[,;]/)) {
    const part = raw.trim();
    const before = parts.at(-1);
    if (before === undefined || !goesOn(before, part)) {
      parts.push(part);
      continue;
    }
    parts[parts.length - 1] = `${before}, ${part}`;
    // A town in front of a region belongs to the name before both.
    if (parts.length > 1 && isRegion(part) && isPlace(before)) parts.push(parts.splice(-2).join(', '));
  }
  return parts;
}

const isPlace = (part: string): boolean => /^[A-Z][A-Za-z.]*(?: [A-Z][A-Za-z.]*)?$/.test(part);

/** "Standards and Technology" is one name, "The Foo Team and contributors" are two holders. */
function dividesNames(left: string, right: string): boolean {
  if (left === '' || right === '' || OWN_PART.test(right)) return false;
  if (/contributors|others|authors|committers|developers|maintainers/i.test(right)) return true;
  if (!/^[\p{Lu}\p{Lo}"'<]|^(?:the|de|van|von|other) /u.test(right)) return false;
  const words = right.split(' ').length;
  return words > 1 ? !/^(?:of|for)\b/i.test(right) : !/ (?:of|for|de) /i.test(left);
}

function splitAnd(text: string): string[] {
  const parts: string[] = [];
  for (const part of text.split(/ and (?!\/)/)) {
    const before = parts.at(-1);
    if (before !== undefined && !dividesNames(before, part)) parts[parts.length - 1] = `${before} and ${part}`;
    else parts.push(part);
  }
  return parts;
}

function withoutEdges(name: string): string {
  let bare = name
    .trim()
    .replace(/^(?:[-–—:,.;*/|&+=~]|\(c\)|©|&copy;|(?:by|and|for)(?= ))+/i, '')
    .trim();
  bare = bare.replace(/^(?:by|and|for) /i, '');
  while (bare !== '') {
    const last = bare.at(-1)!;
    const unopened = (last === ')' && !bare.includes('(')) || (last === ']' && !bare.includes('['));
    if (last === '.' ? COMPANY_END.test(bare) : !(unopened || /[\s,;:*/|=~<>({[#"'`–—-]/.test(last))) break;
    bare = bare.slice(0, -1);
  }
  return bare.replace(/^["'“`]/, '');
}

/** Punctuation alone names nobody, nor does what an address left behind. */
const isName = (name: string): boolean =>
  /\p{L}/u.test(name) && !/^(?:by|and|or|the|all|inc|e-?mail|mail|url|web|see)\.?$/i.test(name);

/** Another way to reach who is named already: "Ann Alder, @ann, alder.example". */
const isHandle = (name: string): boolean => /^@[\w-]+$/.test(name) || /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(name);

/** HTML's signs and Markdown's links as plain text writes them. */
function asPlainText(text: string): string {
  const signs = text.replace(/&lt;?/g, '<').replace(/&gt;?/g, '>').replaceAll('&amp;', '&');
  return signs.replace(/\[([^[\]]{1,100})\]\(([^()\s]{1,200})\)/g, '$1 <$2>');
}

/** The names in a statement's text without years. `text` has single blanks. */
export function holdersIn(text: string): NamedHolders {
  let contact: string | null = null;
  const bare = asPlainText(text).replace(ADDRESS, (whole: string, ...groups: unknown[]) => {
    const inside = groups.slice(0, 4).find((group): group is string => typeof group === 'string');
    const address = inside?.trim() ?? whole;
    if (!isAddress(address)) return whole;
    contact ??= address.replace(/^mailto:/i, '').replace(/\.$/, '');
    return ',';
  });
  const names = splitCommas(bare.replace(ET_AL, ',')).flatMap(splitAnd).map(withoutEdges).filter(isName);
  const people = names.filter((name) => !isHandle(name));
  return { holders: [...new Set(people.length > 0 ? people : names)], contact };
}
