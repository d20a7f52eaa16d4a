import assert from 'node:assert/strict';
import { ownershipIcon } from '../../../src/editor/views/nodeIcon';
import { ownershipState } from '../../../src/editor/views/ownershipState';

describe('whose lines are, in a word or two', () => {
  const cases: readonly (readonly [Readonly<Record<string, number>>, string | null, string | null])[] = [
    [{}, null, null],
    [{ assigned: 0 }, null, null],
    [{ assigned: 3 }, 'Assigned on the record', 'pass'],
    [{ 'assigned/conditional': 3 }, 'Assigned, on a condition', 'warning'],
    [{ 'pending/milestone': 3 }, 'Pending: waits on a milestone', 'clock'],
    [{ retained: 1, assigned: 3 }, '75% assigned', 'warning'],
    [{ retained: 1, assigned: 3, none: 9, third_party: 9 }, '75% assigned', 'warning'],
    [{ assigned: 3, third_party: 9 }, 'Assigned on the record', 'pass'],
    [{ third_party: 9 }, 'Third party’s, licensed', 'circle-outline'],
    [{ third_party: 9, none: 1 }, 'Third party’s, licensed', 'circle-outline'],
    [{ retained: 1, unknown: 1 }, '50% unknown', 'warning'],
    [{ 'assigned/conditional': 3, retained: 1 }, '75% assigned on a condition', 'warning'],
    [{ 'pending/milestone': 3, 'pending/no-milestone': 1 }, '75% pending', 'warning'],
    [{ tea: 3, coffee: 1 }, '25% coffee', 'warning'],
    [{ tea: 2 }, 'tea', 'question'],
  ];
  for (const [byOwnership, text, icon] of cases) {
    it(`is ${text ?? 'nothing'} of ${JSON.stringify(byOwnership)}`, () => {
      const state = ownershipState(byOwnership);
      assert.equal(state?.text ?? null, text);
      assert.equal(state?.icon.icon ?? null, icon);
    });
  }

  it('has a shape for each state', () => {
    const states = ['assigned', 'pending/milestone', 'joint', 'background_ip', 'licensed', 'unknown', 'retained'];
    const icons = states.map((state) => ownershipIcon(state).icon);
    assert.equal(new Set(icons).size, states.length);
  });
});
