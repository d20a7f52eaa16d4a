import assert from 'node:assert/strict';
import { PhraseTrie } from '../../src/licensing/phraseTrie';

describe('PhraseTrie', () => {
  const trie = new PhraseTrie<string>();
  for (const phrase of ['mit', 'mit license', 'gnu general public license']) trie.add(phrase, phrase);
  const cases: readonly [string, number, string | null, number?][] = [
    ['the mit license', 1, 'mit license', 3],
    ['the mit licence', 1, 'mit', 2],
    ['gnu general public', 0, null],
    ['gnu general public license version', 0, 'gnu general public license', 4],
    ['mit', 0, 'mit', 1],
    ['', 0, null],
  ];
  for (const [text, from, value, to] of cases)
    it(`finds the longest in “${text}” at ${from}`, () =>
      assert.deepEqual(trie.at(text.split(' '), from), value === null ? null : { value, to }));

  it('keeps what was added first', () => {
    trie.add('mit', 'another');
    assert.equal(trie.at(['mit'], 0)?.value, 'mit');
  });
});
