import type { Tier } from './tiers';

/** How sure a match is: enough for a warning, or for a quiet hint. */
export type Level = 'strict' | 'balanced';

/** What speaks for a copy. */
export interface Evidence {
  readonly tier: Tier['name'];
  /** What the tokens tell that are the same (weights.ts): `_a === void 0 ? void 0 : _a.b` many times over is long and says little. */
  readonly weight: number;
  /** The share of the block that they stand in, 0 to 1. */
  readonly share: number;
  /** How far the lines around agree in how long they are (agreement.ts). */
  readonly agreement: number;
}

/**
 * Logarithms of the odds that it is a copy: fitted by logistic regression to copies that people edit and to functions that are alike by
 * chance, of five languages and three seeds of `npm run bench:snippets`.
 */
const START = -18.5;
const OF_RENAMED = -0.5;
const OF_WEIGHT = 2.9;
const OF_SHARE = 9.3;
const OF_AGREEMENT = 0.2;

function oddsOf({ tier, weight, share, agreement }: Evidence): number {
  const start = tier === 'exact' ? START : START + OF_RENAMED;
  return start + OF_WEIGHT * Math.log(weight) + OF_SHARE * Math.sqrt(share) + OF_AGREEMENT * agreement;
}

/**
 * Measured in the same way: less than three false warnings in a thousand functions, and one false hint in a hundred. What tells next to
 * nothing is no copy however alike it is: a loop that calls a function is written as it is by everybody.
 */
const ENOUGH: Readonly<
  Record<Level, { readonly odds: number; readonly weight: Readonly<Record<Tier['name'], number>> }>
> = {
  strict: { odds: 2, weight: { exact: 60, abstracted: 60 } },
  // Without their names, the members of an interface are as those of many another.
  balanced: { odds: -0.4, weight: { exact: 45, abstracted: 50 } },
};

/**
 * Null where it may be chance.
 * @param alike how much more has to speak for a copy, as functions of the language are often the same without one
 */
export function levelOf(evidence: Evidence, alike: number): Level | null {
  const odds = oddsOf(evidence) - alike;
  const passes = (level: Level): boolean =>
    odds >= ENOUGH[level].odds && evidence.weight >= ENOUGH[level].weight[evidence.tier];
  if (passes('strict')) return 'strict';
  return passes('balanced') ? 'balanced' : null;
}
