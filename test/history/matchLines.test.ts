import assert from 'node:assert/strict';
import fc from 'fast-check';
import { growingRun } from '../../src/history/growingRun';
import { matchLines } from '../../src/history/matchLines';

describe('matchLines', () => {
  it('matches equal lines only, in order', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', '}', ''), { maxLength: 40 });
    fc.assert(
      fc.property(text, text, (old, now) => {
        let last = -1;
        for (const [at, match] of matchLines(old, now).entries()) {
          if (match === -1) continue;
          assert.equal(old[match], now[at]);
          assert.ok(match > last);
          last = match;
        }
      }),
    );
  });

  it('is the shortest diff for small texts', () => {
    const common = (old: string[], now: string[]): number => {
      const table = Array.from({ length: old.length + 1 }, () => new Array<number>(now.length + 1).fill(0));
      for (let i = old.length - 1; i >= 0; i--)
        for (let j = now.length - 1; j >= 0; j--)
          table[i]![j] = old[i] === now[j] ? table[i + 1]![j + 1]! + 1 : Math.max(table[i + 1]![j]!, table[i]![j + 1]!);
      return table[0]![0]!;
    };
    const text = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 15 });
    fc.assert(
      fc.property(text, text, (old, now) => {
        assert.equal(matchLines(old, now).filter((match) => match !== -1).length, common(old, now));
      }),
    );
  });

  it('holds on to lines that occur once when too much has changed', () => {
    const old = Array.from({ length: 6000 }, (_, at) => (at % 3 === 0 ? `kept ${at}` : `old ${at}`));
    const now = Array.from({ length: 6000 }, (_, at) => (at % 3 === 0 ? `kept ${at}` : `new ${at}`));
    const matches = matchLines(old, now);
    assert.ok(matches.every((match, at) => match === (at % 3 === 0 ? at : -1)));
    const shifted = matchLines(old, ['first', ...now]);
    assert.ok(shifted.every((match, at) => match === ((at - 1) % 3 === 0 ? at - 1 : -1)));
  });
});

describe('growingRun', () => {
  it('is a longest one', () => {
    assert.deepEqual(growingRun([]), []);
    assert.deepEqual(growingRun([5, 1, 6, 2, 3]), [1, 3, 4]);
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(50), { maxLength: 12 }), (numbers) => {
        const run = growingRun(numbers);
        assert.ok(
          run.every((at, place) => place === 0 || (run[place - 1]! < at && numbers[run[place - 1]!]! < numbers[at]!)),
        );
        const best = numbers.map(() => 1);
        numbers.forEach((value, at) => {
          for (let before = 0; before < at; before++)
            if (numbers[before]! < value) best[at] = Math.max(best[at]!, best[before]! + 1);
        });
        assert.equal(run.length, Math.max(0, ...best));
      }),
    );
  });
});
