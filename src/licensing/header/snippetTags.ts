import type { CommentSyntax } from '../commentSyntax';
import { fileSyntax } from '../fileSyntax';
import { proseOf } from '../readProse';
import { spdxTags } from '../spdxTags';
import { canHold, headerForms, inForm, type HeaderForm } from './headerForm';
import { lineEndOf } from './insertHeader';
import { withEdits, type TextEdit } from './textEdit';

/** What is said of lines that come from elsewhere. */
export interface SnippetOrigin {
  /** SPDX expression. */
  readonly licence: string;
  /** Each a notice: years and holder. */
  readonly copyrights: readonly string[];
  /** Where they come from, in words; a line each. */
  readonly origin: readonly string[];
}

/** First and last line, 1-based. */
type Lines = readonly [first: number, last: number];

/**
 * The edits that put SPDX's marks of a snippet around lines of a file (SPDX 2.3, annex H), as comments of the language that the
 * lines are in. Null where no comment can stand there, or would be read as something else.
 */
export function snippetEdits(
  path: string,
  text: string,
  [first, last]: Lines,
  { licence, copyrights, origin }: SnippetOrigin,
): readonly TextEdit[] | null {
  const begin = [
    'SPDX-SnippetBegin',
    `SPDX-License-Identifier: ${licence}`,
    ...copyrights.map((notice) => `SPDX-SnippetCopyrightText: ${notice}`),
    ...origin,
  ];
  const ends = ['SPDX-SnippetEnd'];
  const around = [lineAt(text, first), lineAt(text, last)] as const;
  if (around[0] === null || around[1] === null || first > last) return null;
  const end = lineEndOf(text);
  const indent = /^[ \t]*/.exec(text.slice(around[0].from, around[0].to))![0];
  const indented = (comment: string): string => comment.split(end).join(`${end}${indent}`);
  for (const form of formsIn(path, text)) {
    if (!canHold(form, [...begin, ...ends])) continue;
    const edits = [
      { offset: around[0].from, deleted: 0, inserted: `${indent}${indented(inForm(form, begin, end))}${end}` },
      { offset: around[1].to, deleted: 0, inserted: `${end}${indent}${indented(inForm(form, ends, end))}` },
    ];
    if (isSound(path, text, edits, { lines: [first, last], licence })) return edits;
  }
  return null;
}

/** The file's own comments first, then those of languages that may stand within it: `/*` begins one in a script and in a style. */
function formsIn(path: string, text: string): readonly HeaderForm[] {
  const syntax = fileSyntax(path, text);
  if (!syntax) return [];
  const formsOf = (one: CommentSyntax): readonly HeaderForm[] => headerForms(one, text, 0);
  const own = [...new Set([syntax.writes ?? syntax, syntax])].flatMap(formsOf);
  const within = syntax.skips.flatMap((skip) => (skip.kind === 'embedded' ? formsOf(skip.syntax()) : []));
  return [...own, ...within.filter(({ open }) => open.length > 0), ...within.filter(({ open }) => open.length === 0)];
}

/** Whether the marks are read as a snippet of this licence around just these lines, and all else is read as before. */
function isSound(
  path: string,
  text: string,
  edits: readonly TextEdit[],
  { lines: [first, last], licence }: { readonly lines: Lines; readonly licence: string },
): boolean {
  const after = withEdits(text, edits);
  const prose = proseOf(path, after);
  const above = linesIn(edits[0]!.inserted);
  const snippet = spdxTags(prose).snippets.find(({ from }) => from >= first && from < first + above);
  if (!snippet || snippet.licences[0]?.value !== licence || snippet.to === null) return false;
  if (snippet.to <= last + above || snippet.to > last + above + linesIn(edits[1]!.inserted)) return false;
  const isOurs = (line: number): boolean =>
    (line >= first && line < first + above) ||
    (line > last + above && line <= last + above + linesIn(edits[1]!.inserted));
  const rest = textsOf(proseOf(path, text));
  const now = textsOf(prose, isOurs);
  return rest.length === now.length && rest.every((one, at) => one === now[at]);
}

const linesIn = (text: string): number => text.split(/\r\n|\r|\n/).length - 1;

function textsOf(prose: ReturnType<typeof proseOf>, isOut: (line: number) => boolean = () => false): readonly string[] {
  return prose.flatMap(({ lines }) => lines.filter(({ line }) => !isOut(line)).map(({ text }) => text));
}

/** Where a line begins, and where it ends before its line end; null where the text has no such line. */
function lineAt(text: string, line: number): { readonly from: number; readonly to: number } | null {
  const ends = /\r\n|\r|\n/g;
  let from = 0;
  for (let at = 1; at < line; at++) {
    if (!ends.exec(text)) return null;
    from = ends.lastIndex;
  }
  return { from, to: ends.exec(text)?.index ?? text.length };
}
