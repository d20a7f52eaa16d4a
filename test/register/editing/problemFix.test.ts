import assert from 'node:assert/strict';
import { problemFix } from '../../../src/register/editing/problemFix';
import { readOutline } from '../../../src/register/editing/readOutline';
import { replaceWord } from '../../../src/register/editing/replaceWord';
import { applyEdits } from '../../../src/register/editing/textEdit';
import { built, SMALLEST } from '../problemsOf';

describe('what a problem says would be right', () => {
  const cases: [title: string, text: string, expected: string | null][] = [
    ['an unknown key', 'vendros: []', 'vendors: []'],
    ['an unknown key within', 'vendors:\n  - {id: a, nmae: b}', 'vendors:\n  - {id: a, name: b}'],
    [
      'a word',
      'vendors: [{id: a, name: b, subcontracting: "alowed"}]',
      'vendors: [{id: a, name: b, subcontracting: allowed}]',
    ],
    ['a reference', 'grants: [{id: g, to: acm, paths: []}]', 'grants: [{id: g, to: acme, paths: []}]'],
    [
      'a role',
      'agreements: [{id: A, type: nda, status: draft, parties: [{ref: acme, role: cleint}]}]',
      'agreements: [{id: A, type: nda, status: draft, parties: [{ref: acme, role: client}]}]',
    ],
    ['a key without a like', 'zzzzzzzzzz: []', null],
    ['a day', 'vendors: [{id: a, name: b, last_reviewed: soon}]', null],
  ];
  for (const [title, text, expected] of cases) {
    it(`of ${title}`, () => {
      const register = SMALLEST + text;
      // An unknown key in the place of a required one is two problems.
      const fixes = built(register).problems.flatMap((problem) => ({ problem, fix: problemFix(problem) ?? [] }));
      const found = fixes.find(({ fix }) => !Array.isArray(fix));
      if (expected === null) {
        assert.equal(fixes.length, 1);
        assert.equal(found, undefined);
        return;
      }
      assert.ok(found && !Array.isArray(found.fix));
      const { line, column } = found.problem;
      const offset =
        register
          .split('\n')
          .slice(0, line - 1)
          .join('\n').length +
        1 +
        column -
        1;
      const edit = replaceWord(readOutline(register), offset, found.fix.word, found.fix.by);
      assert.ok(edit);
      const mended = applyEdits(register, [edit]);
      assert.equal(mended, SMALLEST + expected);
      assert.deepEqual(built(mended).problems, []);
    });
  }

  it('of a version', () => {
    const [problem] = built(SMALLEST.replace('1', '"2"')).problems;
    assert.ok(problem);
    assert.deepEqual(problemFix(problem), { word: '2', by: '1' });
  });
});
