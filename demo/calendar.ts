/** Days as `YYYY-MM-DD`; times as seconds since the epoch. Nothing here looks at today's date. */

const DAY = 86_400;

/** Midnight of the day in UTC. */
export function startOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 1000;
}

export function addDays(day: string, count: number): string {
  return new Date((startOf(day) + count * DAY) * 1000).toISOString().slice(0, 10);
}

export function isWeekend(day: string): boolean {
  return [0, 6].includes(new Date(startOf(day) * 1000).getUTCDay());
}
