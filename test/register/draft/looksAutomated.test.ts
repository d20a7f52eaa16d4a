import assert from 'node:assert/strict';
import { looksAutomated } from '../../../src/register/draft/looksAutomated';

describe('looksAutomated', () => {
  for (const [name, email, is] of [
    ['ACME-git-bot', 'git@acme.com', true],
    ['MergeBot', 'merge@acme.com', true],
    ['Build', 'ci@acme.com', true],
    ['acme-ci', 'a@acme.com', true],
    ['Weblate', 'noreply@weblate.example', true],
    ['Weblate', 'do-not-reply@weblate.example', true],
    ['Ann', '12+ann@users.noreply.github.com', false],
    ['Dave Talbot', 'dave.talbot@acme.com', false],
    ['Cindy', 'cindy@ci.acme.com', false],
    ['', '', false],
  ] as const)
    it(`${is ? 'hints' : 'doesn’t hint'} at “${name} <${email}>”`, () =>
      assert.equal(looksAutomated(name, [email]), is));
});
