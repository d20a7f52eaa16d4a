/**
 * A whole number with its thousands apart as in `example`, which is 1234 in some language: `1,234`, `1.234`, `1234`.
 * Rounds; between the thousands stands what the example has between its first digit and the other three.
 */
export function groupDigits(count: number, example: string): string {
  return String(Math.round(count)).replace(/\B(?=(\d{3})+$)/g, example.slice(1, -3));
}
