import assert from 'node:assert/strict';
import fc from 'fast-check';
import { linePosition } from '../../src/register/editing/linePosition';
import { createLinePositions } from '../../src/register/linePositions';

/** Step by step, as VS Code describes its lines. */
function counted(text: string, offset: number): { line: number; character: number } {
  const before = text.slice(0, offset);
  const complete = before.endsWith('\r') && text[offset] === '\n' ? before.slice(0, -1) : before;
  const lines = complete.split(/\r\n|\r|\n/);
  return { line: lines.length - 1, character: lines.at(-1)!.length };
}

describe('createLinePositions', () => {
  const texts: readonly [text: string, offset: number, line: number, character: number][] = [
    ['', 0, 0, 0],
    ['ab', 2, 0, 2],
    ['ab', 9, 0, 2],
    ['a\n', 1, 0, 1],
    ['a\n', 2, 1, 0],
    ['\n', 0, 0, 0],
    ['\r\n', 1, 0, 0],
    ['a\r\nb', 2, 0, 1],
    ['a\r\nb', 3, 1, 0],
    ['a\rb', 1, 0, 1],
    ['a\rb', 2, 1, 0],
    ['\n\n𝒳y', 4, 2, 2],
  ];
  for (const [text, offset, line, character] of texts) {
    it(`is ${line}:${character} at ${offset} of ${JSON.stringify(text)}`, () => {
      assert.deepEqual(createLinePositions(text)(offset), { line, character });
    });
  }

  it('agrees with counting, for one text after the other as well', () => {
    const piece = fc.constantFrom('a', 'bc', '\n', '\r', '\r\n', '𝒳');
    const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, text, fc.nat(), (one, other, at) => {
        for (const each of [one, other, one]) {
          const offset = at % (each.length + 1);
          assert.deepEqual(createLinePositions(each)(offset), counted(each, offset));
          assert.deepEqual(linePosition(each, offset), counted(each, offset));
        }
      }),
    );
  });
});
