import assert from 'node:assert/strict';
import { datedBeforeParents, isDatedBeforeParent } from '../../src/history/datedBeforeParents';
import type { Commit } from '../../src/history/model';
import { commitBy } from '../findings/build';

describe('datedBeforeParents', () => {
  const DAY = 86_400;
  const commit = (id: string, committed: number, ...parents: string[]): Commit => {
    const by = commitBy('ada@x.example');
    return { ...by, id, parents, committer: { ...by.committer, time: committed } };
  };

  it('finds commits more than a day older than a parent of theirs, by their committers’ clocks', () => {
    const all = [
      commit('root', 10 * DAY),
      commit('same', 9 * DAY, 'root'),
      commit('early', 9 * DAY - 1, 'root'),
      commit('merge', 9 * DAY, 'early', 'root'),
      commit('late', 9 * DAY - 2, 'early', 'root'),
      commit('orphan', 0, 'not there'),
    ];
    const commits = new Map(all.map((one) => [one.id, one]));
    const found = datedBeforeParents(commits);
    assert.deepEqual(
      [...found].map(({ id }) => id),
      ['early', 'late'],
    );
    for (const one of all) assert.equal(isDatedBeforeParent(commits, one), found.has(one), one.id);
    assert.equal(datedBeforeParents(commits), found);
  });
});
