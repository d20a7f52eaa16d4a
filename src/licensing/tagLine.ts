/** Tags with a value, by SPDX 2.3 annexes E and H and REUSE 3.3. Case-sensitive. */
export type SpdxTag =
  | 'SPDX-License-Identifier'
  | 'SPDX-FileCopyrightText'
  | 'SPDX-FileContributor'
  | 'SPDX-FileType'
  | 'SPDX-SnippetCopyrightText';

const TAGS: readonly SpdxTag[] = [
  'SPDX-License-Identifier',
  'SPDX-FileCopyrightText',
  'SPDX-FileContributor',
  'SPDX-FileType',
  'SPDX-SnippetCopyrightText',
];

export interface TagLine {
  readonly tag: SpdxTag;
  /** Up to the line's end or a comment's closing marker, without decoration. Not empty. */
  readonly value: string;
}

/** Of the languages in use; what opens the next comment on the line closes this one's text, too. */
const CLOSERS = ['*/', '-->', '"/>', "'/>", '?>', '%>', '*)', '-}', '#}', '|#'];

/** What an example says in the place of a value. */
const PLACEHOLDER = /^(?:[<{[$%…]|\.\.\.)/;

/** Words that open a comment, and the tags of documentation comments. */
const OPENING_WORD = /^[^\p{L}\p{N}]*(?:@?[Rr][Ee][Mm]|[Dd][Nn][Ll]|[Cc]|@[A-Za-z]+)[\s:]+$/u;
/** A copyright line on which the licence's tag stands, too. */
const COPYRIGHT = /^[^\p{L}\p{N}]*(?:Copyright|©|\([Cc]\)|SPDX-FileCopyrightText:)/u;

/** "use `SPDX-License-Identifier: MIT`" isn't a tag; `" SPDX-License-Identifier: MIT` is one, in Vim's comments. */
function standsAtStart(before: string): boolean {
  if (/["'`]$/.test(before)) return false;
  return !/[\p{L}\p{N}]/u.test(before) || OPENING_WORD.test(before) || COPYRIGHT.test(before);
}

function trimmedEnd(text: string, drop: RegExp): string {
  let end = text.length;
  while (end > 0 && drop.test(text[end - 1]!)) end -= 1;
  return text.slice(0, end);
}

/** Decoration at the end of a box of stars: a run of it, apart from the text. */
function withoutDecoration(text: string): string {
  const plain = text.trimEnd();
  const bare = trimmedEnd(plain, /[*#/|;%=~!-]/);
  if (bare === plain) return plain;
  return bare === '' || /\s$/.test(bare) ? bare.trimEnd() : plain;
}

function valueOf(rest: string, tag: SpdxTag): string {
  let end = rest.length;
  for (const closer of CLOSERS) {
    const at = rest.indexOf(closer);
    if (at !== -1 && at < end) end = at;
  }
  for (const other of TAGS) {
    const at = rest.indexOf(`${other}:`);
    if (at !== -1 && at < end) end = at;
  }
  const value = withoutDecoration(rest.slice(0, end).trim());
  // An expression has neither `#` nor `//`: another comment begins there.
  return tag === 'SPDX-License-Identifier' ? trimmedEnd(value.split(/#|\/\//, 1)[0]!, /[\s*;%=~!|-]/) : value;
}

/** Where the tag's value begins; -1 without the colon. */
function valueStart(text: string, at: number): number {
  let colon = at;
  while (text[colon] === ' ' || text[colon] === '\t') colon += 1;
  return text[colon] === ':' ? colon + 1 : -1;
}

/** The tags of a line. More than one only where a licence's tag follows on a copyright line. */
export function tagsOfLine(text: string): readonly TagLine[] {
  if (!text.includes('SPDX-')) return [];
  const found: (TagLine & { readonly at: number })[] = [];
  for (const tag of TAGS) {
    const at = text.indexOf(tag);
    if (at === -1) continue;
    const start = valueStart(text, at + tag.length);
    if (start === -1 || !standsAtStart(text.slice(0, at))) continue;
    const value = valueOf(text.slice(start), tag);
    if (value !== '' && !PLACEHOLDER.test(value)) found.push({ tag, value, at });
  }
  return found.sort((a, b) => a.at - b.at).map(({ tag, value }) => ({ tag, value }));
}
