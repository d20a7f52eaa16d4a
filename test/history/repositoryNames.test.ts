import assert from 'node:assert/strict';
import path from 'node:path';
import { openRepository } from '../../src/history/repository';
import { remoteAddress } from '../../src/history/remoteAddress';
import { repositoryNames } from '../../src/history/repositoryNames';
import { scratchRepository, useScratchHome } from './scratch';

describe('repositoryNames', () => {
  useScratchHome();
  const addresses: [address: string | null, names: string[] | null][] = [
    [null, null],
    ['https://forge.example/acme/portal.git', ['portal', 'acme/portal']],
    ['https://forge.example/acme/portal/', ['portal', 'acme/portal']],
    ['git@forge.example:acme/portal.git', ['portal', 'acme/portal']],
    ['ssh://git@forge.example:2222/group/sub/portal', ['portal', 'sub/portal']],
    ['/srv/mirrors/acme/portal.git', null],
    ['file:///srv/portal.git', null],
    ['C:\\repositories\\portal', null],
    ['../portal', null],
  ];
  for (const [address, names] of addresses) {
    it(`${names ? names.join(', ') : 'only the folder’s name'} for ${address ?? 'no remote'}`, async () => {
      const scratch = scratchRepository();
      const { root } = scratch;
      if (address !== null) scratch.git('config', 'remote.origin.url', address);
      const repository = await openRepository(root);
      assert.deepEqual(repositoryNames(repository.name, await remoteAddress(repository, undefined)), {
        names: names ?? [path.basename(root)],
        certain: names !== null,
      });
    });
  }
});
