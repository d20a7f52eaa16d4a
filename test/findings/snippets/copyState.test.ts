import assert from 'node:assert/strict';
import { copyState } from '../../../src/findings/snippets/copyState';
import type { CopyState } from '../../../src/findings/snippets/copyState';
import type { Attribution } from '../../../src/snippets/attribution';

describe('copyState', () => {
  const cases: readonly (readonly [attributions: readonly Attribution[], state: CopyState])[] = [
    [['missing'], 'missing'],
    [['conflict'], 'conflict'],
    [['missing', 'conflict'], 'missing'],
    [['missing', 'incomplete'], 'incomplete'],
    [['incomplete', 'declared'], 'declared'],
    [['conflict', 'attributed', 'missing'], 'attributed'],
    [['attributed', 'own'], 'own'],
  ];
  for (const [attributions, state] of cases)
    it(`of ${attributions.join(' and ')} is ${state}`, () => {
      assert.equal(copyState(attributions.map((attribution) => ({ attribution, level: 'strict' }))), state);
    });

  it('of what a compiler writes is a helper, whatever else it is', () => {
    const tied = [
      { attribution: 'conflict', level: 'strict' },
      { attribution: 'missing', level: 'helper' },
    ] as const;
    assert.equal(copyState(tied), 'helper');
  });
});
