import assert from 'node:assert/strict';
import { entryFacts } from '../../../src/register/editing/entryFacts';
import { indexOf } from './marked';

const TEXT = `people:
  - id: ania
    name: Ania
    engagements:
      - {id: e1, party: nimbus, type: contractor, start: 2024-01-15, end: 2025-09-30}
      - {id: e2, party: self, type: individual, start: 2025-10-01, end: null}
agreements:
  - {id: A, type: msa, status: terminated, signed: 2024-01-10, effective: 2024-01-15, end: 2025-12-31, terminated_on: 2025-06-30}
assets: [{id: kit, class: background_ip}]
`;

describe('what an entry says of itself', () => {
  const index = indexOf({ a: TEXT });
  const factsOf = (space: 'party' | 'agreement' | 'asset' | 'engagement', id: string) =>
    entryFacts(index.definitionsOf(space, id)[0]!.mention);

  it('of a person: for whom they worked when', () => {
    assert.deepEqual(factsOf('party', 'ania'), {
      name: 'Ania',
      type: null,
      status: null,
      days: { from: null, to: null },
      engagements: [
        { party: 'nimbus', days: { from: '2024-01-15', to: '2025-09-30' } },
        { party: 'self', days: { from: '2025-10-01', to: null } },
      ],
    });
  });

  it('of an agreement: from when until the earlier of end and termination', () => {
    const { type, status, days } = factsOf('agreement', 'A');
    assert.deepEqual([type, status, days], ['msa', 'terminated', { from: '2024-01-15', to: '2025-06-30' }]);
  });

  it('of others: their kind', () => {
    assert.equal(factsOf('asset', 'kit').type, 'background_ip');
    assert.deepEqual(factsOf('engagement', 'e2').days, { from: '2025-10-01', to: null });
  });
});
