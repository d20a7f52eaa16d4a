import { cutToWidth, displayWidth } from '../displayWidth';

export interface TextColumn {
  readonly heading: string;
  readonly align?: 'right';
  /** Gives way where the table is too wide, the widest first: its cells are cut. */
  readonly flexible?: boolean;
}

const GAP = 2;
const NARROWEST = 8;

function fitted(columns: readonly TextColumn[], natural: readonly number[], width: number): number[] {
  const widths = [...natural];
  let over = widths.reduce((sum, one) => sum + one + GAP, -GAP) - width;
  for (; over > 0; over--) {
    const widest = Math.max(...widths.filter((_, at) => columns[at]?.flexible));
    if (widest <= NARROWEST) break;
    const at = widths.findIndex((one, place) => one === widest && columns[place]?.flexible);
    widths[at] = widest - 1;
  }
  return widths;
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
  const widths = fitted(columns, natural, width);
  const line = (cells: readonly string[], row: number) => {
    const last = cells.findLastIndex((cell) => cell !== '');
    return cells
      .slice(0, last + 1)
      .map((cell, at) => {
        const room = widths[at] ?? 0;
        const text = cutToWidth(cell, room);
        const space = ' '.repeat(Math.max(0, room - displayWidth(text)));
        if (columns[at]?.align === 'right') return paint(space + text, at, row);
        return paint(at === last ? text : text + space, at, row);
      })
      .join(' '.repeat(GAP));
  };
  const headings = columns.map(({ heading }) => heading);
  const headed = headings.some((heading) => heading !== '');
  return [...(headed ? [line(headings, -1)] : []), ...rows.map(line)];
}
