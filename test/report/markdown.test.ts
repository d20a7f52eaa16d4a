import assert from 'node:assert/strict';
import fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { markdownReport } from '../../src/report/markdown/markdownReport';
import { markdownTable } from '../../src/report/markdown/markdownTable';
import { markdownCode, markdownText } from '../../src/report/markdown/markdownText';
import { visibleText } from '../../src/report/visibleText';
import { anyAnalysis } from './anyAnalysis';
import { outsourcedAnalysis } from './outsourcedAnalysis';

/** As GitHub reads it, with HTML and whatever it would link let through. */
const rendered = (markdown: string): string =>
  micromark(markdown, {
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };

/** What a reader sees of HTML. */
const seen = (html: string): string =>
  html
    .replaceAll('<!-- -->', '')
    .replace(/<[^>]*>/g, '')
    .replace(/&(\w+);/g, (_, name: string) => NAMED[name]!);

const shown = (text: string): string => visibleText(text).replace(/\s+/gu, ' ').trim();

const SIGNS = fc
  .array(
    fc.constantFrom(
      ...'\\`*_{}[]()#+-.!|<>&$~^:@"\'=/; \n\t'.split(''),
      ...[
        'a',
        '12',
        'x@y.example',
        'x@.y',
        'x@-y.example',
        'https://x.example',
        'www.x.example',
        '&lt;',
        '<b>',
        '- [ ]',
        '1.',
        'GH-1',
      ],
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));
const anyText = fc.oneof(SIGNS, fc.string({ unit: 'binary', maxLength: 30 }), fc.string({ maxLength: 30 }));

describe('markdownText', () => {
  const places: readonly (readonly [where: string, around: (text: string) => string, html: RegExp])[] = [
    ['a paragraph', (text) => `x ${text} x`, /^<p>x (.*) x<\/p>$/su],
    ['a list', (text) => `- x ${text}`, /^<ul>\n<li>x ?(.*)<\/li>\n<\/ul>$/su],
    ['a heading', (text) => `## x ${text} x`, /^<h2>x (.*) x<\/h2>$/su],
    ['bold', (text) => `**x ${text} x**`, /^<p><strong>x (.*) x<\/strong><\/p>$/su],
    [
      'a cell',
      (text) => markdownTable([{ heading: 'a' }, { heading: 'b' }], [[text, 'y']]),
      /<tbody>\n<tr>\n<td align="left">(.*)<\/td>\n<td align="left">y<\/td>\n<\/tr>\n<\/tbody>/su,
    ],
  ];
  for (const [where, around, html] of places)
    it(`is the text itself, and nothing else, in ${where}`, () => {
      fc.assert(
        fc.property(anyText, (text) => {
          const [, inner] = html.exec(rendered(around(markdownText(text)))) ?? [];
          assert.ok(inner !== undefined, rendered(around(markdownText(text))));
          assert.doesNotMatch(inner.replaceAll('<!-- -->', ''), /<[a-z/!]/i);
          assert.equal(seen(inner).trim(), shown(text));
        }),
      );
    });

  it('is whole where it begins a block', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const html = rendered(markdownText(text));
        assert.doesNotMatch(html.replaceAll('<!-- -->', ''), /<(?!\/?p>)[a-z/!]/i);
        assert.equal(seen(html).trim(), shown(text));
      }),
    );
  });

  for (const [text, markdown] of [
    ['@octocat', '@<!-- -->octocat'],
    ['a@.b', 'a@<!-- -->.b'],
    ['a@-b.c', 'a@<!-- -->-b.c'],
    ['fixes #12', 'fixes #<!-- -->12'],
    ['GH-12', 'GH<!-- -->-12'],
    ['https://x.example', 'https:<!-- -->//x.example'],
    ['www.x.example', 'www<!-- -->.x.example'],
    ['a|b', 'a&#124;b'],
    ['1. a', '1\\. a'],
    ['- a', '\\- a'],
    ['0123456789abcdef', '012345<!-- -->6789abcdef'],
    ['Ania Kowalska', 'Ania Kowalska'],
  ] as const)
    it(`has nothing that a forge would link in ${text}`, () => assert.equal(markdownText(text), markdown));
});

describe('markdownCode', () => {
  it('is the text itself, in a paragraph and in a cell', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const paragraph = rendered(`x ${markdownCode(text)} x`);
        assert.equal(seen(paragraph), `x ${shown(text)} x`);
        assert.doesNotMatch(paragraph.replaceAll('<!-- -->', ''), /<(?!\/?(?:p|code)>)[a-z/!]/i);
        const cell = rendered(markdownTable([{ heading: 'a' }], [[`x ${markdownCode(text)}`]]));
        assert.equal(seen(/<td align="left">(.*)<\/td>/su.exec(cell)![1]!).trim(), `x ${shown(text)}`.trim());
      }),
    );
  });
});

describe('markdownReport', () => {
  it('has no markup but its own, whatever names and paths hold', () => {
    fc.assert(
      fc.property(anyAnalysis, (analysis) => {
        const html = rendered(markdownReport(analysis)).replaceAll('<!-- -->', '');
        const own = /^\/?(?:h[1-3]|p|strong|code|table|thead|tbody|tr|ul|li|th(?: align="\w+")?|td(?: align="\w+")?)$/;
        for (const [, tag] of html.matchAll(/<([^>]*)>/g)) assert.match(tag!, own);
      }),
      { numRuns: 40 },
    );
  });

  it('fits into a comment of a pull request, and says what a lead wants to know first', () => {
    const text = markdownReport(outsourcedAnalysis());
    assert.ok(text.length < 65_536);
    const [title, , identity, , head] = text.split('\n');
    assert.match(title!, /^# Provenance of /);
    assert.match(identity!, /^Commit /);
    assert.match(head!, /^\*\*56% of the lines are assigned to Acme Inc\. on the record\.\*\* 12,171 of 21,762/);
    assert.equal(text, markdownReport(outsourcedAnalysis()));
  });
});
