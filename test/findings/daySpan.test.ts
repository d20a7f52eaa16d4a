import assert from 'node:assert/strict';
import { joinSpans, spanText } from '../../src/findings/daySpan';

describe('spans of days', () => {
  it('join to the least that holds all', () => {
    assert.equal(joinSpans([]), null);
    assert.deepEqual(
      joinSpans([
        ['2025-02-01', '2025-03-01'],
        ['2025-01-15', '2025-01-15'],
      ]),
      ['2025-01-15', '2025-03-01'],
    );
  });

  it('are one day in words where they are one', () => {
    assert.equal(spanText(['2025-01-15', '2025-01-15']), '2025-01-15');
    assert.equal(spanText(['2025-01-15', '2025-01-16']), '2025-01-15 – 2025-01-16');
  });
});
