import { Counts } from './counts';

/** Sorted where they are: `sort` takes room for its work, which for a few in each of all files is most of what there is. */
const FEW = 8;

/** Counts that are told most first, then by key. */
export class Tally<Key extends string = string> extends Counts<Key> {
  entries(): [Key, number][] {
    const entries = this.keys.map((key, at): [Key, number] => [key, this.counts[at]!]);
    if (entries.length > FEW) return entries.sort((a, b) => (isAfter(a, b) ? 1 : -1));
    for (let end = 1; end < entries.length; end++) {
      const entry = entries[end]!;
      let at = end;
      for (; at > 0 && isAfter(entries[at - 1]!, entry); at--) entries[at] = entries[at - 1]!;
      entries[at] = entry;
    }
    return entries;
  }

  /** In the order of `entries`. */
  record(): Record<Key, number> {
    return Object.fromEntries(this.entries()) as Record<Key, number>;
  }

  shares(): { id: Key; lines: number }[] {
    return this.entries().map(([id, lines]) => ({ id, lines }));
  }
}

const isAfter = ([a, m]: [string, number], [b, n]: [string, number]): boolean => m < n || (m === n && a > b);
