import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lineEdit } from '../../src/editor/bufferEdit';
import { applyEdit, mapBuffer } from '../../src/history/bufferLines';
import type { Segment } from '../../src/history/model';

const change = (from: [number, number], to: [number, number], text: string) => ({
  range: { start: { line: from[0], character: from[1] }, end: { line: to[0], character: to[1] } },
  text,
});

describe('lineEdit', () => {
  const cases: [string, Parameters<typeof lineEdit>[0], string[] | undefined, [number, number, number]][] = [
    ['a key in a line', change([1, 2], [1, 2], 'x'), undefined, [2, 1, 1]],
    ['a line put before another', change([1, 0], [1, 0], 'new\n'), undefined, [2, 0, 1]],
    ['a line taken out', change([1, 0], [2, 0], ''), undefined, [2, 1, 0]],
    ['Enter at the end of a line', change([0, 3], [0, 3], '\n'), ['abc', '', 'd'], [2, 0, 1]],
    ['Enter at the end of an indented line', change([0, 3], [0, 3], '\n  '), ['abc', '  ', 'd'], [2, 0, 1]],
    ['Enter in a line', change([0, 1], [0, 1], '\n'), ['a', 'bc'], [1, 1, 2]],
    ['two lines joined', change([0, 3], [1, 0], ''), ['abcd'], [1, 2, 1]],
  ];
  for (const [what, edit, after, [firstLine, removed, added]] of cases) {
    it(`sees ${what}`, () => {
      const lineAfter = after && ((line: number) => after[line]!);
      assert.deepEqual(lineEdit(edit, lineAfter), { firstLine, removed, added });
    });
  }

  it('never gives a line an owner that a comparison of the texts would not', () => {
    const place = fc.tuple(fc.nat(5), fc.nat(3));
    fc.assert(
      fc.property(place, place, fc.stringMatching(/^[xy\n]{0,4}$/), (a, b, text) => {
        // Each line is its own, so that the comparison has one answer.
        const before = ['l0\n', 'l1\n', 'l2\n', 'l3\n', 'l4\n'].join('');
        const lines = before.split('\n');
        const clamp = ([line, character]: [number, number]): [number, number] => [
          line,
          Math.min(character, lines[line]!.length),
        ];
        const [from, to] = [clamp(a), clamp(b)].sort(([l, c], [m, d]) => l - m || c - d) as [
          [number, number],
          [number, number],
        ];
        const offset = ([line, character]: [number, number]) =>
          lines.slice(0, line).reduce((sum, { length }) => sum + length + 1, character);
        const after = before.slice(0, offset(from)) + text + before.slice(offset(to));
        const segments: Segment[] = lines.slice(0, -1).map((_, at) => ({
          line: at + 1,
          count: 1,
          commit: String(at),
          originalLine: at + 1,
          originalPath: 'f',
        }));
        const { firstLine, removed, added } = lineEdit(change(from, to, text), (line) => after.split('\n')[line]!);
        const followed = expand(applyEdit(segments, firstLine, removed, added));
        const compared = expand(mapBuffer(before, after, segments));
        compared.forEach((owner, at) => {
          if (followed[at] !== undefined && followed[at] !== null) assert.equal(followed[at], owner);
        });
      }),
    );
  });
});

function expand(segments: readonly Segment[]): (string | null)[] {
  return segments.flatMap(({ count, commit }) => new Array<string | null>(count).fill(commit));
}
