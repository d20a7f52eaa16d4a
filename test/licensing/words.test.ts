import assert from 'node:assert/strict';
import { MARK, wordsOf } from '../../src/licensing/words';
import { proseOfText } from './proseOfText';

const textsOf = (text: string): string => wordsOf(proseOfText(text)).texts.join(' ');

describe('wordsOf', () => {
  const same: readonly [string, string][] = [
    ['THE SOFTWARE IS PROVIDED “AS IS”', 'the software is provided as is'],
    ['a licence, sub-licence or   license', 'a license sub license or license'],
    ['© 2020 (c) 2021 (C) 2022 Copyright', 'copyright 2020 copyright 2021 copyright 2022 copyright'],
    ["the holder's and the holder’s", 'the holders and the holders'],
    ['1. Redistributions\n 2) must\n(iii) retain\n  a. this', 'redistributions must retain this'],
    ['(c) 1999 Foo', 'copyright 1999 foo'],
    ['fee. Nothing', 'fee nothing'],
    ['GPLv2+ or GPL-2.0+', 'gplv2 + or gpl 2 0 +'],
    ['MIT & GPL', 'mit and gpl'],
    ['https://www.apache.org/licenses/LICENSE-2.0', 'http www apache org licenses license 2 0'],
    ['für Müller', 'für müller'],
    ['', ''],
  ];
  for (const [text, words] of same) it(`reads ${JSON.stringify(text)}`, () => assert.equal(textsOf(text), words));

  it('says where each stands, and what stands before it', () => {
    const { texts, lines, marks } = wordsOf(proseOfText('License: MIT/GPL, the\n\nrest. (End)'));
    assert.deepEqual(texts, ['license', 'mit', 'gpl', 'the', 'rest', 'end']);
    assert.deepEqual(lines, [1, 1, 1, 1, 3, 3]);
    assert.deepEqual(marks, [
      0,
      MARK.colon,
      MARK.slash,
      MARK.comma,
      MARK.line | MARK.paragraph,
      MARK.sentence | MARK.bracket,
    ]);
  });

  it('ends a paragraph where lines are left out', () => {
    const lines = [1, 2, 4].map((line) => ({ line, text: 'word' }));
    assert.deepEqual(wordsOf({ lines }).marks, [0, MARK.line, MARK.line | MARK.paragraph]);
  });

  it('ends no sentence within a number', () => {
    assert.deepEqual(wordsOf(proseOfText('version 2.0 of')).marks, [0, 0, 0, 0]);
  });
});
