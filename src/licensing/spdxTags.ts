import type { Prose, ProseLine } from './prose';
import { isMarker, withoutIgnored } from './reuseIgnored';
import { runText } from './runText';
import { tagsOfLine } from './tagLine';
import type { SpdxTag, TagLine } from './tagLine';

export interface TagValue {
  /** Where the tag stands, 1-based. */
  readonly line: number;
  /** Where its value ends: below `line` only for an expression that goes on in parentheses. */
  readonly lastLine: number;
  readonly value: string;
}

/** Part of a file that has another origin: its lines with the markers. */
export interface SpdxSnippet {
  readonly from: number;
  /** Null: it has no end marker. */
  readonly to: number | null;
  readonly licences: readonly TagValue[];
  readonly copyrights: readonly TagValue[];
}

export interface SpdxTags {
  /** Values of SPDX-License-Identifier, not yet parsed. */
  readonly licences: readonly TagValue[];
  readonly copyrights: readonly TagValue[];
  readonly contributors: readonly TagValue[];
  readonly fileTypes: readonly TagValue[];
  /** In the order of their first lines. What is in them isn't the file's, nor an outer snippet's. */
  readonly snippets: readonly SpdxSnippet[];
}

interface OpenSnippet {
  readonly from: number;
  to: number | null;
  readonly licences: TagValue[];
  readonly copyrights: TagValue[];
}

/** Lines that an expression in parentheses may go on over. */
const MOST_WRAPPED = 20;

const balance = (text: string): number => text.split('(').length - text.split(')').length;

/** Lines between a pair of ``` are an example. One without a partner isn't a fence. */
function withoutFences(lines: readonly ProseLine[]): readonly ProseLine[] {
  const fences = lines.flatMap(({ text }, index) => (/^\s*(?:```|~~~)/.test(text) ? [index] : []));
  if (fences.length < 2) return lines;
  const dropped = new Set<number>();
  for (let pair = 0; pair + 1 < fences.length; pair += 2) {
    for (let at = fences[pair]!; at <= fences[pair + 1]!; at += 1) dropped.add(at);
  }
  return lines.filter((_, index) => !dropped.has(index));
}

const endsOpen = (text: string): boolean => /(?:^|\s)(?:AND|OR|WITH)$/.test(text.slice(-5));

/** An expression that a parenthesis or an operator carries on to the next lines; as it is where nothing closes it. */
function wholeExpression(first: string, lines: readonly ProseLine[], at: number): { value: string; lastLine: number } {
  const { line } = lines[at]!;
  let open = balance(first);
  const texts = [first];
  for (
    let next = at + 1;
    (open > 0 || endsOpen(texts.at(-1)!)) && next < lines.length && texts.length <= MOST_WRAPPED;
    next += 1
  ) {
    const following = lines[next]!;
    if (following.line !== line + texts.length || following.text.includes('SPDX-')) break;
    texts.push(following.text.trim());
    open += balance(following.text);
    if (open === 0 && !endsOpen(texts.at(-1)!)) return { value: texts.join(' '), lastLine: following.line };
  }
  return { value: first, lastLine: line };
}

class Collector {
  readonly licences: TagValue[] = [];
  readonly copyrights: TagValue[] = [];
  readonly contributors: TagValue[] = [];
  readonly fileTypes: TagValue[] = [];
  readonly snippets: OpenSnippet[] = [];
  private readonly open: OpenSnippet[] = [];

  begin(line: number): void {
    const snippet = { from: line, to: null, licences: [], copyrights: [] };
    this.snippets.push(snippet);
    this.open.push(snippet);
  }

  /** An end without a beginning says nothing. */
  end(line: number): void {
    const snippet = this.open.pop();
    if (snippet) snippet.to = line;
  }

  add(tag: SpdxTag, value: TagValue): void {
    const inner = this.open.at(-1);
    switch (tag) {
      case 'SPDX-License-Identifier':
        (inner ?? this).licences.push(value);
        break;
      // The wrong one of the two for its place says whose copyright it is all the same.
      case 'SPDX-FileCopyrightText':
      case 'SPDX-SnippetCopyrightText':
        (inner ?? this).copyrights.push(value);
        break;
      case 'SPDX-FileContributor':
        if (!inner) this.contributors.push(value);
        break;
      case 'SPDX-FileType':
        if (!inner) this.fileTypes.push(value);
        break;
    }
  }
}

function readTag(found: TagLine, lines: readonly ProseLine[], at: number): TagValue {
  const { line } = lines[at]!;
  if (found.tag !== 'SPDX-License-Identifier') return { line, lastLine: line, value: found.value };
  return { line, ...wholeExpression(found.value, lines, at) };
}

/**
 * The SPDX tags of a file's comments, by REUSE 3.3 and annexes E and H of SPDX 2.3: snippets nest, and a tag belongs
 * to the innermost. Left out: what is between REUSE-IgnoreStart and REUSE-IgnoreEnd or between code fences, and
 * sentences that mention a tag.
 */
export function spdxTags(prose: readonly Prose[]): SpdxTags {
  const found = new Collector();
  for (const { lines: all } of withoutIgnored(prose)) {
    const whole = runText(all);
    if (!whole.includes('SPDX-')) continue;
    const lines = /```|~~~/.test(whole) ? withoutFences(all) : all;
    for (const [at, { line, text }] of lines.entries()) {
      if (!text.includes('SPDX-')) continue;
      if (isMarker(text, 'SPDX-SnippetBegin')) found.begin(line);
      else if (isMarker(text, 'SPDX-SnippetEnd')) found.end(line);
      for (const tag of tagsOfLine(text)) found.add(tag.tag, readTag(tag, lines, at));
    }
  }
  const { licences, copyrights, contributors, fileTypes, snippets } = found;
  return { licences, copyrights, contributors, fileTypes, snippets };
}
