/** Counts by key; keys without a count don't appear. */
export class Tally<Key extends string = string> {
  // Counted in place: a history's lines add up in a few keys, thousands of times each.
  private readonly counts = new Map<Key, { count: number }>();

  add(key: Key, count: number): void {
    if (count <= 0) return;
    const known = this.counts.get(key);
    if (known) known.count += count;
    else this.counts.set(key, { count });
  }

  get(key: Key): number {
    return this.counts.get(key)?.count ?? 0;
  }

  /** Most first, then by key. */
  entries(): [Key, number][] {
    return [...this.counts]
      .map(([key, { count }]): [Key, number] => [key, count])
      .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  }

  /** In the order of `entries`. */
  record(): Record<Key, number> {
    return Object.fromEntries(this.entries()) as Record<Key, number>;
  }

  shares(): { id: Key; lines: number }[] {
    return this.entries().map(([id, lines]) => ({ id, lines }));
  }
}
