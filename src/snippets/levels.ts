import type { Tier } from './tiers';

/** How sure a match is: enough for a warning, or for a quiet hint. */
export type Level = 'strict' | 'balanced';

interface Bounds {
  /** Tokens that are enough where they are `RATIO` of the block that they stand in. */
  readonly most: number;
  /** Tokens that are enough wherever they stand. */
  readonly alone: number;
}

/** Measured by `npm run bench:snippets`. */
const BOUNDS: Readonly<Record<Tier['name'], Readonly<Record<Level, Bounds>>>> = {
  exact: { strict: { most: 20, alone: 32 }, balanced: { most: 12, alone: 28 } },
  abstracted: { strict: { most: 30, alone: 50 }, balanced: { most: 18, alone: 40 } },
};

const RATIO = 0.4;

/** Null where it may be chance. */
export function levelOf(
  tier: Tier['name'],
  all: number,
  segments: readonly { covered: number; tokens: number }[],
): Level | null {
  const bounds = BOUNDS[tier];
  for (const level of ['strict', 'balanced'] as const) {
    const { most, alone } = bounds[level];
    if (all >= alone || segments.some(({ covered, tokens }) => covered >= most && covered >= tokens * RATIO))
      return level;
  }
  return null;
}
