import assert from 'node:assert/strict';
import { inOwnOrder } from '../../src/register/inOwnOrder';
import type { Register } from '../../src/register/schema';

const party = (ref: string) => ({ ref, role: 'mutual' });
const register: Register = {
  register_version: 1,
  extends: ['z.yaml', 'a.yaml'],
  organisation: { id: 'acme', name: 'Acme' },
  vendors: [
    { id: 'b', name: 'B' },
    { id: 'a', name: 'A' },
  ],
  people: [
    {
      id: 'p',
      name: 'P',
      engagements: [
        { id: 'p-2', party: 'b', type: 'employee' },
        { id: 'p-1', party: 'a', type: 'employee' },
      ],
    },
  ],
  agreements: [{ id: 'M', type: 'nda', status: 'executed', parties: [party('b'), party('a')] }],
  suppressions: [
    { rule: 'nda/*', reason: 'r', by: 'b', expires: '2030-01-01' },
    { rule: 'ai/*', reason: 'r', by: 'b', expires: '2030-01-01' },
  ],
};

describe('inOwnOrder', () => {
  it('puts entries by id, and those without by what they say', () => {
    const turned = inOwnOrder(register);
    assert.deepEqual(
      turned.vendors?.map(({ id }) => id),
      ['a', 'b'],
    );
    assert.deepEqual(
      turned.people?.[0]?.engagements?.map(({ id }) => id),
      ['p-1', 'p-2'],
    );
    assert.deepEqual(turned.agreements?.[0]?.parties, [party('a'), party('b')]);
    assert.deepEqual(
      turned.suppressions?.map(({ rule }) => rule),
      ['ai/*', 'nda/*'],
    );
  });

  it('keeps the order of what speaks by its place', () => {
    const licence_policy = [{ paths: ['b/**'] }, { paths: ['a/**'] }];
    assert.deepEqual(inOwnOrder({ ...register, licence_policy }).licence_policy, licence_policy);
  });

  it('leaves the rest, and the register that it was given', () => {
    const before = structuredClone(register);
    const turned = inOwnOrder(register);
    assert.deepEqual(register, before);
    assert.deepEqual(turned.extends, ['z.yaml', 'a.yaml']);
    assert.deepEqual(turned.organisation, register.organisation);
    assert.equal('grants' in turned, false);
  });
});
