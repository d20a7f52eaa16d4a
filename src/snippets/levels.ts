import type { Tier } from './tiers';

/** How sure a match is: enough for a warning, or for a quiet hint. */
export type Level = 'strict' | 'balanced';

interface Bounds {
  /** Tokens that are enough where they are `SHARE` of the block that they stand in. */
  readonly most: number;
  /** Tokens that are enough wherever they stand. */
  readonly alone: number;
  /** Different tokens: `_a === void 0 ? void 0 : _a.b` many times over is long and says little. */
  readonly different: number;
}

/** Measured by `npm run bench:snippets`. */
const BOUNDS: Readonly<Record<Tier['name'], Readonly<Record<Level, Bounds>>>> = {
  exact: {
    strict: { most: 20, alone: 32, different: 10 },
    balanced: { most: 12, alone: 28, different: 0 },
  },
  abstracted: {
    strict: { most: 30, alone: 50, different: 12 },
    balanced: { most: 18, alone: 40, different: 0 },
  },
};

const SHARE = 0.4;

/** Tokens that are the same. */
export interface Covered {
  readonly all: number;
  readonly different: number;
  /** Of each block that they stand in, and how many tokens it has. */
  readonly blocks: readonly { readonly covered: number; readonly tokens: number }[];
}

/** Null where it may be chance. */
export function levelOf(tier: Tier['name'], { all, different, blocks }: Covered): Level | null {
  const isEnough = (bounds: Bounds): boolean =>
    different >= bounds.different &&
    (all >= bounds.alone || blocks.some(({ covered, tokens }) => covered >= bounds.most && covered >= tokens * SHARE));
  const { strict, balanced } = BOUNDS[tier];
  if (isEnough(strict)) return 'strict';
  return isEnough(balanced) ? 'balanced' : null;
}
