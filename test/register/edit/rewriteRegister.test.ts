import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Plain } from '../../../src/register/edit/entryText';
import { rewriteRegister } from '../../../src/register/edit/rewriteRegister';
import { parseYaml } from '../../../src/register/parseYaml';
import { plainValue } from '../../../src/register/placed';

type Value = Record<string, Plain | undefined>;

function read(text: string): Value {
  const { root, problems } = parseYaml(text, 'x');
  assert.deepEqual(problems, [], text);
  return plainValue(root!) as Value;
}

/** What `change` makes of the text's values, written into the text. */
function rewritten(text: string, change: (value: Value) => void, comments?: Record<string, string[]>): string {
  const before = read(text);
  const after = structuredClone(before);
  change(after);
  const written = rewriteRegister(text, before, after, comments);
  assert.deepEqual(read(written), after);
  return written;
}

const item = { id: 'new', name: 'New One' };
const push = (value: Value) => {
  value.list = [...((value.list as Plain[] | null | undefined) ?? []), item];
};

describe('rewriteRegister', () => {
  const lists: [string, string, string][] = [
    [
      'behind the last of a block list',
      'list:\n  - id: a\n    name: A # why\n\n# end\nb: 1\n',
      'list:\n  - id: a\n    name: A # why\n  - {id: new, name: New One}\n\n# end\nb: 1\n',
    ],
    [
      'behind the comments that belong to the last',
      'list:\n  - id: a\n    # more\n  # list’s\nb: 1\n',
      'list:\n  - id: a\n    # more\n  - {id: new, name: New One}\n  # list’s\nb: 1\n',
    ],
    ['at the dash’s own indentation', 'list:\n- id: a\nb: 1', 'list:\n- id: a\n- {id: new, name: New One}\nb: 1'],
    [
      'at a file’s end without a line break',
      'list:\n    - {id: a}',
      'list:\n    - {id: a}\n    - {id: new, name: New One}',
    ],
    [
      'behind a text of several lines',
      'list:\n  - |\n    one\n    two\nb: 1\n',
      'list:\n  - |\n    one\n    two\n  - {id: new, name: New One}\nb: 1\n',
    ],
    [
      'behind a text that keeps its empty lines',
      'list:\n  - |+\n    one\n\nb: 1\n',
      'list:\n  - |+\n    one\n\n  - {id: new, name: New One}\nb: 1\n',
    ],
    [
      'behind a quoted text of several lines',
      'list:\n  - "one\n    two" # c\nb: 1\n',
      'list:\n  - "one\n    two" # c\n  - {id: new, name: New One}\nb: 1\n',
    ],
    [
      'behind an item without a value',
      'list:\n  - id:\nb: 1\n',
      'list:\n  - id:\n  - {id: new, name: New One}\nb: 1\n',
    ],
    ['in a flow list', 'list: [{id: a}, "b" ] # c\n', 'list: [{id: a}, "b", {id: new, name: New One} ] # c\n'],
    [
      'in a flow list of several lines',
      'list: [\n  a, # one\n  b, # two\n]\n',
      'list: [\n  a, # one\n  b, {id: new, name: New One}, # two\n]\n',
    ],
    ['in an empty flow list', 'list: [] # none\n', 'list: [{id: new, name: New One}] # none\n'],
    ['under a key without a value', 'list: # none\n\nb: 1\n', 'list: # none\n  - {id: new, name: New One}\n\nb: 1\n'],
    ['in the place of a null', 'list: null # none\nb: 1\n', 'list: # none\n  - {id: new, name: New One}\nb: 1\n'],
    [
      'under a new key at the end',
      '# top\nb: 1 # b\n# bottom\n\n',
      '# top\nb: 1 # b\n# bottom\n\nlist:\n  - {id: new, name: New One}\n\n',
    ],
    ['in a flow mapping', '{b: 1, c: [x]}', '{b: 1, c: [x], list: [{id: new, name: New One}]}'],
    [
      'with the text’s own line ends',
      'list:\r\n  - id: a\r\nb: 1\r\n',
      'list:\r\n  - id: a\r\n  - {id: new, name: New One}\r\nb: 1\r\n',
    ],
  ];
  for (const [name, text, expected] of lists) {
    it(`adds ${name}`, () => assert.equal(rewritten(text, push), expected));
  }

  it('sets keys where they belong, and values in their places', () => {
    const text = [
      'list:',
      '  - id: a # first',
      '    status: "executed" # soon over',
      "    signed: '2024-05-01'",
      '    terms: {x: 1}',
      '  - {id: b, status: executed, terminated_on: null, rows: []}',
      '  - id: c',
      '    status: >-',
      '      executed',
      '    terminated_on: # not yet',
      '',
    ].join('\n');
    const written = rewritten(text, ({ list }) => {
      for (const entry of list as Value[]) Object.assign(entry, { status: 'terminated', terminated_on: '2025-01-01' });
      (list as Value[])[1]!.rows = [{ person: 'p' }];
      (list as Value[])[0]!.document = { version: '1' };
    });
    assert.equal(
      written,
      [
        'list:',
        '  - id: a # first',
        '    status: terminated # soon over',
        "    signed: '2024-05-01'",
        '    terminated_on: 2025-01-01',
        '    terms: {x: 1}',
        '    document: {version: "1"}',
        '  - {id: b, status: terminated, terminated_on: 2025-01-01, rows: [{person: p}]}',
        '  - id: c',
        '    status: terminated',
        '    terminated_on: 2025-01-01 # not yet',
        '',
      ].join('\n'),
    );
  });

  it('adds to the last entry and to its list at one place, in this order', () => {
    const written = rewritten('list:\n  - id: a\n    rows:\n      - {x: 1}\n', (value) => {
      const [first] = value.list as [Value];
      first.rows = [...(first.rows as Plain[]), { x: '2' }];
      first.note = 'word';
      push(value);
    });
    assert.equal(
      written,
      'list:\n  - id: a\n    rows:\n      - {x: 1}\n      - {x: "2"}\n    note: word\n  - {id: new, name: New One}\n',
    );
  });

  it('puts comments above the first that is added to a list', () => {
    const written = rewritten('list:\n  - id: a\n', push, { list: ['one', 'two'] });
    assert.equal(written, 'list:\n  - id: a\n  # one\n  # two\n  - {id: new, name: New One}\n');
  });

  const text = fc.string({
    unit: fc.constantFrom('a', 'B', '1', ' ', ':', '#', '-', '"', "'", '[', '{', ',', '\n', 'é', '😀'),
  });
  const scalar = fc.oneof(text, fc.constantFrom('2024-05-01', 'null', 'yes', '~', '1e3', '- a', '0x1f'));
  const entry = fc.dictionary(
    fc.constantFrom('id', 'name', 'rows', 'note'),
    fc.oneof(
      scalar,
      fc.array(fc.dictionary(fc.constantFrom('x', 'y'), scalar, { noNullPrototype: true }), { maxLength: 3 }),
    ),
    { minKeys: 1, noNullPrototype: true },
  );
  const layouts = [
    (lines: string) => `# top\nlist:\n  # of the list\n${lines}\n# after the list\nlast: 1 # end\n`,
    (lines: string) => `last: 1\n\nlist:\n${lines}`,
    (lines: string) => `list: # here\n${lines}\n\n\n`,
  ];

  it('keeps every line that was there, in order, whatever is added', () => {
    fc.assert(
      fc.property(
        fc.array(entry, { minLength: 1, maxLength: 3 }),
        fc.array(entry, { minLength: 1, maxLength: 3 }),
        fc.constantFrom(...layouts),
        fc.boolean(),
        (old, added, layout, crlf) => {
          const lines = old.map((one, at) => `  # ${at}\n  - ${JSON.stringify(one)} # kept ${at}`).join('\n');
          const before = crlf ? layout(lines).replaceAll('\n', '\r\n') : layout(lines);
          const written = rewritten(
            before,
            (value) => (value.list = [...(value.list as Plain[]), ...(added as Plain[])]),
          );
          const eol = crlf ? '\r\n' : '\n';
          const rest = written.split(eol);
          for (const line of before.split(eol)) {
            const at = rest.indexOf(line);
            assert.ok(at >= 0, line);
            rest.splice(0, at + 1);
          }
          assert.equal(crlf && /(?<!\r)\n/.test(written), false, 'line ends are not mixed');
        },
      ),
    );
  });
});
