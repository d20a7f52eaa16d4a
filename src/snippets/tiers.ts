/** One way of comparing: how long a run of tokens has to be the same, and how they are compared. */
export interface Tier {
  readonly name: 'exact' | 'abstracted';
  /** Tokens in a gram. */
  readonly k: number;
  /** Of so many grams one after the other at least one is kept: a run of `k + w - 1` tokens is always found. */
  readonly w: number;
  /** A gram of fewer different tokens says nothing: a table of numbers, a row of brackets. */
  readonly distinct: number;
}

/** A copy that nobody edited, or only a formatter. */
export const EXACT: Tier = { name: 'exact', k: 12, w: 4, distinct: 6 };

/** A copy whose names were changed. */
export const ABSTRACTED: Tier = { name: 'abstracted', k: 16, w: 6, distinct: 8 };

export const TIERS = [EXACT, ABSTRACTED] as const;
