import assert from 'node:assert/strict';
import fc from 'fast-check';
import { endOf, linesOf, movedSpan, type Span } from '../../../src/editor/paste/movedSpan';

const span = (a: number, b: number, c: number, d: number): Span => ({
  start: { line: a, character: b },
  end: { line: c, character: d },
});

/** A place in a text by its offset. */
function placeAt(text: string, offset: number): Span['start'] {
  return endOf({ line: 0, character: 0 }, text.slice(0, offset));
}

function offsetOf(text: string, { line, character }: Span['start']): number {
  const lines = text.split('\n');
  return lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0) + character;
}

describe('a part of a text that moves with edits', () => {
  for (const [what, change, expected] of [
    ['a line put in above', { range: span(0, 0, 0, 0), text: 'x\n' }, span(3, 0, 6, 0)],
    ['text put in where it begins', { range: span(2, 0, 2, 0), text: 'x\n' }, span(3, 0, 6, 0)],
    ['text put in where it ends', { range: span(5, 0, 5, 0), text: 'x\n' }, span(2, 0, 5, 0)],
    ['text put in between', { range: span(3, 1, 3, 1), text: 'a\nb\n' }, span(2, 0, 7, 0)],
    ['a line taken out of it', { range: span(3, 0, 4, 0), text: '' }, span(2, 0, 4, 0)],
    ['its first line taken out with what is above', { range: span(1, 0, 3, 0), text: '' }, span(1, 0, 3, 0)],
    ['its last line taken out with what is below', { range: span(4, 0, 6, 0), text: '' }, span(2, 0, 4, 0)],
    ['all of it taken out', { range: span(2, 0, 5, 0), text: '' }, null],
    ['all of the text replaced', { range: span(0, 0, 9, 0), text: 'new\ntext' }, null],
  ] as const) {
    it(`follows ${what}`, () => assert.deepEqual(movedSpan(span(2, 0, 5, 0), change), expected));
  }

  it('holds just what was in it and what was put in between, whatever is edited', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '\n'), maxLength: 30 });
    const cut = fc.tuple(fc.nat(30), fc.nat(30));
    fc.assert(
      fc.property(text, cut, cut, text, (before, of, at, inserted) => {
        const [from, to] = of.map((one) => Math.min(one, before.length)).sort((a, b) => a - b) as [number, number];
        const [start, end] = at.map((one) => Math.min(one, before.length)).sort((a, b) => a - b) as [number, number];
        const part = { start: placeAt(before, from), end: placeAt(before, to) };
        const range = { start: placeAt(before, start), end: placeAt(before, end) };
        const moved = movedSpan(part, { range, text: inserted });
        const after = before.slice(0, start) + inserted + before.slice(end);
        const kept = moved && after.slice(offsetOf(after, moved.start), offsetOf(after, moved.end));
        if (end <= from || start >= to) assert.equal(kept, before.slice(from, to));
        else if (start <= from && end >= to) assert.equal(kept, null);
        else {
          const between = start > from && end < to ? inserted : '';
          const head = before.slice(from, Math.max(from, start));
          const tail = before.slice(Math.min(to, Math.max(end, from)), to);
          assert.ok([head + between + tail, head + inserted + tail].includes(kept!));
        }
      }),
    );
  });

  it('has no lines beyond those that it reaches into', () => {
    assert.deepEqual(linesOf(span(2, 0, 5, 0)), [3, 5]);
    assert.deepEqual(linesOf(span(2, 4, 5, 1)), [3, 6]);
    assert.deepEqual(linesOf(span(2, 0, 2, 0)), [3, 3]);
  });
});
