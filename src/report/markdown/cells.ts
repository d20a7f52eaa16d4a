import { formatCount } from '../../wording/formatCount';
import { percentOf } from '../percentOf';
import { words } from '../words';
import type { MarkdownColumn } from './markdownTable';
import { markdownText } from './markdownText';

/** Lines of rows, added up. */
export const linesOf = (rows: readonly { readonly lines: number }[]): number =>
  rows.reduce((sum, { lines }) => sum + lines, 0);

/** A sentence as Markdown. */
export const text = (id: Parameters<typeof words>[0], args?: Parameters<typeof words>[1]): string =>
  markdownText(words(id, args));

/** A column's heading, as Markdown. */
export const column = (id: Parameters<typeof words>[0]): MarkdownColumn => ({ heading: text(id) });
/** The same, of numbers. */
export const number = (id: Parameters<typeof words>[0]): MarkdownColumn => ({ heading: text(id), numeric: true });

/** A number as it is written in text, and a share of the whole. */
export const sized = (lines: number, total: number): string[] => [
  formatCount(lines),
  markdownText(percentOf(lines, total)),
];
