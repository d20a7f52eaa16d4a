import { NUMERIC_KEYS, UNPRINTABLE } from './parseYaml';

/** Some whole lines of a file. */
export interface YamlPart {
  readonly text: string;
  /** The number of its first line, from 0. */
  readonly line: number;
}

/** A key at the left margin with all that is under it. */
export interface YamlSection {
  readonly key: string;
  /** The line of the key, from 0. */
  readonly line: number;
  /** The entries of a list in block style, each with the comments that follow it; else null, and `whole` is to be read. */
  readonly items: readonly YamlPart[] | null;
  readonly whole: YamlPart;
}

const SILENT = /^ *(?:#.*)?$/;
const KEY = /^([A-Za-z_][A-Za-z0-9_]*):(?: |$)/;
const LIST_KEY = /^[A-Za-z_][A-Za-z0-9_]*: *(?:#.*)?$/;
const ITEM = /^( *)-(?: |$)/;

/**
 * A file of keys at the left margin, cut at these and at the entries of their lists; null where it isn't plainly made like
 * that. Whether a cut went through a text in quotes, a bracket or the like is for the reader of the parts to find: each part
 * must be whole by itself. All of them are, or the first that isn't shows it: up to there every part began outside of any.
 */
export function splitYaml(text: string): YamlSection[] | null {
  // What is nowhere allowed, comments between entries included; tabs, which aren't spaces; a byte order mark.
  if (/\r(?!\n)|[\t\uFEFF]/.test(text) || UNPRINTABLE.test(text)) return null;
  const lines = text.split('\n');
  const starts: number[] = [];
  for (const [at, line] of lines.entries()) {
    const bare = withoutReturn(line);
    if (KEY.test(bare)) starts.push(at);
    else if (!bare.startsWith(' ') && !SILENT.test(bare) && !ITEM.test(bare)) return null;
  }
  const [first] = starts;
  if (first === undefined || !lines.slice(0, first).every((line) => SILENT.test(withoutReturn(line)))) return null;
  const sections = starts.map((start, at) => sectionOf(lines, start, starts[at + 1] ?? lines.length));
  const keys = new Set(sections.map(({ key }) => key));
  return keys.size === sections.length ? sections : null;
}

function sectionOf(lines: readonly string[], start: number, end: number): YamlSection {
  const part = (from: number, to: number) => ({
    // With the end of its last line, which a text in a block may have for its own.
    text: lines.slice(from, to).join('\n') + (to < lines.length ? '\n' : ''),
    line: from,
  });
  const head = withoutReturn(lines[start]!);
  const whole = part(start, end);
  const key = KEY.exec(head)![1]!;
  // Of a list of numbers the key says that they are some.
  const isPlain = LIST_KEY.test(head) && !NUMERIC_KEYS.has(key);
  const starts = isPlain ? itemStarts(lines, start + 1, end) : null;
  return {
    key,
    line: start,
    items: starts?.map((from, at) => part(from, starts[at + 1] ?? end)) ?? null,
    whole,
  };
}

/** The lines at which the entries of a list begin; null where what is there is anything else. */
function itemStarts(lines: readonly string[], from: number, to: number): number[] | null {
  const starts: number[] = [];
  let margin: number | null = null;
  for (let at = from; at < to; at++) {
    const line = withoutReturn(lines[at]!);
    if (SILENT.test(line)) continue;
    const indent = line.length - line.trimStart().length;
    if (margin !== null && indent > margin) continue;
    if (!ITEM.test(line) || (margin !== null && indent < margin)) return null;
    margin = indent;
    starts.push(at);
  }
  return starts.length > 0 ? starts : null;
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
