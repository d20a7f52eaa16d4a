import { ownershipBreakdown } from '../breakdown';
import { percentOf } from '../percentOf';
import { ownershipFill } from './fills';
import { html } from './html';
import type { Html } from './html';

/** Percent with three decimals, for coordinates. */
const percent = (part: number, whole: number) => `${Number(((part / whole) * 100).toFixed(3))}%`;

/** A stacked bar of lines by ownership, best first. `label` makes its accessible name of the parts in words. */
export function ownershipBar(
  byOwnership: Readonly<Record<string, number>>,
  total: number,
  height: number,
  label: (parts: string) => string,
): Html {
  const rows = ownershipBreakdown(byOwnership);
  const parts = rows.map(({ name, lines }) => `${name} ${percentOf(lines, total)}`).join(', ');
  let before = 0;
  const segments = rows.map(({ key, name, lines }) => {
    const x = percent(before, total);
    before += lines;
    return html`<g
      ><title>${name}: ${percentOf(lines, total)}</title
      ><rect class="edge" x="${x}" width="${percent(lines, total)}" height="${height}" fill="${ownershipFill(key)}"
    /></g>`;
  });
  return html`<svg class="bar" width="100%" height="${height}" role="img" aria-label="${label(parts)}">
    ${segments}
  </svg>`;
}
