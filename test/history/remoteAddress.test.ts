import assert from 'node:assert/strict';
import { remoteOwner, shownAddress } from '../../src/history/remoteAddress';

describe('shownAddress', () => {
  for (const [address, shown] of [
    ['https://forge.example/acme/portal.git', 'https://forge.example/acme/portal.git'],
    ['https://me:secret@forge.example:8443/acme/portal?token=secret#x', 'https://forge.example:8443/acme/portal'],
    ['https://token@forge.example/acme/portal', 'https://forge.example/acme/portal'],
    ['git@forge.example:acme/portal.git', 'ssh://forge.example/acme/portal.git'],
    ['forge.example:/srv/portal.git', 'ssh://forge.example/srv/portal.git'],
    ['ssh://git@forge.example:2222/acme/portal', 'ssh://forge.example:2222/acme/portal'],
    ['git://forge.example/a b', 'git://forge.example/a%20b'],
    ['', null],
    ['/srv/portal.git', null],
    ['../portal', null],
    ['file:///srv/portal.git', null],
    ['C:\\repositories\\portal', null],
    ['ext::sh -c whoami', null],
    // A host for git, whatever it looks like.
    ['javascript:alert(1)', 'ssh://javascript/alert(1)'],
    ['https://', null],
  ] as const)
    it(`is ${shown ?? 'nothing'} for ${address || 'no remote'}`, () => assert.equal(shownAddress(address), shown));
});

describe('remoteOwner', () => {
  for (const [address, owner] of [
    ['https://me:secret@forge.example/acme/portal.git', 'acme'],
    ['git@forge.example:acme/tools/portal.git', 'acme'],
    ['forge.example:/srv/portal.git', null],
    ['https://forge.example/scm/acme/portal.git', null],
    ['https://forge.example/portal.git', null],
    ['/acme/portal', null],
    ['', null],
  ] as const)
    it(`is ${owner ?? 'nobody'} for ${address || 'no remote'}`, () => assert.equal(remoteOwner(address), owner));
});
