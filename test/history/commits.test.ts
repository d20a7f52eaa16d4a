import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { createAncestry, reachableFrom } from '../../src/history/ancestry';
import { readCommits } from '../../src/history/commits';
import { openRepository } from '../../src/history/repository';
import { UserError } from '../../src/wording/userError';
import { scratchFolder, scratchRepository, useScratchHome } from './scratch';

describe('readCommits', () => {
  useScratchHome();

  it('reads every commit reachable, merges and branches', async () => {
    const scratch = scratchRepository();
    const one = scratch.commit('one\n\nbody\n\nCo-authored-by: Bo <bo@example.com>\n', {
      author: 'Ä <a@example.com>',
      date: '1600000000 -0330',
    });
    scratch.git('checkout', '--quiet', '-b', 'side');
    const side = scratch.commit('side');
    scratch.git('checkout', '--quiet', 'main');
    const main = scratch.commit('main');
    scratch.git('merge', '--quiet', '--no-edit', '-m', 'merge', 'side');
    const merge = scratch.git('rev-parse', 'HEAD');
    const repo = await openRepository(scratch.root);

    const commits = await readCommits(repo, ['HEAD', 'side', merge]);
    assert.deepEqual(new Set(commits.keys()), new Set([one, side, main, merge]));
    assert.deepEqual(commits.get(merge)?.parents, [main, side]);
    assert.deepEqual(commits.get(one), {
      id: one,
      parents: [],
      author: { name: 'Ä', email: 'a@example.com', time: 1_600_000_000, offset: -210 },
      committer: { name: 'Cy', email: 'cy@example.com', time: 1_600_000_000, offset: -210 },
      subject: 'one',
      trailers: [{ key: 'Co-authored-by', value: 'Bo <bo@example.com>' }],
      coAuthors: [{ name: 'Bo', email: 'bo@example.com' }],
      signedOffBy: [],
      signature: null,
    });
    assert.deepEqual(new Set((await readCommits(repo, ['side'])).keys()), new Set([one, side]));
    assert.equal((await readCommits(repo, [])).size, 0);

    const ancestry = createAncestry(commits);
    const cases: [string, string, boolean][] = [
      [merge, one, true],
      [merge, merge, true],
      [side, main, false],
      [one, merge, false],
      [merge, 'f'.repeat(40), false],
      ['f'.repeat(40), one, false],
    ];
    for (const [tip, commit, expected] of cases) assert.equal(ancestry.contains(tip, commit), expected);
    assert.deepEqual(reachableFrom(commits, side), new Set([one, side]));
  });

  it('reads only what is new when HEAD moves, and forgets what it left', async () => {
    const scratch = scratchRepository();
    const one = scratch.commit('one');
    const two = scratch.commit('two');
    const repo = await openRepository(scratch.root);
    const before = await readCommits(repo, ['HEAD']);
    scratch.git('reset', '--quiet', '--hard', one);
    const three = scratch.commit('three');
    const told: number[] = [];
    const after = await readCommits(repo, ['HEAD'], { onProgress: (done) => told.push(done) });
    assert.deepEqual([new Set(before.keys()), new Set(after.keys())], [new Set([one, two]), new Set([one, three])]);
    assert.deepEqual(told, [1]);
    assert.equal(after.get(one), before.get(one));
    // A replacement changes what a commit says: nothing that was read before holds.
    scratch.git('replace', '--graft', three);
    assert.deepEqual([...(await readCommits(repo, ['HEAD'])).keys()], [three]);
    scratch.git('replace', '-d', three);
    assert.equal((await readCommits(repo, ['HEAD'])).size, 2);
    // The tips that were read before may be gone.
    scratch.git('reflog', 'expire', '--expire=now', '--all');
    scratch.git('checkout', '--quiet', '--orphan', 'other');
    const four = scratch.commit('four');
    scratch.git('branch', '-D', 'main');
    scratch.git('reflog', 'expire', '--expire=now', '--all');
    scratch.git('gc', '--quiet', '--prune=now');
    assert.deepEqual([...(await readCommits(repo, ['HEAD'])).keys()], [four]);
  });

  it('takes a shallow clone, a replacement and a SHA-256 repository', async () => {
    const scratch = scratchRepository();
    const one = scratch.commit('one');
    const two = scratch.commit('two');
    const clone = path.join(scratchFolder(), 'clone');
    scratch.git('clone', '--quiet', '--depth=1', `file://${scratch.root}`, clone);
    const shallow = await readCommits(await openRepository(clone), ['HEAD']);
    assert.deepEqual(
      [...shallow].map(([id, { parents }]) => [id, parents]),
      [[two, [one]]],
    );
    assert.equal(createAncestry(shallow).contains(two, one), false);

    const tree = scratch.git('rev-parse', 'HEAD^{tree}');
    scratch.git('replace', one, scratch.git('commit-tree', tree, '-m', 'replaced'));
    const replaced = await readCommits(await openRepository(scratch.root), ['HEAD']);
    assert.equal(replaced.get(one)?.subject, 'replaced');

    const sha256 = scratchRepository('--object-format=sha256');
    const id = sha256.commit('one');
    assert.deepEqual([...(await readCommits(await openRepository(sha256.root), ['HEAD'])).keys()], [id]);
  });

  it('refuses unknown revisions and names a damaged history', async () => {
    const scratch = scratchRepository();
    const one = scratch.commit('one');
    scratch.commit('two');
    const repo = await openRepository(scratch.root);
    const told = (id: string) => (error: unknown) => error instanceof UserError && error.told.id === id;
    await assert.rejects(readCommits(repo, ['HEAD', 'none']), told('error.unknown-revision'));
    await assert.rejects(readCommits(repo, ['--all']), told('error.unknown-revision'));
    fs.rmSync(path.join(scratch.root, '.git/objects', one.slice(0, 2), one.slice(2)));
    await assert.rejects(readCommits(repo, ['HEAD']), told('error.broken-repository'));
  });

  it('tells progress and stops when aborted', async () => {
    const scratch = scratchRepository();
    const stream = Array.from(
      { length: 1200 },
      (_, at) => `commit refs/heads/main\ncommitter C <c@x> ${1_600_000_000 + at} +0000\ndata 1\nx\n`,
    );
    scratch.gitWith({ input: stream.join('') }, 'fast-import', '--quiet');
    const repo = await openRepository(scratch.root);
    const told: number[] = [];
    const commits = await readCommits(repo, ['HEAD'], { onProgress: (done) => told.push(done) });
    assert.equal(commits.size, 1200);
    assert.deepEqual(told, [500, 1000, 1200]);
    const reason = new Error('enough');
    const controller = new AbortController();
    const reading = readCommits(await openRepository(scratch.root), ['HEAD'], {
      signal: controller.signal,
      onProgress: () => controller.abort(reason),
    });
    await assert.rejects(reading, reason);
  });
});
