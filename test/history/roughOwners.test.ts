import assert from 'node:assert/strict';
import { openRepository } from '../../src/history/repository';
import { roughOwners } from '../../src/history/roughOwners';
import { scratchFolder, scratchRepository, useScratchHome } from './scratch';

describe('roughOwners', () => {
  useScratchHome();
  const long = Array.from({ length: 30 }, (_, at) => `line ${at}\n`).join('');

  it('names who touched a file first and last, through renames and merged branches', async () => {
    const scratch = scratchRepository();
    scratch.write('a', long);
    scratch.write('gone', 'x\n');
    const day = (number: number) => ({ date: `${1_700_000_000 + number * 86_400} +0000` });
    const one = scratch.commit('one', day(1));
    scratch.git('checkout', '--quiet', '-b', 'side');
    scratch.write('side\nfile', 'x\n');
    const side = scratch.commit('side', day(2));
    scratch.git('checkout', '--quiet', 'main');
    scratch.git('mv', 'a', 'b');
    scratch.git('rm', '--quiet', 'gone');
    const renamed = scratch.commit('renamed', day(3));
    scratch.write('a', 'another\n');
    const another = scratch.commit('another', day(4));
    scratch.git('merge', '--quiet', '--no-edit', 'side');
    const repo = await openRepository(scratch.root);
    const head = scratch.git('rev-parse', 'HEAD');
    const owners = await roughOwners(repo, head, ['a', 'b', 'side\nfile', 'no such file']);
    assert.deepEqual(Object.fromEntries(owners), {
      a: { first: another, last: another },
      b: { first: one, last: renamed },
      'side\nfile': { first: side, last: side },
    });
  });

  it('says nothing of what a shallow clone’s oldest commit may have had before', async () => {
    const scratch = scratchRepository();
    scratch.write('old', 'x\n');
    scratch.commit('one');
    scratch.write('new', 'x\n');
    const two = scratch.commit('two');
    const clone = `${scratchFolder()}/clone`;
    scratch.git('clone', '--quiet', '--depth', '1', `file://${scratch.root}`, clone);
    const shallow = await openRepository(clone);
    assert.deepEqual(await roughOwners(shallow, two, ['old', 'new']), new Map());
    const whole = await openRepository(scratch.root);
    assert.equal((await roughOwners(whole, two, ['old', 'new'])).size, 2);
  });

  it('stops when aborted', async () => {
    const scratch = scratchRepository();
    const head = scratch.commit('one');
    const reason = new Error('enough');
    const asked = roughOwners(await openRepository(scratch.root), head, [], AbortSignal.abort(reason));
    await assert.rejects(asked, reason);
  });
});
