import type { Tier } from './tiers';

/** How sure a match is: enough for a warning, or for a quiet hint. */
export type Level = 'strict' | 'balanced';

/** So many tokens that are the same are enough. */
interface Enough {
  readonly tokens: number;
  /** Of the tokens of the block that they stand in; left out, they are enough wherever they stand. */
  readonly share?: number;
  /** What they tell (weights.ts): `_a === void 0 ? void 0 : _a.b` many times over is long and says little. */
  readonly weight: number;
}

/** Measured by `npm run bench:snippets`, as the others: what finds most at less than three false warnings in a thousand functions. */
const STRICT: Readonly<Record<Tier['name'], readonly Enough[]>> = {
  exact: [
    { tokens: 16, share: 0.4, weight: 80 },
    { tokens: 24, share: 0.3, weight: 80 },
    { tokens: 32, weight: 80 },
  ],
  abstracted: [
    { tokens: 26, share: 0.4, weight: 75 },
    { tokens: 32, share: 0.3, weight: 75 },
    { tokens: 50, weight: 75 },
  ],
};

/** At less than one false hint in a hundred functions, of languages whose functions are often alike. */
const BALANCED: typeof STRICT = {
  exact: [
    { tokens: 12, share: 0.4, weight: 45 },
    { tokens: 17, share: 0.3, weight: 45 },
    { tokens: 28, weight: 45 },
  ],
  abstracted: [
    { tokens: 16, share: 0.4, weight: 51 },
    { tokens: 18, share: 0.4, weight: 48 },
    { tokens: 24, share: 0.3, weight: 48 },
    { tokens: 40, weight: 48 },
  ],
};

/** Of the others. */
const GENEROUS: typeof STRICT = {
  exact: [
    { tokens: 12, share: 0.35, weight: 40 },
    { tokens: 17, share: 0.25, weight: 45 },
    { tokens: 26, weight: 45 },
  ],
  abstracted: [
    { tokens: 16, share: 0.4, weight: 45 },
    { tokens: 22, share: 0.3, weight: 45 },
    { tokens: 36, weight: 48 },
  ],
};

/** Tokens that are the same. */
export interface Covered {
  readonly all: number;
  readonly weight: number;
  /** Of each block that they stand in, and how many tokens it has. */
  readonly blocks: readonly { readonly covered: number; readonly tokens: number }[];
}

/**
 * Null where it may be chance.
 * @param alike whether functions of the language are often the same without a copy
 */
export function levelOf(tier: Tier['name'], alike: boolean, covered: Covered): Level | null {
  const passes = (bounds: typeof STRICT): boolean => bounds[tier].some((enough) => isEnough(covered, enough));
  if (passes(STRICT)) return 'strict';
  return passes(alike ? BALANCED : GENEROUS) ? 'balanced' : null;
}

function isEnough({ all, weight, blocks }: Covered, enough: Enough): boolean {
  if (weight < enough.weight) return false;
  const { tokens, share } = enough;
  if (share === undefined) return all >= tokens;
  return blocks.some((block) => block.covered >= tokens && block.covered >= block.tokens * share);
}
