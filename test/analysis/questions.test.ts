import assert from 'node:assert/strict';
import { Questions } from '../../src/analysis/questions';
import { commitBy } from '../findings/build';

describe('Questions', () => {
  it('has each commit and path once, with its answer', () => {
    const questions = new Questions();
    const commits = [commitBy('ada@x.example'), commitBy('ada@x.example')];
    const all = commits.flatMap((commit) =>
      ['a', 'b', 'c'].map((path) => ({ asked: questions, commit, path, verdict: null })),
    );
    const first = all.map(({ commit, path }) => questions.of(commit, path));
    assert.deepEqual(first, all);
    assert.equal(new Set(first).size, all.length);
    const again = [...all].reverse().map(({ commit, path }) => questions.of(commit, path));
    again.reverse().forEach((question, at) => assert.equal(question, first[at]));
    assert.ok(first.every((question) => questions.has(question)));
  });

  it('shares the questions of earlier ones whose answers hold on', () => {
    const [ada, bo] = [commitBy('ada@x.example'), commitBy('bo@x.example')];
    const earlier = new Questions();
    const questions = new Questions({ questions: earlier, holdsFor: (commit, path) => commit === ada && path !== 'b' });
    for (const [commit, path, isShared] of [
      [ada, 'a', true],
      [ada, 'b', false],
      [bo, 'a', false],
    ] as const) {
      const before = earlier.of(commit, path);
      assert.equal(questions.of(commit, path) === before, isShared);
      assert.equal(questions.has(before), isShared);
      assert.ok(questions.has(questions.of(commit, path)));
    }
    assert.ok(!questions.has(new Questions().of(ada, 'a')));
  });
});
