import assert from 'node:assert/strict';
import fc from 'fast-check';
import { JoinedParts, partsOf } from '../../src/analysisProcess/parts';

describe('the parts of a result', () => {
  const joined = (value: object): unknown => {
    const parts = new JoinedParts();
    for (const part of partsOf(value)) parts.add(structuredClone(part));
    return parts.whole;
  };

  it('make the same again, whatever it holds', () => {
    const field = fc.oneof(
      fc.string(),
      fc.constant(null),
      fc.dictionary(fc.string(), fc.integer(), { noNullPrototype: true }),
      fc.array(fc.integer(), { maxLength: 900, size: 'max' }),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), field, { noNullPrototype: true }), (value) => {
        assert.deepEqual(joined(value), value);
      }),
      { numRuns: 50 },
    );
  });

  it('hold some rows of one list each', () => {
    const files = Array.from({ length: 450 }, (_, at) => at);
    const parts = [...partsOf({ name: 'x', files, few: [1, 2] })];
    assert.deepEqual(parts[0], { rest: { name: 'x', files: [], few: [1, 2] } });
    assert.deepEqual(
      parts.slice(1).map((part) => ('list' in part ? [part.list, part.rows.length] : [])),
      [
        ['files', 200],
        ['files', 200],
        ['files', 50],
      ],
    );
  });
});
