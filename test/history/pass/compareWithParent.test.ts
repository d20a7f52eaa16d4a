import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { GitFailure } from '../../../src/history/gitFailure';
import { compareWithParent } from '../../../src/history/pass/compareWithParent';
import { openRepository } from '../../../src/history/repository';
import { scratchFolder, scratchRepository, useScratchHome } from '../scratch';
import { importCommits } from './importCommits';
import { limits } from './limits';
import { rawChanges } from './rawChanges';

describe('compareWithParent', () => {
  useScratchHome();

  it('tells what a merge changed against any parent, and asks git once for each', async () => {
    const scratch = scratchRepository();
    const [one, two, three, merge, other] = importCommits(scratch, [
      { files: [{ path: 'a\nb', content: '1' }] },
      { files: [{ path: 'b', content: '2' }] },
      {
        files: [
          { path: 'a\nb', content: '1' },
          { path: 'b', content: '2' },
        ],
      },
      {
        parents: [0, 1, 2],
        files: [
          { path: 'a\nb', content: '1' },
          { path: 'b', content: '2' },
        ],
      },
      { parents: [0, 1], files: [{ path: 'c', content: '3' }] },
    ]) as [string, string, string, string, string];
    const repo = await openRepository(scratch.root);
    const folder = scratchFolder();
    const [gitPath, log] = [path.join(folder, 'git'), path.join(folder, 'log')];
    fs.writeFileSync(gitPath, `#!/bin/sh\necho >> '${log}'\nexec '${repo.gitPath}' "$@"\n`, { mode: 0o755 });
    const asked = (): number => fs.readFileSync(log, 'utf8').length;
    const compare = compareWithParent({ ...repo, gitPath }, limits);

    const expected = rawChanges(scratch, [
      [merge, one],
      [merge, two],
      [other, two],
    ]);
    assert.deepEqual(
      expected.map((changes) => changes.map((change) => change.path)),
      [['b'], ['a\nb'], ['b', 'c']],
    );
    assert.deepEqual(await Promise.all([compare(merge, one), compare(merge, one)]), [expected[0], expected[0]]);
    assert.deepEqual(await compare(merge, two), expected[1]);
    assert.deepEqual(await compare(merge, three), []);
    assert.deepEqual(await compare(merge, one), expected[0]);
    assert.equal(asked(), 3);
    assert.deepEqual(await compare(other, two), expected[2]);
    assert.equal(asked(), 4);
  });

  it('fails when git does', async () => {
    const scratch = scratchRepository();
    const repo = await openRepository(scratch.root);
    const [commit, parent] = [scratch.commit('one'), scratch.commit('two')];
    const reason = new Error('enough');
    const aborted = compareWithParent(repo, { ...limits, signal: AbortSignal.abort(reason) });
    await assert.rejects(aborted(commit, parent), reason);
    const gitPath = path.join(scratchFolder(), 'git');
    fs.writeFileSync(gitPath, '#!/bin/sh\nexit 128\n', { mode: 0o755 });
    await assert.rejects(compareWithParent({ ...repo, gitPath }, limits)(commit, parent), GitFailure);
  });
});
