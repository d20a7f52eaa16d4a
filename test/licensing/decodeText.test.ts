import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodeText } from '../../src/licensing/decodeText';
import type { TextEncoding } from '../../src/licensing/decodeText';

const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();
const bytes = (...parts: (readonly number[] | Buffer)[]): Buffer =>
  Buffer.concat(parts.map((part) => Buffer.from(part)));

const CASES: readonly (readonly [name: string, bytes: Buffer, text: string | null, encoding?: TextEncoding])[] = [
  ['nothing', Buffer.of(), '', 'utf-8'],
  ['ASCII', Buffer.from('a\r\nb'), 'a\r\nb', 'utf-8'],
  ['UTF-8', Buffer.from('© Zoë 日本 🙂'), '© Zoë 日本 🙂', 'utf-8'],
  ['UTF-8 with a mark', bytes([0xef, 0xbb, 0xbf], Buffer.from('©')), '©', 'utf-8'],
  ['only a mark', Buffer.of(0xef, 0xbb, 0xbf), '', 'utf-8'],
  ['Latin-1', Buffer.from('© Zoë', 'latin1'), '© Zoë', 'latin1'],
  ['UTF-16, little end first', bytes([0xff, 0xfe], Buffer.from('© 日', 'utf16le')), '© 日', 'utf-16le'],
  ['UTF-16, big end first', bytes([0xfe, 0xff], utf16be('© 日')), '© 日', 'utf-16be'],
  ['UTF-16 with half a character', bytes([0xff, 0xfe, 0x41, 0, 0x42]), 'A', 'utf-16le'],
  ['UTF-16 without a mark, little end first', Buffer.from('MIT ©', 'utf16le'), 'MIT ©', 'utf-16le'],
  ['UTF-16 without a mark, big end first', utf16be('MIT ©'), 'MIT ©', 'utf-16be'],
  ['a NUL', Buffer.from('a\0b'), null],
  ['NULs in both halves', Buffer.from([65, 0, 0, 65]), null],
  ['NULs and little else', Buffer.alloc(100), null],
  ['a NUL behind a mark', bytes([0xef, 0xbb, 0xbf], Buffer.from('a\0')), null],
  ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), null],
  ['the last byte looked at', Buffer.from(`${'x'.repeat(7999)}\0`), null],
  ['a NUL far behind', Buffer.from(`${'x'.repeat(8000)}\0`), `${'x'.repeat(8000)}\0`, 'utf-8'],
];

describe('decodeText', () => {
  for (const [name, input, text, encoding] of CASES) {
    it(name, () => {
      assert.deepEqual(decodeText(input), text === null ? null : { text, encoding });
    });
  }

  it('leaves the bytes as they are', () => {
    const input = bytes([0xfe, 0xff], utf16be('ab'));
    const before = Buffer.from(input);
    decodeText(input);
    assert.deepEqual(input, before);
  });

  it('gives any text back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!text.includes('\0') && !text.startsWith('\ufeff'));
        const marked = Buffer.from(`\ufeff${text}`);
        assert.equal(decodeText(Buffer.from(text))?.text, text);
        assert.equal(decodeText(marked)?.text, text);
        assert.equal(decodeText(Buffer.from(`\ufeff${text}`, 'utf16le'))?.text, text);
        assert.equal(decodeText(utf16be(`\ufeff${text}`))?.text, text);
      }),
    );
  });
});
