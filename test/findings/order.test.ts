import assert from 'node:assert/strict';
import fc from 'fast-check';
import { inOrder, reaches } from '../../src/findings/order';
import { finding } from './build';

describe('order of findings', () => {
  const table = [
    finding({ severity: 'error', id: 'coverage/expired', path: 'a', range: [1, 1] }),
    finding({ severity: 'error', id: 'coverage/expired', path: 'a', range: [5, 6], subject: 'a' }),
    finding({ severity: 'error', id: 'coverage/expired', path: 'a', range: [5, 6], subject: 'b' }),
    finding({ severity: 'error', id: 'coverage/expired', path: 'b', commit: 'a'.repeat(40) }),
    finding({ severity: 'error', id: 'coverage/expired', path: 'b', commit: 'b'.repeat(40) }),
    finding({ severity: 'error', id: 'coverage/out-of-scope', path: 'a' }),
    finding({ severity: 'warning', id: 'access/shared-account', path: null }),
    finding({ severity: 'information', id: 'title/pending' }),
  ];

  it('is by severity, id, path, line, subject and commit, however they come', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(table, { minLength: table.length }), (shuffled) => {
        assert.deepEqual(inOrder(shuffled), table);
      }),
    );
  });

  const levels: ['error' | 'warning' | 'information', 'error' | 'warning' | 'information' | 'never', boolean][] = [
    ['error', 'error', true],
    ['warning', 'error', false],
    ['warning', 'warning', true],
    ['error', 'information', true],
    ['information', 'warning', false],
    ['error', 'never', false],
  ];
  for (const [severity, level, expected] of levels) {
    it(`a finding of ${severity} ${expected ? 'reaches' : 'stays below'} ${level}`, () => {
      assert.equal(reaches([finding({ severity })], level), expected);
    });
  }
});
