import assert from 'node:assert/strict';
import { suppressionScopes } from '../../../src/editor/suppress/suppressionScopes';
import type { Finding } from '../../../src/findings/model';
import { applySuppressions } from '../../../src/findings/suppressions';
import { message } from '../../../src/wording/message';

const found = (path: string | null, more: Partial<Finding> = {}): Finding => ({
  id: 'coverage/expired',
  severity: 'error',
  path,
  range: path === null ? null : [1, 2],
  ranges: path === null ? [] : [[1, 2]],
  lines: 2,
  commit: null,
  subject: 'ania',
  days: null,
  message: message('report.none'),
  why: message('report.none'),
  evidence: [],
  ...more,
});

const a = found('src/a/one.ts');
const b = found('src/a/two.ts');
const c = found('src/[x]/three.ts');
const root = found('four.ts');
const entry = found('ip-register.yaml', { ranges: [], range: [7, 7] });
const other = found('src/a/one.ts', { id: 'coverage/partly' });
const all = [a, b, c, root, entry, other, found(null)];

describe('the scopes of a suppression', () => {
  const cases: readonly (readonly [name: string, chosen: readonly Finding[], scopes: readonly string[]])[] = [
    ['one finding', [a], ['file src/a/one.ts 1', 'folder src/a 2', 'everywhere  6']],
    ['several of a file', [a, a], ['file src/a/one.ts 1', 'folder src/a 2', 'everywhere  6']],
    ['several files of a folder', [a, b], ['folder src/a 2', 'everywhere  6']],
    ['files of several folders', [a, c], ['folder src 3', 'everywhere  6']],
    ['a name with signs of a pattern', [c], ['file src/[x]/three.ts 1', 'folder src/[x] 1', 'everywhere  6']],
    ['a file at the root', [root], ['file four.ts 1', 'everywhere  6']],
    ['files with nothing in common', [a, root], ['everywhere  6']],
    ['an entry of the register', [entry], ['everywhere  6']],
    ['a finding about the repository', [found(null)], ['everywhere  6']],
    ['nothing', [], []],
  ];
  for (const [name, chosen, scopes] of cases) {
    it(`of ${name}, narrowest first, with what each silences`, () => {
      assert.deepEqual(
        suppressionScopes(chosen, all).map(({ where, place, findings }) => `${where} ${place} ${findings}`),
        scopes,
      );
    });
  }

  it('silence what they say, as the register’s suppressions do', () => {
    for (const chosen of [[a], [a, b], [c], [entry], [root, a]]) {
      for (const { paths, findings } of suppressionScopes(chosen, all)) {
        const suppression = {
          ...{ rule: 'coverage/expired', reason: 'r', by: 'b', expires: '2030-01-01' },
          ...(paths && { paths: [...paths] }),
        };
        const { kept } = applySuppressions(all, [suppression], '2026-01-01');
        assert.equal(all.length - kept.length, findings);
        for (const one of chosen) assert.ok(!kept.includes(one));
      }
    }
  });
});
