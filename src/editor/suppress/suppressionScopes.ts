import type { Finding } from '../../findings/model';
import { silences } from '../../findings/suppressions';
import { globList } from '../../judgement/globList';
import { exactGlob } from '../../register/editing/exactGlob';

/** Where a suppression is to hold. */
export interface SuppressionScope {
  readonly where: 'file' | 'folder' | 'everywhere';
  /** As a person reads it; empty for everywhere. */
  readonly place: string;
  /** Patterns of the register; null for all paths, and for what has no path. */
  readonly paths: readonly string[] | null;
  /** Findings of today that it would silence. */
  readonly findings: number;
}

/**
 * Where findings of one kind can be suppressed, narrowest first: in their file, in the folder that holds them, everywhere.
 * What is about an entry of the register can't be told apart by its path, for all entries have the same.
 * @param all of the analysis, to say how many each scope concerns
 */
export function suppressionScopes(chosen: readonly Finding[], all: readonly Finding[]): SuppressionScope[] {
  const [first] = chosen;
  if (!first) return [];
  const scopeOf = (where: SuppressionScope['where'], place: string, paths: SuppressionScope['paths']) => {
    const matches = paths && globList(paths);
    return { where, place, paths, findings: all.filter((each) => silences(first.id, matches, each)).length };
  };
  const everywhere = scopeOf('everywhere', '', null);
  if (chosen.some(({ path, ranges }) => path === null || ranges.length === 0)) return [everywhere];
  const files = [...new Set(chosen.flatMap(({ path }) => path ?? []))].sort();
  const folder = commonFolder(files);
  return [
    ...(files.length === 1 ? [scopeOf('file', files[0]!, [exactGlob(files[0]!)])] : []),
    ...(folder === '' ? [] : [scopeOf('folder', folder, [`${exactGlob(folder)}/**`])]),
    everywhere,
  ];
}

/** The deepest folder that holds all of the files, without a slash at its end; empty for the root. */
function commonFolder(files: readonly string[]): string {
  const parts = files.map((file) => file.split('/').slice(0, -1));
  const [first = []] = parts;
  let depth = first.length;
  for (const other of parts) {
    const differs = first.findIndex((part, at) => part !== other[at]);
    if (differs !== -1) depth = Math.min(depth, differs);
  }
  return first.slice(0, depth).join('/');
}
