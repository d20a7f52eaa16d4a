import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { parseDocument, stringify } from 'yaml';
import type { OutlineNode } from '../../../src/register/editing/outline';
import { readOutline } from '../../../src/register/editing/readOutline';

/** Every scalar as its text, null for nothing: what both readers can say. */
function told(node: OutlineNode | null): unknown {
  if (!node) return null;
  if (node.kind === 'map') return Object.fromEntries(node.entries.map(({ key, value }) => [key.text, told(value)]));
  if (node.kind === 'list') return node.items.map(({ value }) => told(value));
  return node.style === 'plain' && /^(?:|~|null)$/.test(node.text) ? null : node.text;
}

function byLibrary(text: string): unknown {
  const document = parseDocument(text, { uniqueKeys: false, schema: 'failsafe' });
  assert.deepEqual(document.errors, [], text);
  const plain = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(plain);
    if (value !== null && typeof value === 'object')
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
    return value;
  };
  return plain(document.toJS());
}

const nullsOf = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(nullsOf);
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, nullsOf(inner)]));
  return value === '' || value === 'null' || value === '~' ? null : value;
};

const word = fc.oneof(
  fc.constantFrom(
    'acme',
    'ania@nimbus.pl',
    '2024-01-15',
    "it's",
    'a: b',
    'a #b',
    '#c',
    'x]y',
    '{',
    '- z',
    'key:',
    '"q"',
    'MSA-1',
    ' lead',
    'é ø',
  ),
  fc.string({
    unit: fc.constantFrom('a', 'b', ' ', ':', '#', '-', ',', '[', '}', '"', "'", '.', '@'),
    minLength: 1,
    maxLength: 12,
  }),
);
const key = fc.constantFrom('id', 'name', 'paths', 'terms', 'a-b', 'x_1');
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    word,
    fc.dictionary(key, tie('tree'), { minKeys: 1, maxKeys: 4 }),
    fc.array(tie('tree'), { minLength: 1, maxLength: 4 }),
  ),
}));

describe('the outline of a register', () => {
  it('tells of the example what the YAML library tells', () => {
    const text = fs.readFileSync(path.join(__dirname, '../../../../test/fixtures/example-register.yaml'), 'utf8');
    assert.deepEqual(told(readOutline(text)), nullsOf(byLibrary(text)));
  });

  it('tells of any YAML of this kind what the YAML library tells, in every style', () => {
    fc.assert(
      fc.property(
        fc.dictionary(key, tree, { minKeys: 1, maxKeys: 5 }),
        fc.record({
          indent: fc.constantFrom(2, 4),
          indentSeq: fc.boolean(),
          collectionStyle: fc.constantFrom('any', 'block', 'flow'),
          defaultStringType: fc.constantFrom('PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE'),
          lineWidth: fc.constantFrom(0, 30),
          blockQuote: fc.constant(false),
        }),
        fc.constantFrom('\n', '\r\n'),
        (value, options, lineBreak) => {
          const text = stringify(value, options as never).replaceAll('\n', lineBreak);
          assert.deepEqual(nullsOf(told(readOutline(text))), nullsOf(byLibrary(text)), text);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('ends for any text, and every node lies within its parent', () => {
    const within = (node: OutlineNode | null, start: number, end: number): void => {
      if (!node) return;
      assert.ok(start <= node.start && node.start <= node.end && node.end <= end, JSON.stringify(node));
      if (node.kind === 'map') {
        for (const entry of node.entries) {
          within(entry.key, node.start, node.end);
          within(entry.value, entry.key.end, node.end);
        }
      } else if (node.kind === 'list') for (const { value } of node.items) within(value, node.start, node.end);
    };
    const sign = fc.constantFrom(
      'a',
      'id',
      ':',
      ': ',
      '- ',
      '-',
      '\n',
      '\n  ',
      '\n    ',
      '{',
      '}',
      '[',
      ']',
      ',',
      '"',
      "'",
      '#',
      ' #',
      '|',
      '>',
      '&a ',
      '*a',
      '!t ',
      '\\',
      '\r\n',
      '\t',
      '---\n',
      '%',
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 60 }), (signs) => {
        const text = signs.join('');
        within(readOutline(text), 0, text.length);
      }),
      { numRuns: 2000 },
    );
  });

  for (const [title, text] of [
    ['brackets', '['.repeat(1_000_000)],
    ['braces with keys', '{a: '.repeat(300_000)],
    ['dashes', '- '.repeat(500_000)],
    ['one long line', `a: [${'b, '.repeat(500_000)}]`],
    ['quotes', `a: [${'"b, '.repeat(300_000)}`],
    ['lines', 'a: "b\n'.repeat(200_000)],
    ['a staircase', Array.from({ length: 3000 }, (_, at) => `${' '.repeat(at)}a:`).join('\n')],
    [
      'a long register',
      `people:\n${'  - id: a\n    name: b\n    identities: [{email: c@d.example}]\n'.repeat(30_000)}`,
    ],
  ] as const) {
    it(`reads ${title} to the end`, () => {
      readOutline(text);
    });
  }

  const broken: [title: string, text: string, expected: unknown][] = [
    [
      'a bracket that is missing',
      'a:\n  - {b: c, d\n  - {b: e}\nf: g',
      { a: [{ b: 'c', d: null }, { b: 'e' }], f: 'g' },
    ],
    ['a quote that is missing', 'a: "b\nc: d', { a: 'b', c: 'd' }],
    ['a key without a colon', 'a:\n  b: c\n  d\n  e: f', { a: { b: 'c', d: null, e: 'f' } }],
    ['an item without a dash', 'a:\n  - b: c\n  d\ne: f', { a: [{ b: 'c' }, 'd'], e: 'f' }],
    ['a colon without a value', 'a:\n  b:\nc: d', { a: { b: null }, c: 'd' }],
  ];
  for (const [title, text, expected] of broken) {
    it(`keeps what is around ${title}`, () => assert.deepEqual(told(readOutline(text)), expected));
  }
});
