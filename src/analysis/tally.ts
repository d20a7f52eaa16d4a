/** Counts by key; keys without a count don't appear. */
export class Tally<Key extends string = string> {
  private readonly counts = new Map<Key, number>();

  add(key: Key, count: number): void {
    if (count > 0) this.counts.set(key, (this.counts.get(key) ?? 0) + count);
  }

  get(key: Key): number {
    return this.counts.get(key) ?? 0;
  }

  /** Most first, then by key. */
  entries(): [Key, number][] {
    const entries = [...this.counts];
    // Most have one key: sorting takes room even then.
    return entries.length < 2 ? entries : entries.sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  }

  /** In the order of `entries`. */
  record(): Record<Key, number> {
    return Object.fromEntries(this.entries()) as Record<Key, number>;
  }

  shares(): { id: Key; lines: number }[] {
    return this.entries().map(([id, lines]) => ({ id, lines }));
  }
}
