import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { LONGEST_PATTERN, matchesAddressPattern } from '../../src/register/addressPattern';

describe('address pattern', () => {
  const cases: [pattern: string, text: string, matches: boolean][] = [
    ['bot*', 'bot', true],
    ['bot*', 'Bot-7', true],
    ['bot*', 'robotics', false],
    ['bot*', 'bot@acme.com', false],
    ['*@anthropic.com', 'x@anthropic.com', true],
    ['*@anthropic.com', 'x@anthropic.com.evil.com', false],
    ['*@anthropic.com', 'x@y@anthropic.com', false],
    ['*@*', 'x@y', true],
    ['a*b*c@d', 'a-b-b-c@d', true],
    ['a*b*c@d', 'acb@d', false],
    ['ab*ba', 'aba', false],
    ['*b*', 'abc', true],
    ['a*b*b', 'ab', false],
    ['x[bot]@a.b', 'x[bot]@a.b', true],
    ['x.y', 'xzy', false],
    ['a?c', 'abc', false],
    ['', '', true],
    ['', 'a', false],
    ['*', '', true],
  ];
  for (const [pattern, text, matches] of cases) {
    it(`${JSON.stringify(pattern)} ${matches ? 'matches' : "doesn't match"} ${JSON.stringify(text)}`, () => {
      assert.equal(matchesAddressPattern(pattern, text), matches);
    });
  }

  it('agrees with a regular expression that says the same', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', '*', '@', '.'), maxLength: 8 });
    fc.assert(
      fc.property(letters, letters, (pattern, text) => {
        const source = pattern.replace(/[.]/g, '\\.').replace(/\*/g, '[^@]*');
        assert.equal(matchesAddressPattern(pattern, text), new RegExp(`^${source}$`).test(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('takes no time over what was made to take it', () => {
    for (let run = 0; run < 1000; run++) matchesAddressPattern('*a'.repeat(LONGEST_PATTERN / 2), 'a'.repeat(399));
    assert.equal(matchesAddressPattern('*', 'a'.repeat(10_000_000)), false);
  });
});
