import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lineEndAt } from '../../src/licensing/characters';
import { LineEnds } from '../../src/licensing/lineEnds';

describe('LineEnds', () => {
  const texts = fc.array(fc.constantFrom('a', 'bc', '\n', '\r', '\r\n', '\u2028')).map((parts) => parts.join(''));

  it('finds the end of the line of any place, in any order', () => {
    fc.assert(
      fc.property(texts, fc.array(fc.tuple(fc.nat(40), fc.nat(40))), (text, asked) => {
        const ends = new LineEnds(text);
        for (const [a, b] of asked) {
          const to = Math.min(Math.max(a, b), text.length);
          const at = Math.min(a, b, to);
          assert.equal(ends.next(at, to), lineEndAt(text, at, to));
        }
      }),
    );
  });
});
