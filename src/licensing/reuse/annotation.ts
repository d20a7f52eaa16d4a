import type { Expression } from '../spdxExpression';
import type { TextPlace } from './tomlPlaces';

/** A licence that is named somewhere, where it is, and what it is; `expression` is null where that can't be read. */
export interface NamedLicence {
  readonly text: string;
  readonly expression: Expression | null;
  readonly line: number;
  /** Where the line holds other things, too. */
  readonly column?: number;
}

/** What is said of a file, wherever it is said. */
export interface LicensingInformation {
  readonly licences: readonly NamedLicence[];
  /** Copyright notices as written. */
  readonly copyrights: readonly string[];
}

/** How a table goes with what stands closer to the file (REUSE 3.3, "REUSE.toml"). */
export const PRECEDENCES = ['closest', 'aggregate', 'override'] as const;
export type Precedence = (typeof PRECEDENCES)[number];

/** A table of REUSE.toml, or a Files paragraph of .reuse/dep5. */
export interface Annotation extends LicensingInformation {
  readonly precedence: Precedence;
}

/** The tables of one file. */
export interface Annotations {
  /** The table that a path, relative to the file's folder, comes under: the last that matches. */
  readonly tableOf: (path: string) => Annotation | null;
}

/** Why such a file can't be read, and where in it. */
export interface AnnotationsProblem<Kind extends string = string> extends TextPlace {
  readonly problem: Kind;
  /** What a problem is about: a key, or a parser's words. */
  readonly detail: string;
}

export type ReadAnnotations<Kind extends string> =
  | { readonly kind: 'read'; readonly annotations: Annotations }
  /** One or more. */
  | { readonly kind: 'broken'; readonly problems: readonly AnnotationsProblem<Kind>[] };
