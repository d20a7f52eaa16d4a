import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Grams, isTelling } from '../../src/snippets/grams';
import { winnow } from '../../src/snippets/winnow';

const kept = (hashes: readonly number[], w: number): number[] => {
  const places: number[] = [];
  winnow(Uint32Array.from(hashes), hashes.length, w, (at) => places.push(at));
  return places;
};

describe('winnow', () => {
  for (const [what, hashes, w, places] of [
    ['nothing', [], 4, []],
    ['fewer than a window', [3, 1, 2], 4, [1]],
    ['the smallest of each window', [5, 4, 3, 9, 8, 7], 3, [2, 5]],
    ['of equal ones the last', [1, 1, 1, 1], 2, [1, 2, 3]],
  ] as const)
    it(`keeps of ${what}: ${places.join(', ')}`, () => assert.deepEqual(kept(hashes, w), places));

  it('keeps one of every window, and the same wherever a run stands', () => {
    const numbers = fc.array(fc.nat(50), { minLength: 8, maxLength: 60 });
    fc.assert(
      fc.property(
        numbers,
        fc.array(fc.nat(50), { maxLength: 20 }),
        fc.integer({ min: 1, max: 8 }),
        (run, before, w) => {
          const alone = kept(run, w);
          for (let from = 0; from + w <= run.length; from++) assert.ok(alone.some((at) => at >= from && at < from + w));
          const within = kept([...before, ...run], w).map((at) => at - before.length);
          // What a window that begins before the run keeps may differ.
          for (const at of alone) if (at >= w - 1) assert.ok(within.includes(at));
        },
      ),
    );
  });
});

describe('Grams', () => {
  it('hashes equal runs equally, whatever stands before', () => {
    const token = fc.integer({ min: 0, max: 0xffffffff });
    fc.assert(
      fc.property(
        fc.array(token, { minLength: 4, maxLength: 30 }),
        fc.array(token, { maxLength: 30 }),
        (run, before) => {
          const [one, other] = [new Grams(4), new Grams(4)];
          const count = one.run(Uint32Array.from(run), run.length);
          assert.equal(count, run.length - 3);
          other.run(Uint32Array.from([...before, ...run]), before.length + run.length);
          const tail = other.hashes.slice(before.length, before.length + count);
          assert.deepEqual([...one.hashes.slice(0, count)], [...tail]);
        },
      ),
    );
  });

  it('has none of fewer tokens', () => assert.equal(new Grams(4).run(Uint32Array.of(1, 2, 3), 3), 0));
});

describe('isTelling', () => {
  // The last bit says that a token is a number.
  for (const [what, tokens, least, telling] of [
    ['has fewer different ones', [2, 2, 4, 4, 6, 6], 4, false],
    ['has enough', [2, 2, 4, 4, 6, 8], 4, true],
    ['is a table of numbers', [1, 3, 5, 7, 9, 11], 4, false],
    ['is a table of numbers with what stands before each', [2, 3, 2, 7, 2, 11], 4, false],
    ['has numbers in it', [2, 3, 4, 7, 6, 11], 4, true],
  ] as const)
    it(`is ${telling} of a gram that ${what}`, () =>
      assert.equal(isTelling(Uint32Array.from(tokens), 0, tokens.length, least), telling));
});
