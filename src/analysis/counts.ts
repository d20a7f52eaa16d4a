/** Keys that are looked for one by one: a map of so few is slower, and larger than what is in it. */
const FEW = 8;

/** How many there are of each key, in the order in which the keys came first; those without a count don't appear. */
export class Counts<Key> {
  protected readonly keys: Key[] = [];
  protected readonly counts: number[] = [];
  /** Of each key its place, once there are more than a few. */
  private places: Map<Key, number> | null = null;

  add(key: Key, count: number): void {
    if (count <= 0) return;
    const place = this.placeOf(key);
    if (place >= 0) {
      this.counts[place]! += count;
      return;
    }
    this.keys.push(key);
    this.counts.push(count);
    if (this.places) this.places.set(key, this.keys.length - 1);
    else if (this.keys.length > FEW) this.places = new Map(this.keys.map((each, at) => [each, at]));
  }

  get(key: Key): number {
    return this.counts[this.placeOf(key)] ?? 0;
  }

  forEach(look: (key: Key, count: number) => void): void {
    for (let at = 0; at < this.keys.length; at++) look(this.keys[at]!, this.counts[at]!);
  }

  private placeOf(key: Key): number {
    return this.places ? (this.places.get(key) ?? -1) : this.keys.indexOf(key);
  }
}
