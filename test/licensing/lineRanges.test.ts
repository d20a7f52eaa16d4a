import assert from 'node:assert/strict';
import fc from 'fast-check';
import { inLines } from '../../src/licensing/lineRanges';

describe('inLines', () => {
  it('knows every line of every range, and no other', () => {
    const range = fc
      .tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 6 }))
      .map(([from, more]) => ({ from, to: more === 6 ? Infinity : from + more }));
    fc.assert(
      fc.property(fc.array(range, { maxLength: 6 }), (ranges) => {
        const isIn = inLines(ranges);
        for (let line = 1; line <= 40; line++)
          assert.equal(
            isIn(line),
            ranges.some(({ from, to }) => from <= line && line <= to),
          );
      }),
    );
  });
});
