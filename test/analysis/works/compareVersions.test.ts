import assert from 'node:assert/strict';
import { newestFirst } from '../../../src/analysis/works/compareVersions';

describe('newestFirst', () => {
  const cases: string[][] = [
    ['1.10.0', '1.9.0', '1.9.0-rc.2', '1.9.0-rc.1', '1.9.0-beta', '1.2', ''],
    ['v2.0.0', 'v1.0.0', 'v0.0.0-20200101000000-abc'],
    ['2024.1', '2023.12'],
    ['1.0.0+b', '1.0.0+a'],
    ['3.0b2', '3.0b1', '3.0a9'],
  ];
  for (const ordered of cases)
    it(`orders ${ordered.join(' > ')}`, () => {
      assert.deepEqual([...ordered].reverse().sort(newestFirst), ordered);
      assert.deepEqual([...ordered].sort(newestFirst), ordered);
    });
});
