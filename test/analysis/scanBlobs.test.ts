import assert from 'node:assert/strict';
import { scanBlobs } from '../../src/analysis/scanBlobs';
import { openRepository } from '../../src/history/repository';
import { listBlobs } from '../../src/history/tree';
import { scratchRepository, useScratchHome } from '../history/scratch';

describe('scanBlobs', () => {
  useScratchHome();

  it('reads a file by its name, leaves out what it can’t have, and reads nothing twice', async () => {
    const scratch = scratchRepository();
    const tagged = '// SPDX-License-Identifier: MIT\n';
    scratch.write('a.c', tagged);
    scratch.write('a.json', tagged);
    scratch.write('logo.png', Buffer.from([0, 1, 2]));
    scratch.write('big.c', tagged.repeat(100));
    const commit = scratch.commit('A');
    const repository = await openRepository(scratch.root);
    const files = [...(await listBlobs(repository, commit)), { path: 'gone.c', blob: '1'.repeat(40) }];
    const told = async (maxFileSize: number): Promise<unknown[]> => {
      const facts = await scanBlobs(repository, files, { maxFileSize });
      return [...facts].map(([path, one]) => [path, one?.licence.expression ?? null]).sort();
    };
    const small = [
      ['a.c', 'MIT'],
      ['a.json', null],
      ['logo.png', null],
    ];
    assert.deepEqual(await told(1000), small);
    assert.deepEqual(await told(10_000), [small[0], small[1], ['big.c', 'MIT'], small[2]]);
    const known = await scanBlobs(repository, files.slice(0, 2));
    assert.equal(known.get('a.c'), (await scanBlobs(repository, files.slice(0, 1))).get('a.c'));
  });
});
