import { readYears, yearsText } from '../copyrightYears';
import type { YearRange } from '../copyrightYears';

function rangesIn(text: string): readonly YearRange[] | null {
  const read = readYears(text, 0);
  return read?.end === text.length ? read.ranges : null;
}

/** The years of both, in order; null where one of them has something else. */
export function joinYears(one: string, other: string): string | null {
  const [first, second] = [rangesIn(one), rangesIn(other)];
  return first && second && yearsText([...first, ...second]);
}
