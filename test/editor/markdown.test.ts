import assert from 'node:assert/strict';
import fc from 'fast-check';
import { commandLink, plain } from '../../src/editor/markdown';

describe('plain', () => {
  const cases: [string, string][] = [
    ['Ada Example', 'Ada Example'],
    ['[a](command:x)', '\\[a\\]\\(command\\:x\\)'],
    ['<img src=x>', '&lt;img src\\=x&gt;'],
    ['$(law)', '&#36;\\(law\\)'],
    ['a|b\\', 'a\\|b\\\\'],
    ['https://x.example', 'https\\:\\/\\/x\\.example'],
    ['two\nlines', 'two⟨U\\+000A⟩lines'],
  ];
  for (const [text, escaped] of cases) {
    it(`makes words of ${JSON.stringify(text)}`, () => {
      assert.equal(plain(text), escaped);
    });
  }

  it('leaves no sign of Markdown, HTML or an icon bare', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const left = plain(text)
          .replace(/\\[!-/:-@[-`{-~]/g, '')
          .replace(/&(#36|amp|lt|gt);/g, '');
        assert.doesNotMatch(left, /[!-/:-@[-`{-~\n\r]/);
      }),
    );
  });
});

describe('commandLink', () => {
  it('keeps its arguments data', () => {
    assert.equal(commandLink('More', 'a.b', ['x)](y']), '[More](command:a.b?%5B%22x%29%5D%28y%22%5D)');
    assert.equal(commandLink('M]', 'a.b'), '[M\\]](command:a.b)');
  });
});
