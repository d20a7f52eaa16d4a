import { words } from './words';

/**
 * A share in whole percent, the same in every surface: `0%` only for nothing and `100%` only for everything, so that a
 * single line stays visible as `<1%` or `>99%`. A language may set the sign apart: `83 %`.
 */
export function percentOf(part: number, whole: number): string {
  return words('number.share', { percent: percentageOf(part, whole) });
}

function percentageOf(part: number, whole: number): string | number {
  if (part <= 0 || whole <= 0) return 0;
  if (part >= whole) return 100;
  const rounded = Math.round((part / whole) * 100);
  if (rounded < 1) return '<1';
  return rounded > 99 ? '>99' : rounded;
}
