import assert from 'node:assert/strict';
import { nearestName } from '../../src/register/nearestName';

describe('the nearest name', () => {
  const names = ['people', 'policy', 'protected', 'parties', 'id'];
  const cases: [mistyped: string, expected: string | null][] = [
    ['poeple', 'people'],
    ['People', 'people'],
    ['polices', 'policy'],
    ['protect', 'protected'],
    ['ids', 'id'],
    ['vendors', null],
    ['', null],
    ['x'.repeat(61), null],
  ];
  for (const [mistyped, expected] of cases) {
    it(`to ${mistyped.slice(0, 20)} is ${expected ?? 'none'}`, () =>
      assert.equal(nearestName(mistyped, names), expected));
  }
});
