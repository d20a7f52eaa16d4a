import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseYaml, type ParsedYaml } from '../../src/register/parseYaml';
import type { Placed } from '../../src/register/placed';
import { splitYaml } from '../../src/register/splitYaml';
import { YamlMemory } from '../../src/register/yamlMemory';

const TEXTS = [
  `# A register.
register_version: 1
organisation: {id: acme, name: "Acme, Inc.", email_domains: [acme.example]}

vendors: # all of them
  # the first
  - {id: v1, name: One}
  - id: v2 # the second
    name: 'Two: the
      second'

    jurisdiction: PL
  # nobody after this
people:
- id: ana
  identities:
  - {email: ana@v1.example}
  -  email: ana@home.example
  engagements: [
    {id: e1, party: v1},
    {id: e2, party: v2}
  ]
- id: ben
  name: >-
    Ben
    Brown

  notes: |
    - not an entry
    key: neither
agreements: []
policy:
  signatures: "off"
`,
  `organisation:
  id: acme
vendors:
  - id: v1
    name: |2
        deep
    more: plain text
      that goes on
  -
    id: v2
  - - nested
    - list
  - plain
records:
cap:
  - 1.10
  - 2
`,
];

/** What an edit can leave anywhere. */
const SCRAPS = [
  ...[
    ' ',
    '  ',
    '\n',
    '\r\n',
    '\r',
    '\t',
    '\n  ',
    '\n- ',
    '\n  - ',
    '- ',
    '#',
    ' #',
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    ',',
  ],
  ...[':', ': ', '? ', '|', '>', '|+\n', '&a ', '*a', '!t ', '%', '---', '\n---\n', '\n...\n', '\n%YAML 1.1\n', '<<: '],
  ...['x', 'key: value\n', 'vendors:\n', '\nid: v1', 'null', '~', '\uFEFF', '\u2028', '\u0000', '@', '`', '\\', 'é'],
];

type Edit = (text: string) => string;

const at = fc.double({ min: 0, max: 1, noNaN: true });
const lineAt = (text: string, share: number): [string[], number] => {
  const lines = text.split('\n');
  return [lines, Math.min(lines.length - 1, Math.floor(share * lines.length))];
};

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(at, fc.constantFrom(...SCRAPS)).map(([share, scrap]): Edit => {
    return (text) => {
      const place = Math.floor(share * text.length);
      return text.slice(0, place) + scrap + text.slice(place);
    };
  }),
  fc.tuple(at, fc.nat(12)).map(([share, length]): Edit => {
    return (text) => {
      const place = Math.floor(share * text.length);
      return text.slice(0, place) + text.slice(place + length);
    };
  }),
  fc.tuple(at, at, fc.boolean()).map(([from, to, stays]): Edit => {
    return (text) => {
      const [lines, source] = lineAt(text, from);
      const [line = ''] = stays ? lines.slice(source, source + 1) : lines.splice(source, 1);
      lines.splice(Math.floor(to * lines.length), 0, line);
      return lines.join('\n');
    };
  }),
  fc.tuple(at, fc.constantFrom('  ', ' ', '- ', '# ', '')).map(([share, margin]): Edit => {
    return (text) => {
      const [lines, line] = lineAt(text, share);
      lines[line] = margin + (margin === '' ? lines[line]!.trimStart() : lines[line]!);
      return lines.join('\n');
    };
  }),
);

/** With the order of keys, which maps that are compared don't have. */
function shown(placed: Placed | null): unknown {
  if (placed?.kind === 'list') return { ...placed, items: placed.items.map(shown) };
  if (placed?.kind !== 'map') return placed;
  return { ...placed, entries: [...placed.entries].map(([key, { keyPlace, value }]) => [key, keyPlace, shown(value)]) };
}

function result(parse: () => ParsedYaml): unknown {
  const { root, problems } = parse();
  return { root: shown(root), problems };
}

describe('a file that is read again', () => {
  it('says what it says to who reads it first, whatever was edited', () => {
    fc.assert(
      fc.property(fc.constantFrom(...TEXTS), fc.array(edit, { minLength: 1, maxLength: 8 }), (begun, edits) => {
        const memory = new YamlMemory();
        let text = begun;
        memory.parse(text, 'r.yaml');
        for (const change of edits) {
          const next = change(text);
          assert.deepEqual(
            result(() => memory.parse(next, 'r.yaml')),
            result(() => parseYaml(next, 'r.yaml')),
            JSON.stringify(next),
          );
          // What can't be read any more is undone, so that edits don't all end in the same ruin.
          if (parseYaml(next, 'r.yaml').problems.length === 0) text = next;
        }
      }),
      { numRuns: 600 },
    );
  });

  it('is cut at the entries of its lists', () => {
    const cut = splitYaml(TEXTS[0]!)!.map(({ key, items }) => [key, items?.map(({ line }) => line + 1) ?? null]);
    assert.deepEqual(cut, [
      ['register_version', null],
      ['organisation', null],
      ['vendors', [7, 8]],
      ['people', [15, 23]],
      ['agreements', null],
      ['policy', null],
    ]);
  });

  for (const [what, text] of [
    ['a tab', 'a:\n\t- x\n'],
    ['a further document', 'a: 1\n---\nb: 2\n'],
    ['a directive', '%YAML 1.2\na: 1\n'],
    ['a key twice', 'a: 1\na: 2\n'],
    ['a key in quotes', '"a": 1\n'],
    ['another margin', '  a: 1\n'],
    ['something before the first key', '- x\na: 1\n'],
    ['a bracket around it', '{x: "\na:\n  - b\n"}\n'],
    ['a control character', 'a:\n  # \u0007\n  - b\n'],
    ['nothing', ''],
  ] as const) {
    it(`isn’t cut where there is ${what}`, () => {
      assert.equal(splitYaml(text), null);
    });
  }

  it('gives entries that stay where they were as they were, and moves the others', () => {
    const memory = new YamlMemory();
    const entry = (root: Placed | null, index: number): Placed => {
      const list = root?.kind === 'map' ? root.entries.get('people')?.value : undefined;
      assert.ok(list?.kind === 'list');
      return list.items[index]!;
    };
    const before = memory.parse('people:\n  - {id: ana}\n  - {id: ben}\n', 'r.yaml').root;
    const after = memory.parse('people:\n  - {id: ana}\n  - {id: eve}\n  - {id: ben}\n', 'r.yaml').root;
    assert.equal(entry(after, 0), entry(before, 0));
    assert.deepEqual([entry(before, 1).place.line, entry(after, 2).place.line], [3, 4]);
  });
});
