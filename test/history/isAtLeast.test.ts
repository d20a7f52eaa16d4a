import assert from 'node:assert/strict';
import { isAtLeast } from '../../src/history/isAtLeast';

describe('isAtLeast', () => {
  it('compares by number, the first two', () => {
    for (const [version, major, minor, expected] of [
      ['2.39.5', 2, 39, true],
      ['2.39.5', 2, 40, false],
      ['2.39.5', 2, 4, true],
      ['2.4', 2, 39, false],
      ['2.45.0.rc1', 2, 45, true],
      ['2.44.0.windows.1', 2, 45, false],
      ['3.0.0', 2, 53, true],
      ['3.1.0', 3, 2, false],
      ['2.99.0', 3, 0, false],
      ['3', 3, 0, true],
    ] as const) {
      assert.equal(isAtLeast(version, major, minor), expected, `${version} ${major}.${minor}`);
    }
  });
});
