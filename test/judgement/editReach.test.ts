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
  const withVendor = (id: string, more: object): Register => ({
    ...register,
    vendors: VENDORS.map((one) => (one.id === id ? { ...one, ...more } : one)),
  });
  const withMilestones = (milestones: NonNullable<Register['milestones']>): Register => ({ ...register, milestones });
  const STRANGER = 'a stranger@other.example';
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
    ['what vendors are called', { ...register, vendors: VENDORS.map((one) => ({ ...one, tag: 'V' })) }, []],
    ['a vendor’s country', withVendor('v1', { jurisdiction: 'DE' }), ['ana', 'ben']],
    ['whose subcontractor a vendor is', withVendor('v2', { subcontractor_of: 'v3' }), ['ben']],
    ['a draft of a vendor', withVendor('v2', { draft: true }), ['ben']],
    ['a vendor’s domains', withVendor('v3', { email_domains: ['other.example'] }), ['a stranger']],
    ['a vendor less', { ...register, vendors: VENDORS.slice(1) }, ['ana', 'ben']],
    ['the organisation’s name', { ...register, organisation: { id: 'acme', name: 'Acme Inc.' } }, []],
    ['its country', { ...register, organisation: { ...register.organisation, jurisdiction: 'DE' } }, ANYBODY],
    ['an agent', { ...register, agents: [{ id: 'it', kind: 'bot', match: { email: STRANGER } }] }, ['a stranger']],
    ['an agent that is a person', { ...register, agents: [{ id: 'it', kind: 'bot', match: { email: 'ana@*' } }] }, []],
    ['what is required', { ...register, requirements: [{ terms: ['indemnity'] }] }, []],
    ['a milestone', withMilestones([{ id: 'M', agreement: 'cy', ref: 'r' }]), ['cy']],
    ['an import', { ...register, imports: [{ commit: 'abcdef1', from: 'v1' }] }, []],
    ['a register that extends another', { ...register, extends: 'other.yaml' }, ANYBODY],
    ['an id that two have', { ...register, people: [...register.people!, worker('ana', 'v3')] }, ANYBODY],
    ['a suppression', { ...register, suppressions: [] }, []],
    ['the order of people', { ...register, people: [...register.people!].reverse() }, ANYBODY],
    ['most people', { ...register, people: register.people!.map((one) => ({ ...one, draft: true })) }, ANYBODY],
  ] satisfies readonly (readonly [string, Register, readonly string[] | null])[]) {
    it(`is told for an edit of ${title}`, () => {
      const [then, now] = [register, after].map((one) => createSignatories(one, CONTEXT, BUILT_IN_LAW));
      const reach = reachOfEdit(then!, now!);
      const ids = ['ana', 'ben', 'cy', 'dee', 'eve', 'fay', 'a stranger'];
      const addressOf = (id: string) => (id === 'a stranger' ? STRANGER : `${id}@x.example`);
      const found = reach && ids.filter((id) => reach.signatory({ name: 'A Name', email: addressOf(id) }));
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

  it('is told of a milestone by what it replaces', () => {
    const milestones = (accepted: string) =>
      withMilestones([
        { id: 'M1', agreement: 'cy', rejected: '2024-03-01', replaced_by: 'M2' },
        { id: 'M2', agreement: 'V2', replaced_by: 'M3' },
        { id: 'M3', agreement: 'dco-less', accepted },
      ]);
    assert.deepEqual(reachedPeople(milestones('2024-04-01'), milestones('2024-05-01')), ['ben', 'cy']);
  });

  function reachedPeople(before: Register, after: Register): string[] | null {
    const [then, now] = [before, after].map((one) => createSignatories(one, CONTEXT, BUILT_IN_LAW));
    const reach = reachOfEdit(then!, now!);
    const ids = before.people!.map(({ id }) => id);
    return reach && ids.filter((id) => reach.signatory({ name: 'A Name', email: `${id}@x.example` }));
  }
});

describe('which paths an edit may concern', () => {
  const kit = { id: 'kit', class: 'background_ip' as const, owner: 'v1', licence_agreement: 'A', paths: ['kit/**'] };
  const core = { id: 'core', class: 'source_code' as const, paths: ['src/**'] };
  const agreement = (end: string): Agreement => ({ id: 'A', type: 'msa', status: 'executed', parties: [], end });
  const register: Register = {
    register_version: 1,
    organisation: { id: 'acme', name: 'Acme' },
    people: [],
    agreements: [agreement('2024-01-01')],
    assets: [core, kit],
    requirements: [{ match: { paths: ['lib/**'] }, terms: ['indemnity'] }],
  };
  for (const [title, after, reached] of [
    ['nothing', register, []],
    ['an agreement on what was brought along', { ...register, agreements: [agreement('2025-01-01')] }, ['kit/c']],
    ['the order of assets', { ...register, assets: [kit, core] }, []],
    ['where an asset is', { ...register, assets: [core, { ...kit, paths: ['kit/c', 'other'] }] }, ['other']],
    ['a trade secret', { ...register, assets: [{ ...core, sensitivity: 'trade_secret' }, kit] }, ['src/a']],
    ['who holds what isn’t brought along', { ...register, assets: [{ ...core, owner: 'v1' }, kit] }, []],
    ['what others wrote', { ...register, assets: [{ ...core, third_party: true, licence: 'MIT' }, kit] }, ['src/a']],
    ['what is required', { ...register, requirements: [] }, ['lib/b']],
    [
      'what a class requires',
      {
        ...register,
        requirements: [...register.requirements!, { match: { class: 'source_code' }, terms: ['indemnity'] }],
      },
      ['src/a'],
    ],
  ] satisfies readonly (readonly [string, Register, readonly string[]])[]) {
    it(`is told for an edit of ${title}`, () => {
      const [then, now] = [register, after].map((one) => createSignatories(one, CONTEXT, BUILT_IN_LAW));
      const reach = reachOfEdit(then!, now!);
      assert.ok(reach);
      assert.deepEqual(['src/a', 'lib/b', 'kit/c', 'other'].filter(reach.path), reached);
    });
  }
});
