import assert from 'node:assert/strict';
import { parseClaAssistant } from '../../../src/register/importers/claAssistant';
import { UserError } from '../../../src/wording/userError';
import { CLA_ASSISTANT, claAssistant } from './exports';
import { droppedIds } from './told';

describe('parseClaAssistant', () => {
  it('keeps signer, repository, paper, signature and revocation', () => {
    const { records, dropped } = parseClaAssistant(CLA_ASSISTANT);
    const [octo, zoe, early] = records;
    assert.deepEqual(octo, {
      kind: 'individual',
      line: 2,
      signer: { name: 'Octo "The" Cat', emails: ['octo@mail.example'], github: 'octocat', githubId: null },
      signed: '2024-05-01',
      terminatedOn: null,
      status: 'executed',
      document: { uri: 'https://gist.github.com/acme/1', version: 'v1' },
      repositories: ['acme/portal'],
    });
    assert.deepEqual(
      zoe?.kind === 'individual' && [zoe.line, zoe.signer.name, zoe.status, zoe.terminatedOn, zoe.repositories],
      [3, 'Zoe; Z', 'terminated', '2025-06-22', ['acme/*']],
    );
    assert.deepEqual(
      early?.kind === 'individual' && [early.signer.github, early.signed, early.document, early.repositories],
      ['early', '2020-06-02', { uri: 'https://gist.github.com/acme/1' }, null],
    );
    assert.deepEqual(droppedIds(dropped), ['2 country no-place', '2 CLA Title no-place x3', '5 scope shared-gist']);
  });

  const bad: [string, string, string][] = [
    ['too few columns', 'octocat;acme', '2 wrong-columns'],
    ['no login', 'not a login;a;b;;;;2024-05-01;;;;;', '2 no-login'],
    ['no day', 'octocat;a;b;;;;;;;;;', '2 no-date'],
    ['an unreadable revocation', 'octocat;a;b;;;;2024-05-01;soon;;;;', '2 no-date'],
    ['an owner that is a pattern', 'octocat;*;b;;;;2024-05-01;;;;;', '2 no-repository'],
    ['a repository that is a pattern', 'octocat;a;{b,c};;;;2024-05-01;;;;;', '2 no-repository'],
    ['no repository, and no organisation either', 'octocat;a;;;;;2024-05-01;;false;;;', '2 no-repository'],
    ['a revocation before the signature', 'octocat;a;b;;;;2024-05-01;2024-04-30;;;;', '2 revoked-first'],
  ];
  for (const [name, row, told] of bad) {
    it(`drops a row with ${name}, and takes the next`, () => {
      const { records, dropped } = parseClaAssistant(claAssistant(row, 'b;a;b;;;;2024-05-01;;;;;'));
      assert.deepEqual(droppedIds(dropped), [told]);
      assert.equal(records.length, 1);
    });
  }

  it('says what else it can’t keep', () => {
    const row = 'octocat;a;b;;;;2024-05-01;;Umbrella;;no address;';
    const { records, dropped } = parseClaAssistant(claAssistant(row));
    assert.deepEqual(droppedIds(dropped), ['2 email no-place', '2 Signed for Organization no-place']);
    assert.deepEqual(records[0]?.kind === 'individual' && records[0].repositories, ['a/b']);
  });

  it('reads what earlier versions wrote, and a column of the project’s own that is called like one of its own', () => {
    const text = 'User Name;Signed At;Signed for Organisation;User Name\noctocat;2017-05-01;;Mona';
    const { records } = parseClaAssistant(text);
    assert.deepEqual(
      records.map((one) => one.kind === 'individual' && [one.signer.github, one.signed, one.terminatedOn]),
      [['octocat', '2017-05-01', null]],
    );
  });

  it('refuses another table', () => {
    assert.throws(() => parseClaAssistant('User Name,Signed At\na,b'), UserError);
    assert.throws(() => parseClaAssistant(''), UserError);
  });
});
