import { cutToWidth, displayWidth } from '../displayWidth';

export interface TextColumn {
  readonly heading: string;
  readonly align?: 'right';
  /** Takes the room that is left over; wider cells are cut. At most one column of a table. */
  readonly flexible?: boolean;
}

const GAP = 2;

function padded(text: string, width: number, align: 'right' | undefined): string {
  const space = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return align === 'right' ? space + text : text + space;
}

/**
 * Lines of a table no wider than `width` columns, headings first (left out where all are empty). Cells are plain text;
 * `paint` colours a finished cell, its padding included.
 */
export function textTable(
  columns: readonly TextColumn[],
  rows: readonly (readonly string[])[],
  width: number,
  paint: (cell: string, column: number, row: number) => string = (cell) => cell,
): string[] {
  const natural = columns.map(({ heading }, at) =>
    Math.max(displayWidth(heading), ...rows.map((row) => displayWidth(row[at] ?? ''))),
  );
  const over = natural.reduce((sum, one) => sum + one + GAP, -GAP) - width;
  const widths = natural.map((one, at) => (columns[at]?.flexible ? Math.max(8, one - Math.max(0, over)) : one));
  const line = (cells: readonly string[], row: number) =>
    columns
      .map(({ align }, at) =>
        paint(padded(cutToWidth(cells[at] ?? '', widths[at] ?? 0), widths[at] ?? 0, align), at, row),
      )
      .join(' '.repeat(GAP))
      .trimEnd();
  const headings = columns.map(({ heading }) => heading);
  const headed = headings.some((heading) => heading !== '');
  return [...(headed ? [line(headings, -1)] : []), ...rows.map(line)];
}
