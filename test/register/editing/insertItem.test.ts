import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { insertItem } from '../../../src/register/editing/insertItem';
import { applyEdits } from '../../../src/register/editing/textEdit';

const ITEM = { lines: ['id: new # confirm', 'paths: [a]'], flow: '{id: new, paths: [a]}' } as const;
const VALUE = { id: 'new', paths: ['a'] };

function inserted(
  text: string,
  path: readonly (string | number)[] = ['people'],
): { text: string; line: number } | null {
  const insertion = insertItem(text, path, ITEM);
  return insertion && { text: applyEdits(text, insertion.edits), line: insertion.line };
}

describe('adding an entry to a list', () => {
  const cases: [title: string, text: string, expected: string, line: number][] = [
    [
      'a list in dashes, before what follows',
      'people:\n  - id: x # one\n    # about x\n\n# vendors\nvendors: []\n',
      'people:\n  - id: x # one\n  - id: new # confirm\n    paths: [a]\n    # about x\n\n# vendors\nvendors: []\n',
      3,
    ],
    [
      'a list at the column of its key',
      'people:\n- id: x\nb: c',
      'people:\n- id: x\n- id: new # confirm\n  paths: [a]\nb: c',
      3,
    ],
    [
      'a list whose last entry is in braces',
      'people:\n    - {id: x}',
      'people:\n    - {id: x}\n    - id: new # confirm\n      paths: [a]',
      3,
    ],
    ['a list in brackets', 'people: [{id: x}] # all\n', 'people: [{id: x}, {id: new, paths: [a]}] # all\n', 1],
    [
      'a list in brackets over lines',
      'people: [\n  {id: x}, # x\n]\n',
      'people: [\n  {id: x}, {id: new, paths: [a]}, # x\n]\n',
      2,
    ],
    ['an empty list', 'people: []\n', 'people: [{id: new, paths: [a]}]\n', 1],
    [
      'a key without a value',
      'people: # all\nb: c\n',
      'people: # all\n  - id: new # confirm\n    paths: [a]\nb: c\n',
      2,
    ],
    ['a key of null', 'people: null # none\n', 'people: # none\n  - id: new # confirm\n    paths: [a]\n', 2],
    ['a file without the key', 'a: b\n', 'a: b\npeople:\n  - id: new # confirm\n    paths: [a]\n', 3],
    ['a file whose last line isn’t ended', 'a: b', 'a: b\npeople:\n  - id: new # confirm\n    paths: [a]', 3],
    ['an empty file', '', 'people:\n  - id: new # confirm\n    paths: [a]\n', 2],
    ['a file of comments', '# a\n', '# a\npeople:\n  - id: new # confirm\n    paths: [a]\n', 3],
    [
      'lines that end as on Windows',
      'people:\r\n  - id: x\r\n',
      'people:\r\n  - id: x\r\n  - id: new # confirm\r\n    paths: [a]\r\n',
      3,
    ],
  ];
  for (const [title, text, expected, line] of cases) {
    it(`serves ${title}`, () => {
      const result = inserted(text);
      assert.deepEqual(result, { text: expected, line });
      assert.deepEqual((parse(expected) as { people: unknown[] }).people.at(-1), VALUE);
    });
  }

  const within: [title: string, text: string, expected: string][] = [
    [
      'of an entry',
      'people:\n  - id: x\n    paths: [b]\n  - id: y\n',
      'people:\n  - id: x\n    paths: [b]\n    list:\n      - id: new # confirm\n        paths: [a]\n  - id: y\n',
    ],
    ['of an entry in braces', 'people: [{id: x}]', 'people: [{id: x, list: [{id: new, paths: [a]}]}]'],
    ['of an empty entry in braces', 'people: [{}]', 'people: [{list: [{id: new, paths: [a]}]}]'],
    [
      'of an entry in braces that has it empty',
      'people: [{id: x, list: }]',
      'people: [{id: x, list: [{id: new, paths: [a]}] }]',
    ],
    [
      'of an entry in braces that has null',
      'people: [{list: null, id: x}]',
      'people: [{list: [{id: new, paths: [a]}], id: x}]',
    ],
  ];
  for (const [title, text, expected] of within) {
    it(`serves a list ${title}`, () => assert.equal(inserted(text, ['people', 0, 'list'])?.text, expected));
  }

  for (const [title, text] of [
    ['a mapping', 'people: {a: b}'],
    ['a text', 'people: all'],
    ['a bracket that is missing', 'people: [{id: x}\nb: c'],
    ['a text for the register', 'people'],
  ] as const) {
    it(`gives up on ${title}`, () => assert.equal(inserted(text), null));
  }

  it('leaves every other byte alone, and adds just the entry, in every style', () => {
    const entry = fc.record({
      id: fc.constantFrom('x', 'y', 'a: b', '#'),
      paths: fc.array(fc.constantFrom('a', '**'), { minLength: 1, maxLength: 2 }),
    });
    const register = fc.record(
      {
        organisation: fc.record({ id: fc.constant('acme') }),
        people: fc.array(entry, { minLength: 1, maxLength: 3 }),
        vendors: fc.array(entry, { minLength: 1, maxLength: 2 }),
      },
      { requiredKeys: ['organisation'] },
    );
    fc.assert(
      fc.property(
        register,
        fc.record({
          indent: fc.constantFrom(2, 4),
          indentSeq: fc.boolean(),
          collectionStyle: fc.constantFrom('any', 'block', 'flow'),
        }),
        (value, options) => {
          const text = stringify(value, options as never);
          const insertion = insertItem(text, ['people'], ITEM);
          assert.ok(insertion, text);
          const after = applyEdits(text, insertion.edits);
          const before = parse(text) as { people?: unknown[] };
          assert.deepEqual(parse(after), { ...before, people: [...(before.people ?? []), VALUE] }, after);
          for (const { start, end } of insertion.edits) assert.equal(start, end, 'nothing is taken away');
          assert.match(after.split('\n')[insertion.line - 1]!, /new/);
        },
      ),
      { numRuns: 300 },
    );
  });
});
