import assert from 'node:assert/strict';
import { openRepository, resolveRevision } from '../../src/history/repository';
import { resolveCommits } from '../../src/history/resolveCommits';
import { scratchRepository, useScratchHome } from './scratch';

describe('resolveCommits', () => {
  useScratchHome();

  it('gives what resolveRevision gives, each revision at its name, and leaves out what it refuses', async () => {
    const scratch = scratchRepository();
    scratch.write('a', 'a\n');
    const first = scratch.commit('one');
    scratch.git('tag', '-a', 'v1', '-m', 'tag');
    const second = scratch.commit('two');
    const repo = await openRepository(scratch.root);
    const revisions = [
      ...['HEAD', '@', 'main', 'v1', 'HEAD~1', 'HEAD^{tree}', ':/one', first.slice(0, 8), second, 'main@{0}'],
      ...['', 'nope', 'nope missing', '-x', '--all', '^HEAD', 'HEAD..v1', 'HEAD:a', 'a\nb', 'a\0b', 'f'.repeat(40)],
      ...['HEAD\nHEAD', ' ', '\u{1F600}', `${first}x`],
    ];
    const expected = new Map<string, string>();
    for (const revision of revisions) {
      const id = await resolveRevision(repo, revision).catch(() => null);
      if (id !== null) expected.set(revision, id);
    }
    assert.ok(expected.size >= 8, [...expected.keys()].join());
    assert.deepEqual(await resolveCommits(repo, revisions), expected);
    assert.deepEqual(await resolveCommits(repo, revisions.toReversed()), expected);
  });

  it('asks nothing of git where nothing can be asked', async () => {
    const repo = await openRepository(scratchRepository().root);
    assert.deepEqual(await resolveCommits({ ...repo, gitPath: '/nowhere/git' }, ['', '-x']), new Map());
  });
});
