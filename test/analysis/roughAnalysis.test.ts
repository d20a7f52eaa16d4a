import assert from 'node:assert/strict';
import { openEngine } from '../../src/analysis/engine';
import { roughAnalysis } from '../../src/analysis/roughAnalysis';
import { openRepository } from '../../src/history/repository';
import { scratchRepository, useScratchHome } from '../history/scratch';

describe('roughAnalysis', () => {
  useScratchHome();

  it('gives each file to the vendor of its last commit, and counts lines for them', async () => {
    const scratch = scratchRepository();
    scratch.write('a', 'one\ntwo\nthree\n');
    scratch.write('b', 'one\n');
    scratch.write('binary', Buffer.alloc(9));
    scratch.commit('one', { author: 'Ada <ada@alpha.example>' });
    scratch.write('b', 'one\ntwo\n');
    scratch.commit('two', { author: 'Bo <bo@beta.example>' });
    const engine = await openEngine(await openRepository(scratch.root));
    const { files, vendors } = await roughAnalysis(engine, new AbortController().signal);
    assert.deepEqual(files, [
      { path: 'a', lines: 3, vendors: [{ id: 'alpha.example', lines: 3 }], findings: [] },
      { path: 'b', lines: 2, vendors: [{ id: 'beta.example', lines: 2 }], findings: [] },
    ]);
    assert.deepEqual(
      vendors.map(({ id, lines }) => [id, lines]),
      [
        ['alpha.example', 3],
        ['beta.example', 2],
      ],
    );
  });
});
