import fc from 'fast-check';
import type { Agreement, Engagement, Milestone, Register } from '../../src/register/schema';

/** Few days, so that instruments meet, touch and miss each other. */
export const DAYS = ['2024-01-01', '2024-03-01', '2024-03-02', '2024-06-01', '2024-09-01', '2025-01-01', '2025-06-01'];

const day = fc.constantFrom(...DAYS);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null, freq: 2 });
const globs = fc.constantFrom<string[][]>(['**'], ['src/**'], ['lib/**'], ['src/**', 'lib/**']);

const PATHS = ['src/a.ts', 'lib/b.ts', 'kit/c.ts', 'other'];
const EMAILS = ['ana@x.example', 'ben@x.example', 'eve@x.example', 'who@v1.example', 'else@where.example'];

const languages = ['present', 'future', 'statutory_employee', 'licence_only', 'joint', 'retained'] as const;

const assignment = fc.record(
  {
    language: maybe(fc.constantFrom(...languages)),
    work_for_hire: fc.boolean(),
    clause: fc.constantFrom('1', '2.3'),
    trigger: fc.constantFrom('creation', 'delivery', 'acceptance', 'payment'),
    retroactive_from: maybe(day),
    duration: fc.constantFrom('P6M', 'P1Y', 'full_term'),
  },
  { requiredKeys: [] },
);

const terms = fc.record(
  {
    confidentiality: fc.constantFrom({ duration: 'P1Y' }, { duration: 'P1Y', from: 'effective' as const }),
    ip_assignment: maybe(assignment),
    inbound_licence: fc.constant({ licence: 'MIT' }),
    indemnity: fc.constant({ ip_infringement: true }),
  },
  { requiredKeys: [] },
);

const LINKS = [
  ['ana', 'v1'],
  ['ana', 'acme'],
  ['ben', 'v2'],
  ['ben', 'acme'],
  ['eve', 'acme'],
  ['v2', 'v1'],
  ['v2', 'acme'],
  ['v1', 'acme'],
] as const;

const parties = fc
  .tuple(fc.constantFrom(...LINKS), fc.constantFrom('supplier', 'mutual', 'assignor'), fc.boolean())
  .map(([[lower, upper], role, byClass]): Agreement['parties'] => [
    byClass && lower === 'ben' ? { class: 'employee', of: 'v2', role } : { ref: lower, role },
    { ref: upper, role: role === 'mutual' ? 'mutual' : 'client' },
  ]);

/** An instrument that stands alone. */
export const plainAgreement = (id: string): fc.Arbitrary<Agreement> =>
  fc.record({
    id: fc.constant(id),
    type: fc.constantFrom('msa', 'contractor', 'cla', 'nda'),
    parties,
    status: fc.constantFrom('executed', 'executed', 'executed', 'terminated', 'sent'),
    signed: maybe(day),
    effective: maybe(day),
    end: maybe(day),
    terminated_on: maybe(day),
    governing_law: fc.constantFrom(null, 'DE', 'IN', 'US-CA'),
    scope: maybe(fc.record({ paths: maybe(globs), exclude: maybe(globs) })),
    terms,
  });

const relation = fc.constantFrom('amends', 'supersedes', 'under', null, null, null);

const agreements = fc
  .integer({ min: 0, max: 6 })
  .chain((count) =>
    fc.tuple(
      ...Array.from({ length: count }, (_, at) =>
        fc
          .tuple(plainAgreement(`A${String(at)}`), relation, fc.integer({ min: 0, max: Math.max(0, at - 1) }))
          .map(([agreement, kind, target]): Agreement =>
            kind && at > 0 ? { ...agreement, [kind]: `A${String(target)}` } : agreement,
          ),
      ),
    ),
  );

const types = ['employee', 'contractor', 'individual', 'contributor', 'founder'] as const;

const engagement = (id: string, party: string): fc.Arbitrary<Engagement> =>
  fc.record({
    id: fc.constant(id),
    party: fc.constant(party),
    type: fc.constantFrom(...types),
    start: maybe(day),
    end: maybe(day),
    for: fc.constantFrom(null, null, 'v1', 'acme'),
    draft: fc.constantFrom(null, null, true),
  });

const milestone = (id: string): fc.Arbitrary<Milestone> =>
  fc.record({
    id: fc.constant(id),
    agreement: fc.constantFrom('A0', 'A1', 'A2'),
    ref: fc.constantFrom('r1', 'r2', 'r3', null),
    paths: maybe(globs),
    delivered: maybe(day),
    accepted: maybe(day),
    paid: maybe(day),
    rejected: maybe(day),
    replaced_by: fc.constantFrom(null, 'M0', 'M1'),
  });

/** r1 and r2 precede r3; r2 can't be found. */
export const contains = (target: string, commit: string): boolean | undefined =>
  target === 'r2' ? undefined : target === 'r3' || commit === 'r1' || commit === 'first';

export const arbitraryRegister: fc.Arbitrary<Register> = fc
  .record({
    agreements,
    ana: fc.tuple(engagement('ana-1', 'v1'), engagement('ana-2', 'self')),
    ben: fc.tuple(engagement('ben-1', 'v2')),
    eve: fc.tuple(engagement('eve-1', 'acme')),
    milestones: fc.tuple(milestone('M0'), milestone('M1'), milestone('M2')),
    licensed: fc.boolean(),
    jurisdiction: fc.constantFrom('US-CA', 'DE', 'PL', undefined),
  })
  .map(({ ana, ben, eve, agreements: instruments, milestones, licensed, jurisdiction }): Register => ({
    register_version: 1,
    organisation: { id: 'acme', name: 'Acme', ...(jurisdiction ? { jurisdiction } : {}) },
    vendors: [
      { id: 'v1', name: 'One', email_domains: ['v1.example'] },
      { id: 'v2', name: 'Two', subcontractor_of: 'v1', jurisdiction: 'IN' },
    ],
    people: [
      { id: 'ana', name: 'Ana', identities: [{ email: 'ana@x.example' }], engagements: ana },
      { id: 'ben', name: 'Ben', identities: [{ email: 'ben@x.example' }], engagements: ben },
      { id: 'eve', name: 'Eve', identities: [{ email: 'eve@x.example' }], engagements: eve },
    ],
    agreements: instruments,
    milestones,
    assets: [
      { id: 'kit', class: 'background_ip', owner: 'v1', paths: ['kit/**'], licence_agreement: 'A0' },
      { id: 'core', class: 'source_code', paths: ['src/**'] },
    ],
    requirements: licensed ? [{ match: { class: 'source_code' }, terms: ['ip_assignment', 'indemnity'] }] : [],
  }));

export const arbitraryQuestion = fc.record({
  email: fc.constantFrom(...EMAILS),
  on: fc.constantFrom(...DAYS, '2023-01-01', '2024-07-15', '2026-01-01'),
  path: fc.constantFrom(...PATHS),
  commit: fc.constantFrom('first', 'second', undefined),
});
