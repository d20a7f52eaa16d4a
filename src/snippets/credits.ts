import { copyrightStatements } from '../licensing/copyrightStatements';
import type { Prose } from '../licensing/prose';
import { proseOf } from '../licensing/readProse';
import { spdxTags } from '../licensing/spdxTags';

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
  return { snippets, text: textOf(prose, isOutside), holders: stated.flatMap(({ holders }) => holders) };
}

function textOf(prose: readonly Prose[], isIn: (line: number) => boolean): string {
  return prose.flatMap(({ lines }) => lines.filter(({ line }) => isIn(line)).map(({ text }) => text)).join('\n');
}
