import assert from 'node:assert/strict';
import fc from 'fast-check';
import { alignWords } from '../../src/licensing/alignWords';

/** Words as numbers: letters. */
const of = (text: string): number[] => Array.from(text, (letter) => letter.charCodeAt(0));

function align(copy: string, text: string, at: string): ReturnType<typeof alignWords> {
  return alignWords(of(copy), copy.indexOf(at), of(text), text.indexOf(at), [0, text.length]);
}

describe('alignWords', () => {
  const cases: readonly [string, string, string, string, object][] = [
    ['the same', 'abcdefgh', 'abcdefgh', 'def', { from: 0, to: 8, matched: 8, missing: 0, inserted: 0, longest: 0 }],
    ['more around', '--abcdefgh--', 'abcdefgh', 'def', { from: 2, to: 10, matched: 8, missing: 0, inserted: 0 }],
    ['words added', 'abcXYdefgh', 'abcdefgh', 'def', { from: 0, to: 10, matched: 8, inserted: 2, longest: 2 }],
    ['words missing', 'abcfgh', 'abcdefgh', 'fgh', { from: 0, to: 6, matched: 6, missing: 2, inserted: 0 }],
    ['words in the place of others', 'abXXefgh', 'abcdefgh', 'efg', { matched: 6, missing: 2, inserted: 2 }],
    ['the beginning missing', '-efgh', 'abcdefgh', 'efg', { from: 1, to: 5, matched: 4, missing: 4, inserted: 0 }],
    ['the end missing', 'abcd-----', 'abcdefgh', 'abc', { from: 0, to: 4, matched: 4, missing: 4, inserted: 0 }],
  ];
  for (const [name, copy, text, at, expected] of cases)
    it(`lays a text on ${name}`, () => {
      const laid = align(copy, text, at);
      assert.deepEqual(laid, { ...laid, ...expected });
    });

  it('counts every word of the text once', () => {
    const words = fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 40 });
    fc.assert(
      fc.property(
        words,
        words,
        fc.array(fc.integer({ min: 7, max: 9 }), { minLength: 3, maxLength: 3 }),
        (a, b, same) => {
          const copy = [...a, ...same, ...b];
          const text = [...b, ...same, ...a];
          const laid = alignWords(copy, a.length, text, b.length, [0, text.length]);
          assert.equal(laid.matched + laid.missing, text.length);
          assert.equal(laid.matched + laid.inserted, laid.to - laid.from);
          assert.ok(laid.matched >= 3 && laid.longest <= laid.inserted);
        },
      ),
    );
  });
});
