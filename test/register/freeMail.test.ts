import assert from 'node:assert/strict';
import { canNameCompany, freeMailDomains, isFreeMail } from '../../src/register/freeMail';

describe('free mail', () => {
  it('knows the providers in any case', () => {
    assert.ok(isFreeMail('GMail.com'));
    assert.ok(!isFreeMail('mail.gmail.com'));
    assert.ok(!isFreeMail('acme.com'));
    for (const domain of freeMailDomains) assert.match(domain, /^[a-z0-9.-]+$/);
  });

  const cases: [domain: string, can: boolean][] = [
    ['acme.com', true],
    ['ACME.co.uk', true],
    ['nimbus.example', true],
    ['gmail.com', false],
    ['macbook.local', false],
    ['host.internal', false],
    ['localhost', false],
    ['example.localdomain', false],
    ['users.noreply.github.com', false],
    ['noreply.codeberg.org', false],
    ['no-reply.acme.com', false],
    ['192.168.1.1', false],
    ['', false],
    ['acme..com', false],
    ['.acme.com', false],
    ['(none)', false],
    [`${'a.'.repeat(200)}com`, false],
  ];
  for (const [domain, can] of cases) {
    it(`${domain.slice(0, 30)} ${can ? 'can' : "can't"} name a company`, () =>
      assert.equal(canNameCompany(domain), can));
  }
});
