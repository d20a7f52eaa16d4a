/** What stands in a template in braces. */
export type Placeholder = 'owner' | 'year' | 'years' | 'spdx' | 'file';

export type HeaderValues = Readonly<Record<Placeholder, string>>;

type Part = { readonly text: string } | { readonly name: Placeholder };
type TemplateLine = readonly Part[];

export interface HeaderTemplate {
  /** Without the blank lines around them. */
  readonly lines: readonly TemplateLine[];
}

export type TemplateProblem =
  /** `name` stands in braces and is none of the placeholders. */
  { readonly problem: 'unknown-placeholder'; readonly name: string } | { readonly problem: 'empty' | 'too-long' };

const NAMES: ReadonlySet<string> = new Set<Placeholder>(['owner', 'year', 'years', 'spdx', 'file']);
/** Of a header; a whole licence is a file of its own. */
const MOST_LINES = 200;
const LONGEST = 20_000;
const CONTRIBUTOR = 'SPDX-FileContributor: ';

const isName = (text: string): text is Placeholder => NAMES.has(text);

function partsOf(line: string): TemplateLine | TemplateProblem {
  const parts: Part[] = [];
  let at = 0;
  for (const { 0: whole, 1: name = '', index } of line.matchAll(/\{([a-z]{1,20})\}/g)) {
    if (!isName(name)) return { problem: 'unknown-placeholder', name };
    if (index > at) parts.push({ text: line.slice(at, index) });
    parts.push({ name });
    at = index + whole.length;
  }
  if (at < line.length) parts.push({ text: line.slice(at) });
  return parts;
}

/** A header's text with placeholders in braces, without marks of comments. Other braces stand for themselves. */
export function parseTemplate(text: string): HeaderTemplate | TemplateProblem {
  if (text.length > LONGEST) return { problem: 'too-long' };
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.trimEnd());
  while (lines[0] === '') lines.shift();
  while (lines.at(-1) === '') lines.pop();
  if (lines.length === 0) return { problem: 'empty' };
  if (lines.length > MOST_LINES) return { problem: 'too-long' };
  const parsed: TemplateLine[] = [];
  for (const line of lines) {
    const parts = partsOf(line);
    if ('problem' in parts) return parts;
    parsed.push(parts);
  }
  return { lines: parsed };
}

/** By REUSE 3.3, "Comment headers". */
export const REUSE_TEMPLATE: HeaderTemplate = {
  lines: [
    [{ text: 'SPDX-FileCopyrightText: ' }, { name: 'years' }, { text: ' ' }, { name: 'owner' }],
    [{ text: 'SPDX-License-Identifier: ' }, { name: 'spdx' }],
  ],
};

const holds = (line: TemplateLine, name: Placeholder): boolean =>
  line.some((part) => 'name' in part && part.name === name);

export const templateHolds = ({ lines }: HeaderTemplate, name: Placeholder): boolean =>
  lines.some((line) => holds(line, name));

export interface HeaderText {
  readonly values: HeaderValues;
  /** Null leaves out the lines that name the owner: the file names them already. */
  readonly owner: string | null;
  /** Each gets a line of its own, behind the last that names the owner. */
  readonly contributors: readonly string[];
}

/** The header's lines, not yet a comment. */
export function renderTemplate({ lines }: HeaderTemplate, { values, owner, contributors }: HeaderText): string[] {
  const written: string[] = [];
  const last = lines.findLastIndex((line) => holds(line, 'owner'));
  const named = contributors.map((name) => `${CONTRIBUTOR}${name}`);
  if (last === -1) written.push(...named);
  lines.forEach((line, at) => {
    if (owner !== null || !holds(line, 'owner')) {
      const text = line.map((part) => ('text' in part ? part.text : { ...values, owner: owner ?? '' }[part.name]));
      written.push(text.join('').trimEnd());
    }
    if (at === last) written.push(...named);
  });
  return written;
}

/** Digits, and what stands between years. */
function yearsEnd(text: string, from: number): number {
  let end = from;
  let last = from;
  for (;;) {
    if (text.startsWith('present', end)) end += 7;
    else if (/[0-9]/.test(text.charAt(end))) end++;
    else if (end < text.length && ' ,-'.includes(text.charAt(end))) {
      end++;
      continue;
    } else return last;
    last = end;
  }
}

/** Up to the text that follows in the template: its first place, the last where nothing comes behind. */
function valueEnd(line: TemplateLine, index: number, text: string, at: number): number {
  const next = line[index + 1];
  if (next === undefined) return text.length;
  if (!('text' in next)) return -1;
  if (index + 2 < line.length) return text.indexOf(next.text, at + 1);
  const last = next.text.trimEnd();
  return text.endsWith(last) ? text.length - last.length : -1;
}

/** What a line has in the template's places; null if it is another line. */
function readLine(line: TemplateLine, text: string): Partial<HeaderValues> | null {
  const values: Partial<Record<Placeholder, string>> = {};
  let at = 0;
  for (const [index, part] of line.entries()) {
    if ('text' in part) {
      const literal = index === line.length - 1 ? part.text.trimEnd() : part.text;
      if (!text.startsWith(literal, at)) return null;
      at += literal.length;
      continue;
    }
    let end = valueEnd(line, index, text, at);
    if (part.name === 'year' || part.name === 'years') end = yearsEnd(text, at);
    if (end <= at) return null;
    const value = text.slice(at, end);
    if (values[part.name] !== undefined && values[part.name] !== value) return null;
    values[part.name] = value;
    at = end;
  }
  return at === text.length ? values : null;
}

export interface ReadHeader {
  /** Lines of it. */
  readonly count: number;
  readonly values: Partial<HeaderValues>;
  readonly contributors: readonly string[];
}

/** Whether lines begin with a header of this template, whoever's and whichever year's; null if not with a whole one. */
export function readTemplate({ lines }: HeaderTemplate, texts: readonly string[]): ReadHeader | null {
  const values: Partial<Record<Placeholder, string>> = {};
  const contributors: string[] = [];
  let next = 0;
  let count = 0;
  let matched = 0;
  const canBeLeftOut = (from: number, to: number): boolean =>
    lines.slice(from, to).every((line) => holds(line, 'owner'));
  for (const text of texts) {
    const found = next + lines.slice(next).findIndex((line) => readLine(line, text) !== null);
    if (found >= next && canBeLeftOut(next, found)) {
      for (const [name, value] of Object.entries(readLine(lines[found]!, text)!)) {
        const known = values[name as Placeholder];
        if (known !== undefined && known !== value) return null;
        values[name as Placeholder] = value;
      }
      next = found + 1;
      matched++;
    } else if (text.startsWith(CONTRIBUTOR)) contributors.push(text.slice(CONTRIBUTOR.length));
    else break;
    count++;
  }
  return matched > 0 && canBeLeftOut(next, lines.length) ? { count, values, contributors } : null;
}
