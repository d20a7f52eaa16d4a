import type { CopiedLines } from './copiedLines';

/** Whether lines that are as in known works say where they come from, or need not. */
export type CopyState = CopiedLines['attribution'] | 'helper';

/** From what a person should look at first to what is settled. */
export const COPY_STATES = [
  'conflict',
  'missing',
  'incomplete',
  'declared',
  'attributed',
  'own',
  'helper',
] as const satisfies readonly CopyState[];

/**
 * The mildest that the record allows: which of the works the lines were copied from nobody knows, and a copy from any of
 * them may be the right one.
 */
export function copyState(tied: readonly Pick<CopiedLines, 'attribution' | 'level'>[]): CopyState {
  if (tied.some(({ level }) => level === 'helper')) return 'helper';
  const states = new Set<CopyState>(tied.map(({ attribution }) => attribution));
  const [first] = (['own', 'attributed', 'declared', 'incomplete', 'missing'] as const).filter((state) =>
    states.has(state),
  );
  return first ?? 'conflict';
}
