import assert from 'node:assert/strict';
import { Questions } from '../../src/analysis/questions';
import { commitBy } from '../findings/build';

describe('Questions', () => {
  it('has each commit and path once, with its answer', () => {
    const questions = new Questions();
    const commits = [commitBy('ada@x.example'), commitBy('ada@x.example')];
    const all = commits.flatMap((commit) => ['a', 'b', 'c'].map((path) => ({ commit, path, verdict: null })));
    const first = all.map(({ commit, path }) => questions.of(commit, path));
    assert.deepEqual(first, all);
    assert.equal(new Set(first).size, all.length);
    const again = [...all].reverse().map(({ commit, path }) => questions.of(commit, path));
    again.reverse().forEach((question, at) => assert.equal(question, first[at]));
  });
});
