import assert from 'node:assert/strict';
import { agreementOf, MOST_AGREEMENT } from '../../src/snippets/agreement';
import { lineLengths } from '../../src/snippets/lineLengths';

/** What is the same is the fourth line of both, of six tokens. */
const OURS = [9, 4, 12, 6, 7, 3, 11, 1];
const agreement = (theirs: readonly number[], [line, from, to] = [3, 0, 5]): number => {
  const [text, file] = [lineLengths(OURS), lineLengths(theirs)];
  const [ourStart, theirStart] = [text.starts[3]!, file.starts[line]!];
  return agreementOf(text, file, {
    ours: { first: ourStart + from, last: ourStart + to },
    theirs: { first: theirStart + from, last: theirStart + to },
  });
};

describe('agreementOf', () => {
  it('is high where all lines around are as long', () => assert.ok(agreement(OURS) > 18));

  it('is nothing but that lines begin and end where the others around are of other lengths', () =>
    assert.equal(agreement([5, 2, 8, 6, 2, 9, 5, 2]), 3));

  it('passes over lines that were put in or left out', () => {
    const [whole, more, fewer] = [
      agreement(OURS),
      agreement([9, 4, 5, 12, 6, 7, 3, 11, 1], [4, 0, 5]),
      agreement([9, 12, 6, 7, 11, 1], [2, 0, 5]),
    ];
    assert.ok(more < whole && more > 15, `${more}`);
    assert.ok(fewer < whole && fewer > 8, `${fewer}`);
  });

  it('is less where the same tokens stand within longer lines on one side', () =>
    assert.ok(agreement([9, 4, 12, 8, 7, 3, 11, 1]) < agreement(OURS)));

  it('has an end', () => {
    const long = lineLengths(Array.from({ length: 90 }, (_, at) => 5 + (at % 7)));
    const stretch = { first: long.starts[40]!, last: long.starts[41]! - 1 };
    assert.equal(agreementOf(long, long, { ours: stretch, theirs: stretch }), MOST_AGREEMENT);
  });
});
