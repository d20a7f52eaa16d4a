import assert from 'node:assert/strict';
import type { FieldNames } from '../../demo/evolvingText';
import { lastRevision, renderText } from '../../demo/evolvingText';

const FIELDS: readonly FieldNames[] = [
  { kind: 'text', since: 0, names: { field: 'name' } },
  { kind: 'number', since: 0, names: { field: 'size' } },
  { kind: 'text', since: 2, names: { field: 'note' } },
];

describe('renderText', () => {
  const cases: readonly [what: string, template: string, revision: number, expected: string[]][] = [
    ['keeps plain lines', 'one\n\ntwo', 0, ['one', '', 'two']],
    ['adds a line from its revision on', 'a\n+1¦b', 0, ['a']],
    ['adds a line at its revision', 'a\n+1¦b', 1, ['a', 'b']],
    ['removes a line at its revision', '-1¦a\n+1¦b', 1, ['b']],
    ['keeps a line between two revisions', '+1-3¦a', 2, ['a']],
    ['repeats for each field there is', '@¦{{field}};', 0, ['name;', 'size;']],
    ['repeats for later fields, too', '@¦{{field}};', 2, ['name;', 'size;', 'note;']],
    ['repeats for one kind of field', '@number¦{{field}}', 2, ['size']],
    ['repeats neighbouring lines together', '@¦{{field}} {\n@¦}', 0, ['name {', '}', 'size {', '}']],
    ['fits the article', 'a {{label}}, A {{label}}', 0, ['an order, An order']],
  ];
  for (const [what, template, revision, expected] of cases) {
    it(what, () => assert.deepEqual(renderText(template, revision, { label: 'order' }, FIELDS), expected));
  }

  it('refuses a name that nobody gave', () => {
    assert.throws(() => renderText('{{missing}}', 0, {}, []), /no name for \{\{missing\}\}/);
  });
});

describe('lastRevision', () => {
  it('is the highest that a gutter names', () => assert.equal(lastRevision('a\n+1¦b\n-3¦c', []), 3));
  it('counts later fields where lines repeat', () => assert.equal(lastRevision('@¦{{field}}', FIELDS), 2));
  it('leaves fields out where none repeat', () => assert.equal(lastRevision('a', FIELDS), 0));
});
