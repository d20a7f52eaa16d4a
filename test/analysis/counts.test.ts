import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Counts } from '../../src/analysis/counts';
import { Tally } from '../../src/analysis/tally';

/** Of few keys and of many. */
const additions = fc
  .integer({ min: 1, max: 40 })
  .chain((keys) => fc.array(fc.tuple(fc.integer({ min: 1, max: keys }).map(String), fc.integer({ min: 0, max: 5 }))));

describe('Counts', () => {
  it('adds up by key, in the order in which keys came first', () => {
    fc.assert(
      fc.property(additions, (added) => {
        const counts = new Counts<string>();
        const expected = new Map<string, number>();
        for (const [key, count] of added) {
          counts.add(key, count);
          if (count > 0) expected.set(key, (expected.get(key) ?? 0) + count);
        }
        const told: [string, number][] = [];
        counts.forEach((key, count) => told.push([key, count]));
        assert.deepEqual(told, [...expected]);
        for (const [key] of added) assert.equal(counts.get(key), expected.get(key) ?? 0);
        assert.equal(counts.get('never'), 0);
      }),
    );
  });
});

describe('Tally', () => {
  it('tells most first, then by key', () => {
    fc.assert(
      fc.property(additions, (added) => {
        const tally = new Tally();
        for (const [key, count] of added) tally.add(key, count);
        const entries = tally.entries();
        for (const [at, [key, count]] of entries.slice(1).entries()) {
          const [before, more] = entries[at]!;
          assert.ok(more > count || (more === count && before < key), JSON.stringify(entries));
          assert.equal(tally.get(key), count);
        }
        assert.deepEqual(
          tally.shares(),
          entries.map(([id, lines]) => ({ id, lines })),
        );
        assert.deepEqual(tally.record(), Object.fromEntries(entries));
      }),
    );
  });
});
