import type { StatedLicence } from './licencesIn';

/** The licence of a whole file. */
export interface FileExpression {
  /** SPDX; null where the file states none. */
  readonly expression: string | null;
  /** What says so: the surest that the file has. */
  readonly source: 'tag' | StatedLicence['kind'] | null;
  /** Put together from several: nothing in the file says how they go together. */
  readonly inferred: boolean;
}

/** What one tag says, as a canonical expression; null where that can't be read. */
export interface TaggedLicence {
  readonly id: string | null;
}

/**
 * Tags say it all where there are any: several hold together, as REUSE has it. Else what the file states in words: texts
 * and notices before mere references, and those before what a kernel's loader is told. What a part of it states of itself holds
 * beside whatever the file does.
 * @param stated of each run of prose, in order
 * @param isPart of scripts and styles in a page
 */
export function fileExpression(
  tags: readonly TaggedLicence[],
  stated: readonly (readonly StatedLicence[])[],
  isPart: (one: StatedLicence) => boolean = () => false,
): FileExpression {
  if (tags.length > 0) {
    const ids = [...new Set(tags.flatMap(({ id }) => id ?? []))];
    if (ids.length === 0) return { expression: null, source: 'tag', inferred: false };
    return { expression: all(ids), source: 'tag', inferred: ids.length > 1 };
  }
  const every = stated.flat();
  const strongest = every.reduce((most, one) => (isPart(one) ? most : Math.max(most, strengthOf(one))), 0);
  const isCounted = (one: StatedLicence): boolean => isPart(one) || strengthOf(one) === strongest;
  const first = every.find(isCounted);
  if (!first) return { expression: null, source: null, inferred: false };
  const groups = stated.flatMap((some) => choices(some.filter(isCounted)));
  const parts = [...new Set(groups)];
  const source = every.some(({ kind }) => kind === 'text') ? 'text' : first.kind;
  const isOfParts = every.filter(isCounted).every(isPart);
  const inferred = parts.length > 1 || parts[0] !== first.id || source === 'module' || isOfParts;
  return { expression: all(parts), source, inferred };
}

/** What says more makes what says less not count: texts, notices and manifests, then references, then what a loader is told. */
const strengthOf = ({ kind }: StatedLicence): number => (kind === 'module' ? 0 : kind === 'reference' ? 1 : 2);

/** Licences of which one may be chosen, as one expression each. */
function choices(stated: readonly StatedLicence[]): string[] {
  const groups: string[][] = [];
  for (const { id, joined } of stated) {
    const last = groups.at(-1);
    const ids = id.split(' OR ');
    if (last && joined === 'OR') last.push(...ids);
    else groups.push(ids);
  }
  return groups.map((ids) => [...new Set(ids)].join(' OR '));
}

function all(parts: readonly string[]): string {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  return parts.map((part) => (part.includes(' OR ') ? `(${part})` : part)).join(' AND ');
}
