import type { Analysis } from '../analysis/model';
import { COPY_STATES } from '../findings/snippets/copyState';
import type { CopyState } from '../findings/snippets/copyState';
import type { LineRange } from '../findings/model';
import { tiedCopies } from '../findings/snippets/tiedCopies';

export interface CopiedPlace {
  readonly path: string;
  readonly lines: number;
  readonly ranges: readonly LineRange[];
}

/** Lines of the tree that are as in one work, or as in several that have the same lines. */
export interface CopiedWorks {
  /** With versions and licence; several where nobody can tell from which the lines are. */
  readonly works: readonly string[];
  readonly lines: number;
  /** Most lines first, then by path. */
  readonly places: readonly CopiedPlace[];
}

/** All that stand alike. */
export interface CopiedState {
  readonly state: CopyState;
  readonly lines: number;
  /** Different files. */
  readonly files: number;
  /** Most lines first. */
  readonly works: readonly CopiedWorks[];
}

const byLines = <T extends { readonly lines: number }>(rows: T[], nameOf: (row: T) => string): T[] =>
  rows.sort((a, b) => b.lines - a.lines || (nameOf(a) < nameOf(b) ? -1 : 1));

interface Place {
  readonly path: string;
  lines: number;
  readonly ranges: LineRange[];
}

/** Third-party matches by how they stand, what is to be looked at first; null where nothing was compared. */
export function copiedWorks({ copies }: Pick<Analysis, 'copies'>): readonly CopiedState[] | null {
  if (!copies) return null;
  const states = new Map<CopyState, Map<string, { works: readonly string[]; places: Map<string, Place> }>>();
  for (const { path, copied } of copies)
    for (const { state, works, lines } of tiedCopies(copied)) {
      const ofState = states.get(state) ?? new Map<string, { works: readonly string[]; places: Map<string, Place> }>();
      states.set(state, ofState);
      const ofWorks = ofState.get(works.join('\n')) ?? { works, places: new Map<string, Place>() };
      ofState.set(works.join('\n'), ofWorks);
      const place = ofWorks.places.get(path) ?? { path, lines: 0, ranges: [] };
      ofWorks.places.set(path, place);
      place.lines += lines[1] - lines[0] + 1;
      place.ranges.push(lines);
    }
  return COPY_STATES.flatMap((state) => {
    const ofState = states.get(state);
    if (!ofState) return [];
    const works = [...ofState.values()].map(({ works: names, places }): CopiedWorks => {
      const those = byLines([...places.values()], ({ path }) => path);
      return { works: names, places: those, lines: those.reduce((sum, { lines }) => sum + lines, 0) };
    });
    return {
      state,
      works: byLines(works, ({ works: [name] }) => name ?? ''),
      lines: works.reduce((sum, { lines }) => sum + lines, 0),
      files: new Set(works.flatMap(({ places }) => places.map(({ path }) => path))).size,
    };
  });
}

/** How many files could not be compared with known works. */
export function notCompared({ unknowns }: Pick<Analysis, 'unknowns'>): number {
  return unknowns.filter(({ message }) => message.id === 'unknown.not-compared').length;
}
