/** Where packages come from, by the type of their package URLs. */
export type Ecosystem = 'npm' | 'pypi' | 'golang' | 'composer' | 'cargo' | 'gem' | 'maven' | 'nuget';

/** What a package's own description says: of itself, and of what it needs. */
export interface Manifest {
  readonly ecosystem: Ecosystem;
  /** Null where it is no package, or has no name that could be one. */
  readonly name: string | null;
  /** '' where it says none. */
  readonly version: string;
  /** As they are written; any of them may be no SPDX expression. */
  readonly licences: readonly string[];
  readonly home: string | null;
  /** Names, of whatever kind the need is. */
  readonly dependencies: readonly string[];
  /** Patterns of the folders whose packages belong to this one. */
  readonly members: readonly string[];
}

/** Null for what is no such description; nothing is run or resolved. */
export type ManifestReader = (text: string) => Manifest | null;
