import type { Annotations } from './annotation';
import type { MatchedTable } from './associate';
import type { Dep5Problem } from './dep5';
import type { ReuseTomlProblem } from './reuseToml';

/** `unread`: it isn't there, or no UTF-8 text, which both kinds have to be. */
export type AnnotationFileProblem = ReuseTomlProblem | Dep5Problem | 'unread';

/** The readable REUSE.toml files of a tree, and its .reuse/dep5. */
export interface AnnotationFiles {
  /** By path from the root. */
  readonly reuseTomls: ReadonlyMap<string, Annotations>;
  readonly dep5: Annotations | null;
}

export const REUSE_TOML = 'REUSE.toml';
export const DEP5 = '.reuse/dep5';

/** The tables that speak for a path from the root: one of each file above it, the outermost first. */
export function tablesFor(path: string, { reuseTomls, dep5 }: AnnotationFiles): readonly MatchedTable[] {
  const tables: MatchedTable[] = [];
  const take = (source: string, annotations: Annotations | null | undefined, below: string): void => {
    const table = annotations?.tableOf(below);
    if (table) tables.push({ source, table });
  };
  take(DEP5, dep5, path);
  if (reuseTomls.size === 0) return tables;
  for (let from = 0; from !== -1;) {
    const source = `${path.slice(0, from)}${REUSE_TOML}`;
    take(source, reuseTomls.get(source), path.slice(from));
    const slash = path.indexOf('/', from);
    from = slash === -1 ? -1 : slash + 1;
  }
  return tables;
}
