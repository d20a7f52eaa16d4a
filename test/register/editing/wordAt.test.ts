import assert from 'node:assert/strict';
import { readOutline } from '../../../src/register/editing/readOutline';
import { replaceWord } from '../../../src/register/editing/replaceWord';
import { applyEdits } from '../../../src/register/editing/textEdit';
import { wordAt } from '../../../src/register/editing/wordAt';
import { marked } from './marked';

describe('the word at a place', () => {
  const cases: [text: string, expected: string | null][] = [
    ['peo¦ple: []', 'key people'],
    ['people¦: []', 'key people'],
    ['people:\n  - na¦me: x', 'key people.0.name'],
    ['people:\n  - name: ¦x', 'value people.0.name'],
    ['people: [{name: "x y¦"}]', 'value people.0.name'],
    ['a:\n  - b\n  - c¦', 'value a.1'],
    ['a: b # c¦', null],
    ['¦', null],
  ];
  for (const [text, expected] of cases) {
    it(`in ${JSON.stringify(text)}`, () => {
      const { text: plain, offset } = marked(text);
      const word = wordAt(readOutline(plain), offset);
      assert.equal(word && `${word.role} ${word.path.join('.')}`, expected);
    });
  }

  const replaced: [title: string, text: string, expected: string | null][] = [
    ['a key', 'a:\n  ¦nmae: b', 'a:\n  name: b'],
    ['a value', 'a: ¦nmae', 'a: name'],
    ['a value in quotes', 'a: ¦"nmae"', 'a: name'],
    ['nothing where another word is by now', 'a: ¦other', null],
  ];
  for (const [title, text, expected] of replaced) {
    it(`can be changed: ${title}`, () => {
      const { text: plain, offset } = marked(text);
      const edit = replaceWord(readOutline(plain), offset, 'nmae', 'name');
      assert.equal(edit && applyEdits(plain, [edit]), expected);
    });
  }
});
