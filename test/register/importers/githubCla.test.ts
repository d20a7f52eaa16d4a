import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { parseGithubCla } from '../../../src/register/importers/githubCla';
import { ExportError } from '../../../src/register/importers/exportError';
import { jsonItemLines } from '../../../src/register/importers/jsonItemLines';
import { UserError } from '../../../src/wording/userError';
import { english } from '../../../src/wording/render';
import { GITHUB_CLA } from './exports';
import { droppedIds } from './told';

const list = (...entries: unknown[]) => JSON.stringify({ signedContributors: entries }, null, 1);

describe('parseGithubCla', () => {
  it('keeps account and day, and says what has no place', () => {
    const { records, dropped } = parseGithubCla(GITHUB_CLA);
    assert.deepEqual(
      records.map((one) => one.kind === 'individual' && [one.line, one.signer.github, one.signer.githubId, one.signed]),
      [
        [3, 'octocat', '583231', '2024-05-01'],
        [11, 'zoe-z', '480938', '2024-06-02'],
      ],
    );
    assert.deepEqual(droppedIds(dropped), [
      '3 comment_id no-place x2',
      '3 repoId no-place x2',
      '3 pullRequestNo no-place x2',
    ]);
  });

  const bad: [string, unknown, string][] = [
    ['no object', 17, '3 not-an-entry'],
    ['null', null, '3 not-an-entry'],
    ['neither login nor number', { name: 'two words', id: 'x', created_at: '2024-05-01' }, '3 no-account'],
    ['no day', { name: 'a', id: 1, created_at: 'yesterday' }, '3 no-date'],
    ['a login that is a line break', { name: '\n', created_at: '2024-05-01' }, '3 no-account'],
  ];
  for (const [name, entry, told] of bad) {
    it(`drops an entry that is or has ${name}, and takes the next`, () => {
      const { records, dropped } = parseGithubCla(list(entry, { name: 'b', id: '2', created_at: '2024-05-01' }));
      assert.deepEqual(droppedIds(dropped), [told]);
      assert.equal(records.length, 1);
    });
  }

  it('refuses what is no such export', () => {
    for (const text of ['', '{', '[]', '{"signedContributors": 1}', 'null', '"x"']) {
      assert.throws(() => parseGithubCla(text), UserError);
    }
  });

  it('says where it is broken, as far as it is known, and shows nothing of the file', () => {
    const fault = (text: string): unknown[] => {
      try {
        parseGithubCla(text);
      } catch (error) {
        if (error instanceof ExportError) return [error.line, error.column, english(error.told)];
      }
      return [];
    };
    assert.deepEqual(fault('{"a": 1,\n  }').slice(0, 2), [2, 3]);
    const [line, , said] = fault('{"a": \u001b[31m}');
    assert.deepEqual([line, said], [null, "This is not well-formed JSON: Unexpected token ' '."]);
  });

  it('finds the line of each item of the one list', () => {
    const item = fc.oneof(fc.jsonValue(), fc.dictionary(fc.string(), fc.jsonValue()));
    fc.assert(
      fc.property(fc.array(item), fc.jsonValue(), (items, other) => {
        const marked = items.map((one, at) => ({ at: `mark ${at}.`, one }));
        const text = JSON.stringify({ other, signedContributors: marked, after: [other, items] }, null, 2);
        const lines = text.split('\n');
        const expected = marked.map(({ at }) => lines.findIndex((line) => line.includes(`"at": "${at}"`)));
        assert.deepEqual(jsonItemLines(text, 'signedContributors'), expected);
      }),
    );
  });
});
