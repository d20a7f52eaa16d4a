import { Minimatch } from 'minimatch';

/** `unknown`: one of the patterns was refused, so nothing can be said where the others don't match. */
export type GlobAnswer = 'yes' | 'no' | 'unknown';
export type GlobList = (path: string) => GlobAnswer;

/** Longer patterns, or braces that open into more alternatives, are refused: a register may be hostile. */
const LONGEST_PATTERN = 1000;
const MOST_ALTERNATIVES = 200;

/** The platform is fixed so that a register means the same on Windows, where `\` would else separate. */
const OPTIONS = {
  dot: true,
  nocase: false,
  nonegate: true,
  nocomment: true,
  platform: 'linux',
  braceExpandMax: MOST_ALTERNATIVES + 1,
} as const;

type Matches = (path: string) => boolean;

function compile(pattern: string): Matches | null {
  if (pattern === '**') return () => true;
  if (pattern.length > LONGEST_PATTERN) return null;
  try {
    const glob = new Minimatch(pattern, OPTIONS);
    return glob.set.length > MOST_ALTERNATIVES ? null : (path) => glob.match(path);
  } catch {
    return null;
  }
}

/**
 * Any of `patterns`, by minimatch with `dot`, from the root, case-sensitive. A leading `!` or `#` is an ordinary
 * character: `exclude` is how a register says no.
 */
export function globList(patterns: readonly string[]): GlobList {
  const compiled = patterns.map(compile);
  const known = compiled.filter((one) => one !== null);
  const otherwise: GlobAnswer = known.length < compiled.length ? 'unknown' : 'no';
  return (path) => (known.some((matches) => matches(path)) ? 'yes' : otherwise);
}
