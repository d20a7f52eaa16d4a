import assert from 'node:assert/strict';
import fc from 'fast-check';
import { packTexts } from '../../src/licensing/packTexts';
import { eachGram, readTextIndex } from '../../src/licensing/textIndex';

/** Words of a text above which only some runs are kept. */
const LONG = 400;
const words = fc.constantFrom('may', 'copy', 'this', 'software', 'without', 'warranty');

describe('the index of texts', () => {
  it('keeps the runs that are looked for in files, in order', () => {
    const texts = fc.array(fc.array(words, { maxLength: 900, size: 'max' }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(texts, (some) => {
        const packed = packTexts(some.map((text, at) => ({ id: `T${at}`, name: `Text ${at}`, text: text.join(' ') })));
        const index = readTextIndex(packed);
        const kept = new Map<number, number[]>();
        const counts = index.ids.map((_, at) => {
          const [from, to] = [index.starts[at]!, index.starts[at + 1]!];
          let count = 0;
          eachGram(index.words, from, to, (hash, place) => {
            if (to - from > LONG && hash % 8 !== 0) return;
            kept.set(hash, [...(kept.get(hash) ?? []), place]);
            count++;
          });
          return count;
        });
        assert.deepEqual([...index.kept], counts);
        for (const [hash, places] of kept) {
          const found: number[] = [];
          assert.ok(index.mayHave(hash));
          index.places(index.words, places[0]!, hash, (place) => found.push(place));
          assert.deepEqual(found, places);
        }
      }),
      { numRuns: 50 },
    );
  });
});
