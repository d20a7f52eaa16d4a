import assert from 'node:assert/strict';
import { fileExpression } from '../../src/licensing/fileExpression';
import type { StatedLicence } from '../../src/licensing/licencesIn';

const stated = (
  id: string,
  kind: StatedLicence['kind'] = 'notice',
  joined: StatedLicence['joined'] = null,
): StatedLicence => ({ id, kind, joined, line: 1, lastLine: 1, confidence: 1 });

describe('fileExpression', () => {
  const cases: readonly [
    string,
    readonly (string | null)[],
    StatedLicence[][],
    string | null,
    string | null,
    boolean,
  ][] = [
    ['nothing', [], [[], []], null, null, false],
    ['a tag, whatever the words say', ['MIT'], [[stated('ISC')]], 'MIT', 'tag', false],
    ['several tags', ['MIT', 'ISC OR MIT', 'MIT'], [], 'MIT AND (ISC OR MIT)', 'tag', true],
    ['a tag that can’t be read', [null], [[stated('ISC')]], null, 'tag', false],
    ['one notice', [], [[stated('MIT')]], 'MIT', 'notice', false],
    ['a choice', [], [[stated('MIT'), stated('GPL-2.0-only', 'notice', 'OR')]], 'MIT OR GPL-2.0-only', 'notice', true],
    ['one that is a choice', [], [[stated('MIT OR ISC')]], 'MIT OR ISC', 'notice', false],
    [
      'a choice and another',
      [],
      [[stated('MIT'), stated('ISC', 'notice', 'OR')], [stated('Zlib', 'text')]],
      '(MIT OR ISC) AND Zlib',
      'text',
      true,
    ],
    ['the same twice', [], [[stated('MIT', 'text')], [stated('MIT')]], 'MIT', 'text', false],
    ['a reference beside a notice', [], [[stated('ISC', 'reference'), stated('MIT')]], 'MIT', 'notice', false],
    ['references alone', [], [[stated('ISC', 'reference')]], 'ISC', 'reference', false],
  ];
  it('is told of what parts state, beside what the whole does, never as the whole’s own', () => {
    const part = stated('MIT');
    const told = (...words: StatedLicence[]) => fileExpression([], [words], (one) => one === part);
    assert.deepEqual(told(part), { expression: 'MIT', source: 'notice', inferred: true });
    assert.equal(told(part, stated('ISC', 'reference')).expression, 'MIT AND ISC');
    assert.equal(told(part, stated('ISC')).expression, 'MIT AND ISC');
    assert.equal(told(part, stated('ISC'), stated('Zlib', 'reference')).expression, 'MIT AND ISC');
    assert.deepEqual(told(part, stated('MIT')), { expression: 'MIT', source: 'notice', inferred: false });
  });

  for (const [name, tags, words, expression, source, inferred] of cases)
    it(`is told of ${name}`, () =>
      assert.deepEqual(
        fileExpression(
          tags.map((id) => ({ id })),
          words,
        ),
        { expression, source, inferred },
      ));
});
