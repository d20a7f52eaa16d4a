import assert from 'node:assert/strict';
import { reachOfEdit } from '../../src/judgement/editReach';
import { BUILT_IN_LAW } from '../../src/judgement/law';
import type { JudgingContext } from '../../src/judgement/model';
import { createSignatories } from '../../src/judgement/signatories';
import type { Agreement, Register } from '../../src/register/schema';
import { CONTEXT } from './asked';

describe('whom an edit may concern', () => {
  const VENDORS = [
    { id: 'v1', name: 'One' },
    { id: 'v2', name: 'Two', subcontractor_of: 'v1' },
    { id: 'v3', name: 'Three' },
  ];
  const worker = (id: string, party: string, type = 'employee' as const) => ({
    id,
    name: id,
    identities: [{ email: `${id}@x.example` }],
    engagements: [{ id: `${id}-1`, party, type }],
  });
  const between = (id: string, lower: Agreement['parties'][number], upper: string, more: Partial<Agreement> = {}) =>
    ({
      id,
      type: 'msa',
      status: 'executed',
      signed: '2024-01-01',
      parties: [lower, { ref: upper, role: 'client' }],
      ...more,
    }) satisfies Agreement;
  const supplier = (ref: string) => ({ ref, role: 'supplier' as const });
  const register: Register = {
    register_version: 1,
    organisation: { id: 'acme', name: 'Acme' },
    vendors: VENDORS,
    people: [worker('ana', 'v1'), worker('ben', 'v2'), worker('cy', 'v3'), worker('dee', 'v3'), worker('eve', 'acme')],
    agreements: [
      between('V1', supplier('v1'), 'acme'),
      between('V2', supplier('v2'), 'v1'),
      between('V2-order', { ref: 'nobody' }, 'nobody', { under: 'V2' }),
      between('V2-new', supplier('cy'), 'acme', { supersedes: 'V2' }),
      between('V3', supplier('v3'), 'acme'),
      between('V3-amended', { ref: 'nobody' }, 'nobody', { amends: 'V3' }),
      between('V3-staff', { class: 'employee', of: 'v3', role: 'supplier' }, 'v3'),
      between('cy', supplier('cy'), 'v3'),
      between('dco', supplier('nobody'), 'acme', { type: 'dco' }),
    ],
  };
  const edited = (id: string): Register => ({
    ...register,
    people: register.people!.map((one) => (one.id === id ? { ...one, name: 'Another Name' } : one)),
    agreements: register.agreements!.map((one) => (one.id === id ? { ...one, end: '2025-01-01' } : one)),
  });
  const ANYBODY = null;
  for (const [title, after, reached] of [
    ['nothing', { ...register }, []],
    ['a person', { ...register, people: edited('ana').people! }, ['ana']],
    ['a person more', { ...register, people: [...register.people!, worker('fay', 'v1')] }, ['fay']],
    ['a person less', { ...register, people: register.people!.slice(1) }, ['ana']],
    ['an agreement with one person', { ...register, agreements: edited('cy').agreements! }, ['cy']],
    ['an agreement with a vendor, with those of its subcontractor', edited('V1'), ['ana', 'ben']],
    ['an agreement with a subcontractor', edited('V2'), ['ben']],
    ['an order under it', edited('V2-order'), ['ben']],
    ['what supersedes it', edited('V2-new'), ['ben', 'cy']],
    ['what amends an agreement', edited('V3-amended'), ['cy', 'dee']],
    ['an agreement with a class of people', edited('V3-staff'), ['cy', 'dee']],
    ['an agreement less', { ...register, agreements: register.agreements!.slice(1) }, ['ana', 'ben']],
    ['a certificate of origin', edited('dco'), ANYBODY],
    ['a vendor', { ...register, vendors: VENDORS.map((one) => ({ ...one, tag: 'V' })) }, ANYBODY],
    ['a section more', { ...register, requirements: [{ terms: ['indemnity'] }] }, ANYBODY],
    ['an id that two have', { ...register, people: [...register.people!, worker('ana', 'v3')] }, ANYBODY],
    ['a suppression', { ...register, suppressions: [] }, []],
    ['the order of people', { ...register, people: [...register.people!].reverse() }, ANYBODY],
    ['most people', { ...register, people: register.people!.map((one) => ({ ...one, draft: true })) }, ANYBODY],
  ] satisfies readonly (readonly [string, Register, readonly string[] | null])[]) {
    it(`is told for an edit of ${title}`, () => {
      const [then, now] = [register, after].map((one) => createSignatories(one, CONTEXT, BUILT_IN_LAW));
      const isReached = reachOfEdit(then!, now!);
      const ids = ['ana', 'ben', 'cy', 'dee', 'eve', 'fay', 'a stranger'];
      const found = isReached && ids.filter((id) => isReached({ name: 'A Name', email: `${id}@x.example` }));
      assert.deepEqual(found, reached);
    });
  }

  it('is told only where the day, the law and the repository are the same', () => {
    const by = (more: Partial<JudgingContext>, law = BUILT_IN_LAW) =>
      createSignatories(register, { ...CONTEXT, ...more }, law);
    assert.ok(reachOfEdit(by({}), by({})));
    assert.equal(reachOfEdit(by({}), by({ today: '2027-01-01' })), null);
    assert.equal(reachOfEdit(by({}), by({ repository: { names: ['other'], certain: true } })), null);
    assert.equal(reachOfEdit(by({}), by({}, { ...BUILT_IN_LAW })), null);
  });

  it('reaches all where an agreement on what was brought along changes', () => {
    const assets = [{ id: 'kit', class: 'background_ip' as const, owner: 'v1', licence_agreement: 'cy' }];
    const [then, now] = [register, edited('cy')].map((one) =>
      createSignatories({ ...one, assets }, CONTEXT, BUILT_IN_LAW),
    );
    assert.equal(reachOfEdit(then!, now!), null);
  });
});
