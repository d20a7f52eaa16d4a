import type { Problem } from '../problem';

/** What a problem says would be right. */
export interface ProblemFix {
  /** The word that is at the problem's place. */
  readonly word: string;
  readonly by: string;
}

/** Each kind of problem that knows better, with the argument that has the word in question. */
const WORDS: Readonly<Record<string, readonly [word: string, by: string]>> = {
  'problem.unknown-key-nearest': ['key', 'nearest'],
  'problem.not-one-of-nearest': ['value', 'nearest'],
  'problem.must-be': ['value', 'only'],
  'problem.dangling-nearest': ['id', 'nearest'],
  'problem.role-nearest': ['role', 'nearest'],
};

/** Null for a problem that only a person can settle. */
export function problemFix({ message: { id, args } }: Pick<Problem, 'message'>): ProblemFix | null {
  const names = WORDS[id];
  const [word, by] = names?.map((name) => args?.[name]) ?? [];
  return typeof word === 'string' && typeof by === 'string' ? { word, by } : null;
}
