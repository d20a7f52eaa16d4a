import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cutToWidth, displayWidth } from '../../src/report/displayWidth';
import { shareBar } from '../../src/report/terminal/shareBar';
import { textTable } from '../../src/report/terminal/textTable';
import { wrapped } from '../../src/report/terminal/wrapped';
import { visibleText } from '../../src/report/visibleText';

describe('visibleText', () => {
  const cases: readonly (readonly [name: string, text: string, visible: string])[] = [
    ['plain text', 'src/a b.ts', 'src/a b.ts'],
    ['an escape sequence', '\u001b[31mred', '⟨U+001B⟩[31mred'],
    ['a C1 control', '\u009b31m', '⟨U+009B⟩31m'],
    ['a newline', 'a\nb', 'a⟨U+000A⟩b'],
    ['a line separator', 'a\u2028b', 'a⟨U+2028⟩b'],
    ['a bidi override', 'a\u202eb', 'a⟨U+202E⟩b'],
    ['a zero-width space', 'a\u200bb', 'a⟨U+200B⟩b'],
    ['a joiner after a Latin letter', 'Ania\u200dK', 'Ania⟨U+200D⟩K'],
    ['a joiner in emoji', '👩‍💻', '👩‍💻'],
    ['a non-joiner in Persian', 'می‌خواهم', 'می‌خواهم'],
    ['a tag character', 'a\u{e0041}', 'a⟨U+E0041⟩'],
    ['half a surrogate pair', 'a\ud800', 'a⟨U+D800⟩'],
  ];
  for (const [name, text, visible] of cases) {
    it(`shows ${name}`, () => {
      assert.equal(visibleText(text), visible);
      assert.equal(visibleText(visible), visible);
    });
  }

  it('cuts what is endless, not within a character', () => {
    const text = visibleText('a'.repeat(999) + '👩'.repeat(5000));
    assert.equal(text, `${'a'.repeat(999)}…`);
  });
});

describe('displayWidth', () => {
  const cases: readonly (readonly [string, number])[] = [
    ['', 0],
    ['abc', 3],
    ['Wójcik', 6],
    ['e\u0301', 1],
    ['山田', 4],
    ['ｱ', 1],
    ['Ａ', 2],
    ['👩‍💻', 2],
    ['❤️', 2],
    ['한글', 4],
    ['\u0301', 0],
  ];
  for (const [text, width] of cases) {
    it(`is ${width} for ${JSON.stringify(text)}`, () => {
      assert.equal(displayWidth(text), width);
    });
  }

  it('is never passed by what is cut to it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.nat({ max: 30 }), (text, width) => {
        const cut = cutToWidth(text, width);
        assert.ok(displayWidth(cut) <= width);
        assert.equal(cut === text, displayWidth(text) <= width);
      }),
    );
  });
});

describe('textTable', () => {
  it('aligns, keeps apart, and cuts the widest of what may give way', () => {
    const columns = [
      { heading: 'Name', flexible: true },
      { heading: 'Lines', align: 'right' as const },
      { heading: 'Who', flexible: true },
    ];
    const rows = [
      ['a', '12,345', 'x'],
      ['a-name-that-is-long', '1', ''],
    ];
    assert.deepEqual(textTable(columns, rows, 60), [
      'Name                  Lines  Who',
      'a                    12,345  x',
      'a-name-that-is-long       1',
    ]);
    assert.deepEqual(textTable(columns, rows, 24), [
      'Name          Lines  Who',
      'a            12,345  x',
      'a-name-tha…       1',
    ]);
  });

  it('has no heading line where no column has one', () => {
    assert.deepEqual(textTable([{ heading: '' }], [['a']], 10), ['a']);
  });
});

describe('wrapped', () => {
  it('breaks at spaces and cuts a longer word', () => {
    assert.deepEqual(wrapped('one two three', 8), ['one two', 'three']);
    assert.deepEqual(wrapped('one incomprehensible two', 8), ['one', 'incompr…', 'two']);
    assert.deepEqual(wrapped('', 8), []);
  });
});

describe('shareBar', () => {
  it('is a hair for a little, full for all, nothing for nothing', () => {
    assert.equal(shareBar(1, 1e6, 10), '▏');
    assert.equal(shareBar(10, 10, 10), '█'.repeat(10));
    assert.equal(shareBar(45, 100, 10), '████▌');
    assert.equal(shareBar(0, 10, 10), '');
    assert.equal(shareBar(0, 0, 10), '');
  });
});
