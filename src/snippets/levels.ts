import type { Tier } from './tiers';

/** How sure a match is: enough for a warning, or for a quiet hint. */
export type Level = 'strict' | 'balanced';

/** So many tokens that are the same are enough. */
interface Enough {
  readonly tokens: number;
  /** Of the tokens of the block that they stand in; left out, they are enough wherever they stand. */
  readonly share?: number;
  /** Different ones among them: `_a === void 0 ? void 0 : _a.b` many times over is long and says little. */
  readonly different?: number;
}

type Bounds = Readonly<Record<Tier['name'], Readonly<Record<Level, readonly Enough[]>>>>;

/** Measured by `npm run bench:snippets`, as the others: what finds most at less than one false hint in a hundred functions. */
const OF_ALIKE: Bounds = {
  exact: {
    strict: [
      { tokens: 20, share: 0.4, different: 10 },
      { tokens: 32, different: 10 },
    ],
    balanced: [{ tokens: 12, share: 0.4 }, { tokens: 17, share: 0.3 }, { tokens: 28 }],
  },
  abstracted: {
    strict: [
      { tokens: 30, share: 0.4, different: 12 },
      { tokens: 50, different: 12 },
    ],
    balanced: [{ tokens: 18, share: 0.4 }, { tokens: 24, share: 0.3 }, { tokens: 40 }],
  },
};

const OF_OTHERS: Bounds = {
  exact: {
    strict: [
      { tokens: 18, share: 0.4, different: 11 },
      { tokens: 24, share: 0.3, different: 12 },
      { tokens: 32, different: 10 },
    ],
    balanced: [{ tokens: 12, share: 0.35 }, { tokens: 17, share: 0.25 }, { tokens: 26 }],
  },
  abstracted: {
    strict: [
      { tokens: 28, share: 0.4, different: 12 },
      { tokens: 34, share: 0.3, different: 13 },
      { tokens: 50, different: 12 },
    ],
    balanced: [{ tokens: 16, share: 0.4, different: 9 }, { tokens: 22, share: 0.3 }, { tokens: 36 }],
  },
};

/** Tokens that are the same. */
export interface Covered {
  readonly all: number;
  readonly different: number;
  /** Of each block that they stand in, and how many tokens it has. */
  readonly blocks: readonly { readonly covered: number; readonly tokens: number }[];
}

/**
 * Null where it may be chance.
 * @param alike whether functions of the language are often the same without a copy
 */
export function levelOf(tier: Tier['name'], alike: boolean, covered: Covered): Level | null {
  const { strict, balanced } = (alike ? OF_ALIKE : OF_OTHERS)[tier];
  if (strict.some((enough) => isEnough(covered, enough))) return 'strict';
  return balanced.some((enough) => isEnough(covered, enough)) ? 'balanced' : null;
}

function isEnough(covered: Covered, { tokens, share, different = 0 }: Enough): boolean {
  if (covered.different < different) return false;
  if (share === undefined) return covered.all >= tokens;
  return covered.blocks.some((block) => block.covered >= tokens && block.covered >= block.tokens * share);
}
