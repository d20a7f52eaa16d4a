import assert from 'node:assert/strict';
import { parseGitdm } from '../../../src/register/importers/gitdm';
import { GITDM } from './exports';
import { droppedIds } from './told';

describe('parseGitdm', () => {
  it('reads addresses, companies and days; until is the first day that is no longer theirs', () => {
    const { records, dropped } = parseGitdm(GITDM);
    assert.deepEqual(
      records.map((one) => one.kind === 'affiliation' && [one.signer.github, one.signer.emails, one.spans]),
      [
        [
          'octocat',
          ['octo@one.example', 'octo@two.example'],
          [
            { line: 3, company: 'One GmbH', start: null, end: '2023-04-30' },
            { line: 4, company: 'Two AG', start: '2023-05-01', end: null },
          ],
        ],
        ['zoe-z', ['zoe@mail.example'], [{ line: 6, company: null, start: null, end: null }]],
      ],
    );
    assert.deepEqual(dropped, []);
  });

  const bad: [string, string, string[]][] = [
    ['no developer above', '\tOne GmbH', ['1 no-developer']],
    ['no colon', 'octocat\n\tOne GmbH', ['1 no-developer', '2 no-developer']],
    ['no company', 'octocat: a!b.example', ['1 no-affiliation']],
    ['an unreadable address beside a good one', 'o: a!b.example, x\n\tOne', ['1 e-mail no-email']],
    ['an unreadable day', 'o: a!b.example\n\tOne from 2024-13-01', ['1 no-affiliation', '2 no-date']],
    [
      'an end before the start',
      'o: a!b.example\n\tOne from 2024-05-01 until 2024-05-01',
      ['1 no-affiliation', '2 ends-first'],
    ],
    ['an unknown company', 'o: a!b.example\n\tNotFound', ['1 no-affiliation', '2 unknown-company']],
    ['too many companies', `o: a!b.example\n${'\tOne\n'.repeat(101)}`, ['102 too-many-affiliations']],
  ];
  for (const [name, text, told] of bad) {
    it(`says of ${name}`, () => assert.deepEqual(droppedIds(parseGitdm(text).dropped), told));
  }

  it('refuses an endless file', () => assert.throws(() => parseGitdm('\n'.repeat(200_001)), /more than 200000/));
});
