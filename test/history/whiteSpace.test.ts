import assert from 'node:assert/strict';
import { openRepository } from '../../src/history/repository';
import { linesBeyondWhiteSpace, stagedBeyondWhiteSpace } from '../../src/history/whiteSpace';
import { scratchRepository, useScratchHome } from './scratch';

const TABBED = Array.from({ length: 30 }, (_, at) => `\tline ${at}\n`).join('');
const SPACED = TABBED.replaceAll('\t', '    ');

describe('lines beyond white space', () => {
  useScratchHome();

  it('are those that a commit adds where white space doesn’t count', async () => {
    const scratch = scratchRepository();
    scratch.write('a', TABBED);
    scratch.write('b', 'one two\n');
    const root = scratch.commit('root');
    scratch.write('a', SPACED);
    scratch.write('b', 'one   two \r\n');
    const spaces = scratch.commit('spaces');
    scratch.write('a', `${TABBED}\tmore\n\tand more\n`);
    const more = scratch.commit('back, and two more');
    scratch.git('mv', 'a', 'c');
    const moved = scratch.commit('moved');
    scratch.write('d', '');
    const empty = scratch.commit('an empty file');
    const repository = await openRepository(scratch.root);
    const counts = await linesBeyondWhiteSpace(repository, [root, spaces, more, moved, empty]);
    assert.deepEqual(
      [root, spaces, more, moved, empty].map((id) => counts.get(id)),
      [31, 0, 2, 32, 0],
    );
    const again = await linesBeyondWhiteSpace(repository, [more, 'f'.repeat(40)]);
    assert.deepEqual([again.get(more), again.get('f'.repeat(40))], [2, undefined]);
  });

  it('are those that is staged to be added', async () => {
    const scratch = scratchRepository();
    scratch.write('a', TABBED);
    scratch.commit('root');
    const repository = await openRepository(scratch.root);
    assert.equal(await stagedBeyondWhiteSpace(repository), 0);
    scratch.write('a', SPACED);
    scratch.write('b', 'one\ntwo\n');
    assert.equal(await stagedBeyondWhiteSpace(repository), 0);
    scratch.git('add', '--all');
    assert.equal(await stagedBeyondWhiteSpace(repository), 2);
  });
});
