import { lineCounter } from './lineCounter';
import { licenceTerms } from './expressionText';
import { currentTerm, doMeet, rangeOf } from './licenceRange';
import type { Prose } from './prose';
import { parseExpression, type Expression, type LicenceTerm } from './spdxExpression';

/** What a Linux kernel module tells the loader of its licence. */
export interface ModuleLicence {
  /** An SPDX expression of what the author grants in any reading of it. */
  readonly id: string;
  /** 1-based. */
  readonly line: number;
}

const GPL = 'GPL-2.0-only';
const PROPRIETARY = 'LicenseRef-proprietary';

/**
 * Linux, Documentation/process/license-rules.rst, "MODULE_LICENSE": these are all that the loader knows. None tells
 * `-only` from `-or-later`, or which BSD; `GPL and additional rights` has stood for more than one choice beside the GPL.
 */
const IDENTS: ReadonlyMap<string, string> = new Map([
  ['GPL', GPL],
  ['GPL v2', GPL],
  ['GPL and additional rights', GPL],
  ['Dual MIT/GPL', `MIT OR ${GPL}`],
  ['Dual BSD/GPL', `LicenseRef-BSD OR ${GPL}`],
  ['Dual MPL/GPL', `LicenseRef-MPL OR ${GPL}`],
  ['Proprietary', PROPRIETARY],
]);

const NAME = 'MODULE_LICENSE';
const MACRO = /^[ \t]*MODULE_LICENSE[ \t]*\(\s{0,40}"([^"\\\r\n]{1,40})"\s{0,40}\)/gm;
/** Modules are written in C. */
const SOURCE = /\.[ch]$/i;
/** A file may choose between two, by `#if`. */
const MOST = 20;

/**
 * What `MODULE_LICENSE("…")` says in a module's code. The kernel's own rules: it is "neither a replacement for proper
 * source code license information […] nor in any way relevant for expressing or determining the exact license".
 */
export function moduleLicences(path: string, text: string, comments: readonly Prose[]): ModuleLicence[] {
  if (!text.includes(NAME) || !SOURCE.test(path)) return [];
  const inComments = new Set(
    comments.flatMap(({ lines }) => lines.flatMap((one) => (one.text.includes(NAME) ? one.line : []))),
  );
  const found: ModuleLicence[] = [];
  const lineAt = lineCounter(text);
  for (const { 0: macro, 1: ident = '', index } of text.matchAll(MACRO)) {
    const id = IDENTS.get(ident);
    const line = lineAt(index + macro.indexOf(NAME));
    if (id === undefined || inComments.has(line) || found.some((one) => one.id === id)) continue;
    if (found.push({ id, line }) === MOST) break;
  }
  return found;
}

/** Whether a licence can be what such a statement leaves open: each part of either has one in the other. */
export function canBeModules(said: string, licence: string): boolean {
  const [loose, exact] = [parseExpression(said), parseExpression(licence)];
  if (loose.kind === 'invalid' || exact.kind === 'invalid') return false;
  const [words, terms] = [loose.expression, exact.expression].map((one: Expression) =>
    licenceTerms(one).map(currentTerm),
  );
  return words!.every((word) => terms!.some((term) => canBe(word, term))) && terms!.every(isSaidBy(words!));
}

const isSaidBy =
  (words: readonly LicenceTerm[]) =>
  (term: LicenceTerm): boolean =>
    words.some((word) => canBe(word, term));

function canBe(word: LicenceTerm, term: LicenceTerm): boolean {
  const lower = term.id.toLowerCase();
  if (word.id === PROPRIETARY) return term.standing === 'reference';
  if (word.id === 'LicenseRef-BSD') return lower.startsWith('bsd-') || lower === '0bsd';
  if (word.id === 'LicenseRef-MPL') return lower.startsWith('mpl-');
  return doMeet(rangeOf(word), rangeOf(term));
}
