import { copyrightStatements } from '../licensing/copyrightStatements';
import type { Prose } from '../licensing/prose';
import { proseOf } from '../licensing/readProse';
import { parseExpression } from '../licensing/spdxExpression';
import { spdxTags } from '../licensing/spdxTags';

/** Characters of an expression, and parts that are tried: a hostile file has any number. */
const LONGEST_TERM = 60;
const MOST_PARTS = 500;

/** Lines that a file marks as of another origin (SPDX 2.3, annex H.6), and what it says of them. */
export interface CreditedSnippet {
  /** 1-based, the markers in it. */
  readonly from: number;
  readonly to: number;
  readonly licences: readonly string[];
  readonly copyrights: readonly string[];
  readonly text: string;
}

/** What a file says of where its lines come from. */
export interface Credits {
  readonly snippets: readonly CreditedSnippet[];
  /** Its comments. */
  readonly text: string;
  /** Holders that its copyright statements name, outside snippets. */
  readonly holders: readonly string[];
  /** SPDX expressions that stand alone in a comment: `lodash 4.17.21 | MIT`. No statement unless the work is named beside them. */
  readonly terms: readonly string[];
}

export function creditsIn(path: string, text: string): Credits {
  const prose = proseOf(path, text);
  const snippets = spdxTags(prose).snippets.map(({ from, to, licences, copyrights }) => ({
    ...{ from, to: to ?? Infinity },
    licences: licences.map(({ value }) => value),
    copyrights: copyrights.map(({ value }) => value),
    text: textOf(prose, (line) => line >= from && line <= (to ?? Infinity)),
  }));
  const isOutside = (line: number): boolean => !snippets.some(({ from, to }) => line >= from && line <= to);
  const stated = copyrightStatements(prose).filter(({ line }) => isOutside(line));
  const said = textOf(prose, isOutside);
  return { snippets, text: said, holders: stated.flatMap(({ holders }) => holders), terms: termsIn(said) };
}

/** Parts between strokes, or in brackets, that are an expression whole. */
function termsIn(text: string): readonly string[] {
  const parts = text
    .split(/[|()\r\n]/)
    .map((part) => part.trim().replace(/^licen[cs]ed? *:? *(?:under )?|[ ,]+licen[cs]e$/gi, ''));
  const short = parts.filter((part) => part.length > 1 && part.length < LONGEST_TERM).slice(0, MOST_PARTS);
  return short.filter((part) => parseExpression(part).kind !== 'invalid');
}

function textOf(prose: readonly Prose[], isIn: (line: number) => boolean): string {
  return prose.flatMap(({ lines }) => lines.filter(({ line }) => isIn(line)).map(({ text }) => text)).join('\n');
}
