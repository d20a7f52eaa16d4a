import assert from 'node:assert/strict';
import { isRule, withSeverities } from '../../src/findings/severities';
import { finding } from './build';

describe('severities', () => {
  it('change findings by id, or by their room', () => {
    const found = [finding({ id: 'terms/reuse' }), finding({ id: 'terms/remedies' }), finding({ id: 'nda/scope' })];
    const weighed = (severities: Parameters<typeof withSeverities>[1]): string[] =>
      withSeverities(found, severities).map(({ id, severity }) => `${id} ${severity}`);
    assert.deepEqual(weighed(new Map()), ['terms/reuse error', 'terms/remedies error', 'nda/scope error']);
    assert.deepEqual(
      weighed(
        new Map([
          ['terms/*', 'off'],
          ['terms/reuse', 'information'],
          ['nda/scope', 'warning'],
        ]),
      ),
      ['terms/reuse information', 'nda/scope warning'],
    );
  });

  it('are of findings that there are', () => {
    for (const [name, known] of [
      ['terms/reuse', true],
      ['terms/*', true],
      ['terms', false],
      ['*', false],
      ['term/*', false],
      ['terms/reus', false],
      ['toString', false],
    ] as const)
      assert.equal(isRule(name), known, name);
  });
});
