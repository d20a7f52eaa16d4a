import assert from 'node:assert/strict';
import path from 'node:path';
import { buildRegister } from '../../src/register/buildRegister';
import { flatResult, wholeResult } from '../../src/register/flatResult';
import { JoinedParts, partTexts } from '../../src/transfer/parts';
import { built, SMALLEST } from './problemsOf';

const EXAMPLE = path.resolve(__dirname, '../../../test/fixtures/example-register.yaml');

describe('a reading that is sent in parts', () => {
  const people = Array.from({ length: 700 }, (_, at) => `  - {id: p${at}, name: ${at}}\n`).join('');
  for (const [what, result] of [
    ['the example', buildRegister(EXAMPLE, path.dirname(EXAMPLE))],
    ['many people', built(`${SMALLEST}people:\n${people}`)],
    ['no entries', built(SMALLEST)],
    ['one that is broken', built('people: [')],
    [
      'one with numbers that JSON has not',
      built(`${SMALLEST}x-odd: [.nan, -.inf, -0.0]\npeople:\n  - {id: .nan, name: .inf}\n`),
    ],
  ] as const)
    it(`is the same again: ${what}`, () => {
      const parts = new JoinedParts();
      for (const text of partTexts(flatResult(result))) parts.add(text);
      assert.deepEqual(wholeResult(parts.whole as ReturnType<typeof flatResult>), result);
    });

  it('has no part of more than a moment', () => {
    const result = built(`${SMALLEST}people:\n${people}`);
    const sizes = [...partTexts(flatResult(result))].map(({ length }) => length);
    assert.ok(sizes.length > 6 && Math.max(...sizes) < 40_000, sizes.join());
  });
});
