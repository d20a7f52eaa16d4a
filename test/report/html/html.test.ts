import assert from 'node:assert/strict';
import { html } from '../../../src/report/html/html';

describe('html', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['<script>', '&lt;script&gt;'],
    [`"'&`, '&quot;&#39;&amp;'],
    ['a\nb', 'a⟨U+000A⟩b'],
    ['\u202eevil', '⟨U+202E⟩evil'],
    ['Ünïcödé 日本', 'Ünïcödé 日本'],
  ];
  for (const [text, escaped] of cases) {
    it(`escapes ${JSON.stringify(text)}`, () => {
      assert.equal(html`<p title="${text}">${text}</p>`.text, `<p title="${escaped}">${escaped}</p>`);
    });
  }

  it('keeps markup, joins lists, and leaves out what is not there', () => {
    const inner = html`<b>${1}</b>`;
    assert.equal(html`<i>${[inner, '<', null, false, undefined, []]}</i>`.text, '<i><b>1</b>&lt;</i>');
  });

  it('drops the indentation of the source, not of what is put in', () => {
    const page = html`<div>
      <p>${'a   b'}</p>
      <p>c</p>
    </div>`;
    assert.equal(page.text, '<div>\n<p>a   b</p>\n<p>c</p>\n</div>');
  });
});
