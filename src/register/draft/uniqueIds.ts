import { RESERVED_IDS } from '../reservedIds';

/** Letters and digits, others to dashes; empty where nothing is left. */
export function slug(text: string): string {
  return text
    .slice(0, 200)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/ł/g, 'l')
    .replace(/ø/g, 'o')
    .replace(/ß/g, 'ss')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-|-$/g, '');
}

/**
 * Gives each id once: the first wish that is a word at all, numbered where it is taken.
 * @param others ids that are taken before
 */
export function createUniqueIds(others: Iterable<string> = []): (...wishes: string[]) => string {
  const taken = new Map<string, number>([...RESERVED_IDS, ...others].map((id) => [id, 1]));
  return (...wishes) => {
    const wish = wishes.find((one) => one !== '') ?? 'entry';
    let number = taken.get(wish);
    if (number === undefined) {
      taken.set(wish, 1);
      return wish;
    }
    while (taken.has(`${wish}-${++number}`));
    taken.set(wish, number);
    taken.set(`${wish}-${number}`, 1);
    return `${wish}-${number}`;
  };
}
