import assert from 'node:assert/strict';
import { levelOf } from '../../src/snippets/levels';

const CASES = [
  ['a short function that is the same', { tier: 'exact', weight: 100, share: 1, agreement: 5 }, 'strict'],
  ['the same, renamed', { tier: 'abstracted', weight: 70, share: 1, agreement: 5 }, 'strict'],
  ['a third of a function', { tier: 'exact', weight: 90, share: 0.33, agreement: 6 }, 'balanced'],
  ['a third of a function whose other lines differ', { tier: 'exact', weight: 90, share: 0.33, agreement: -4 }, null],
  ['little of a long function', { tier: 'exact', weight: 60, share: 0.1, agreement: 3 }, null],
  ['much in a very long function', { tier: 'exact', weight: 400, share: 0.1, agreement: 20 }, 'strict'],
  ['a whole function of common words', { tier: 'exact', weight: 40, share: 1, agreement: 25 }, null],
] as const;

describe('levelOf', () => {
  for (const [what, evidence, level] of CASES)
    it(`takes ${what} for ${level ?? 'chance'}`, () => assert.equal(levelOf(evidence, 0), level));

  it('wants more where functions of a language are alike', () => {
    const evidence = { tier: 'exact', weight: 70, share: 0.8, agreement: 3 } as const;
    assert.deepEqual([levelOf(evidence, 0), levelOf(evidence, 1.8)], ['strict', 'balanced']);
  });
});
