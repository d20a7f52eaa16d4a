import assert from 'node:assert/strict';
import { filledLines, insertionsIn, isNew, isSameText } from '../../../src/editor/paste/insertions';

const at = (line: number, character = 0, endLine = line, endCharacter = character) => ({
  start: { line, character },
  end: { line: endLine, character: endCharacter },
});

describe('lines that one change puts in', () => {
  for (const [what, text, count] of [
    ['a new line', '\n    ', 0],
    ['a word', 'word', 0],
    ['a line with its end', 'one();\n', 0],
    ['two lines', 'one();\ntwo();', 1],
    ['two lines that old systems end', 'one();\rtwo();', 1],
  ] as const) {
    it(`are ${count === 0 ? 'none' : 'found'} in ${what}`, () =>
      assert.equal(insertionsIn([{ range: at(3), text, rangeLength: 0 }]).length, count));
  }

  it('are told by where they stand then, whichever of several changes put them in', () => {
    const text = 'a\nb\n';
    const found = insertionsIn([
      { range: at(9), text, rangeLength: 0 },
      { range: at(2), text, rangeLength: 0 },
    ]);
    assert.deepEqual(
      found.map(({ span }) => [span.start.line, span.end.line]),
      [
        [11, 13],
        [2, 4],
      ],
    );
  });

  for (const [replaced, is] of [
    [0, true],
    [3, true],
    [6, false],
  ] as const)
    it(`are ${is ? '' : 'not '}new where they take the place of ${replaced} characters`, () => {
      const [found] = insertionsIn([{ range: at(0, 0, 1, 0), text: 'a\nb\n\nc\n', rangeLength: replaced }]);
      assert.equal(isNew(found!), is);
    });

  it('are so many at most', () => {
    const changes = Array.from({ length: 500 }, (_, line) => ({
      range: at(500 - line),
      text: 'a\nb\n',
      rangeLength: 0,
    }));
    assert.equal(insertionsIn(changes).length, 20);
  });

  it('count without blank ones', () => assert.equal(filledLines('\n a\r\n\r\n\t\nb\rc'), 3));

  it('are the same where the editor moved them in or ended them otherwise', () => {
    assert.ok(isSameText('a {\r\n  b\r\n}\r\n', '    a {\n      b\n    }'));
    assert.ok(!isSameText('a\nb', 'a\nc'));
  });
});
