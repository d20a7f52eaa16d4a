/** A whole number with its thousands apart: `12,345`. The same in every surface and on every machine. */
export function formatCount(count: number): string {
  return String(Math.round(count)).replace(/\B(?=(\d{3})+$)/g, ',');
}
