import type { Register } from '../register/schema';

const FIXED: ReadonlyMap<string, string> = new Map([
  ['bot', '⚙'],
  ['self', '@'],
  ['unknown', '?'],
]);

/**
 * Two-character tags that tell vendors apart: the register's, else from the name (`Nimbus Software` is `NS`, `Nimbus` is
 * `NI`), and never one that another vendor has while letters last. The register's parties come first, in its order: their
 * tags don't depend on who is asked for.
 */
export function createTags(register: Register | null): (id: string, name: string) => string {
  const taken = new Map<string, string>();
  for (const { id, tag } of register?.vendors ?? []) if (tag) taken.set(tag, id);
  const known = new Map<string, string>();
  const stated = new Map((register?.vendors ?? []).flatMap(({ id, tag }) => (tag ? [[id, tag] as const] : [])));

  const tagOf = (id: string, name: string): string => {
    const sure = stated.get(id) ?? FIXED.get(id) ?? known.get(id);
    if (sure) return sure;
    const candidates = candidatesFor(name || id);
    const tag = candidates.find((candidate) => !taken.has(candidate)) ?? candidates[0]!;
    taken.set(tag, id);
    known.set(id, tag);
    return tag;
  };

  for (const { id, name } of register ? [register.organisation, ...(register.vendors ?? [])] : []) tagOf(id, name);
  return tagOf;
}

function candidatesFor(name: string): string[] {
  const words = name
    .toUpperCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const [first = '?', second] = words;
  const letters = Array.from(words.join(''));
  const initials = second ? [`${Array.from(first)[0]!}${Array.from(second)[0]!}`] : [];
  const [initial = '?', ...rest] = letters;
  return [...initials, ...rest.map((letter) => `${initial}${letter}`), initial];
}
