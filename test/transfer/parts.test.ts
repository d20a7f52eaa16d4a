import assert from 'node:assert/strict';
import fc from 'fast-check';
import { JoinedParts, partTexts } from '../../src/transfer/parts';

interface Part {
  readonly list?: string;
  readonly pieces?: readonly unknown[];
}

describe('the parts of a result', () => {
  const partsOf = (...given: Parameters<typeof partTexts>) =>
    [...partTexts(...given)].map((text) => JSON.parse(text) as Part);
  const joined = (value: object, before: object | null = null, theirs = before): Record<string, unknown> => {
    const parts = new JoinedParts(theirs);
    for (const text of partTexts(value, before)) parts.add(text);
    return parts.whole as Record<string, unknown>;
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

  it('make the same with a value before, whatever became of its rows', () => {
    const row = fc.oneof(
      fc.integer({ max: 50, min: 0 }),
      fc.record({ path: fc.string(), lines: fc.nat() }, { noNullPrototype: true }),
    );
    const few = fc.array(row, { maxLength: 20 });
    const edit = fc.record({ at: fc.nat(), removed: fc.nat({ max: 400 }), added: few, isCloned: fc.boolean() });
    const list = fc.array(row, { minLength: 150, maxLength: 900, size: 'max' });
    fc.assert(
      fc.property(list, fc.array(edit, { maxLength: 6 }), (files, edits) => {
        const after = [...files];
        for (const { at, removed, added, isCloned } of edits) {
          const begin = at % (after.length + 1);
          after.splice(begin, removed, ...added);
          if (isCloned) after.splice(0, begin, ...structuredClone(after.slice(0, begin)));
        }
        const [before, value] = [
          { head: 'a', files },
          { head: 'b', files: after },
        ];
        assert.deepEqual(joined(value, before, structuredClone(before)), value);
      }),
      { numRuns: 100 },
    );
  });

  it('hold of a value before only what is new, and leave its rows the same objects', () => {
    const files = Array.from({ length: 450 }, (_, at) => ({ path: String(at) }));
    const changed = files.with(100, { path: 'new' }).toSpliced(300, 2).toReversed();
    const again = structuredClone(changed).toReversed();
    const before = { files };
    assert.deepEqual(partsOf({ files: again }, before).slice(1), [
      {
        list: 'files',
        pieces: [
          { from: 0, count: 100 },
          { rows: [{ path: 'new' }] },
          { from: 101, count: 199 },
          { from: 302, count: 148 },
        ],
      },
    ]);
    const made = joined({ files: again }, before).files as object[];
    assert.deepEqual(
      [made[0] === files[0], made[100] === files[100], made.at(-1) === files.at(-1)],
      [true, false, true],
    );
    const scattered = partsOf({ files: changed }, before).slice(1);
    assert.deepEqual(
      scattered.map(({ pieces }) => pieces?.length),
      [200, 200, 48],
    );
  });

  it('hold some rows of one list each', () => {
    const files = Array.from({ length: 450 }, (_, at) => at);
    const parts = partsOf({ name: 'x', files, few: [1, 2] });
    assert.deepEqual(parts[0], { rest: { name: 'x', files: [], few: [1, 2] } });
    assert.deepEqual(
      parts.slice(1).map(({ list, pieces }) => [list, pieces]),
      [0, 200, 400].map((at) => ['files', [{ rows: files.slice(at, at + 200) }]]),
    );
  });
});
