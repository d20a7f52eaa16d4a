import assert from 'node:assert/strict';
import { signOffs } from '../../../src/register/importers/signOffs';
import type { SignedOffCommit } from '../../../src/register/importers/signOffs';
import { droppedIds } from './told';

const OCTO = { name: 'Octo', email: 'octo@mail.example' };
const ZOE = { name: 'Zoe', email: 'zoe@mail.example' };

function commit(day: string, author: typeof OCTO, signedOffBy: (typeof OCTO)[], committer = author): SignedOffCommit {
  return { author: { ...author, time: Date.parse(`${day}T12:00:00Z`) / 1000, offset: 0 }, committer, signedOffBy };
}

describe('signOffs', () => {
  it('gives each author by address the day of the first commit that author or committer signed off', () => {
    const { records, dropped } = signOffs([
      commit('2024-06-01', OCTO, [{ ...OCTO, email: 'OCTO@mail.example' }]),
      commit('2024-05-01', OCTO, [OCTO]),
      commit('2023-01-01', OCTO, []),
      commit('2024-07-01', ZOE, [OCTO], OCTO),
      commit('2024-07-02', { name: 'Eve', email: 'eve@mail.example' }, [ZOE]),
      commit('2024-07-03', { name: 'Nobody', email: '' }, [{ name: 'Nobody', email: '' }]),
      commit('2024-07-04', OCTO, [{ name: 'Another', email: OCTO.email }]),
    ]);
    assert.deepEqual(
      records.map((one) => one.kind === 'sign-off' && [one.signer.emails[0], one.first]),
      [
        ['octo@mail.example', '2024-05-01'],
        ['zoe@mail.example', '2024-07-01'],
      ],
    );
    assert.deepEqual(droppedIds(dropped), ['- Signed-off-by sign-off-of-another x2', '- Signed-off-by no-email']);
  });

  it('says of a clock that is wrong by millennia', () => {
    const { author, ...rest } = commit('2024-05-01', OCTO, [OCTO]);
    const { records, dropped } = signOffs([{ ...rest, author: { ...author, time: 1e15 } }]);
    assert.deepEqual([records.length, droppedIds(dropped)], [0, ['- Signed-off-by no-date']]);
  });
});
