import fc from 'fast-check';
import { CATALOGUE } from '../../src/findings/catalogue';
import type { Agreement, Register } from '../../src/register/schema';
import { checkRegister } from '../../src/register/checks/checkRegister';
import { arbitraryRegister, DAYS } from '../judgement/arbitraryRegister';

/** One commit: who, when, and what it does to a file. */
export interface Deed {
  readonly author: string;
  /** Of someone else, who commits it. */
  readonly committer: string | null;
  readonly day: string;
  /** Hours from UTC of the author's clock. */
  readonly zone: number;
  readonly edits: readonly Edit[];
  readonly trailers: readonly string[];
}

interface Edit {
  readonly path: string;
  /** Where, in hundredths of the file. */
  readonly at: number;
  readonly removed: number;
  readonly added: number;
}

/** A register, and a history that it is about. */
export interface World {
  readonly register: Register;
  readonly deeds: readonly Deed[];
  /** Files of one line that come in one commit of the first author's, last of all. */
  readonly bulk: number;
  /** The number of the deed that each tag stands at. */
  readonly tags: Readonly<Record<'r1' | 'r3', number>>;
}

const day = fc.constantFrom(...DAYS);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null, freq: 2 });
const globs = fc.constantFrom<string[][]>(['**'], ['src/**'], ['lib/**'], ['src/**', 'lib/**']);
const duration = fc.constantFrom('P30D', 'P6M', 'P1Y', 'P5Y');

const PATHS = ['src/a.ts', 'src/deep/b.ts', 'lib/b.ts', 'kit/c.ts', 'other', 'data/model.bin.txt'];
const AUTHORS = [
  'Ana <ana@x.example>',
  'Ben <ben@x.example>',
  'Eve <eve@x.example>',
  'Eve Other <eve@x.example>',
  'Who <who@v1.example>',
  'Else <else@where.example>',
  'robot[bot] <robot@x.example>',
  'Claude <noreply@anthropic.com>',
];
const TRAILERS = [
  'Co-authored-by: Ben <ben@x.example>',
  'Co-authored-by: Claude <noreply@anthropic.com>',
  'Signed-off-by: Ana <ana@x.example>',
  'Assisted-by: Claude',
];

const edit: fc.Arbitrary<Edit> = fc.record({
  path: fc.constantFrom(...PATHS),
  at: fc.integer({ min: 0, max: 100 }),
  removed: fc.integer({ min: 0, max: 3 }),
  added: fc.integer({ min: 0, max: 5 }),
});

const deed: fc.Arbitrary<Deed> = fc.record({
  author: fc.constantFrom(...AUTHORS),
  committer: fc.option(fc.constantFrom(...AUTHORS), { freq: 4 }),
  day: fc.constantFrom(...DAYS, '2024-07-15', '2025-12-31'),
  zone: fc.constantFrom(0, 0, 9, -11),
  edits: fc.array(edit, { minLength: 1, maxLength: 3 }),
  trailers: fc.subarray(TRAILERS, { maxLength: 2 }),
});

/** What rules about registers look at beside coverage. */
const more = fc.record({
  v1: fc.record({
    jurisdiction: fc.constantFrom('PL', 'IN', 'DE', undefined),
    subcontracting: maybe(fc.constantFrom('none', 'prior_consent', 'allowed')),
    last_reviewed: maybe(day),
    review_interval: maybe(duration),
    vetting: maybe(fc.tuple(fc.record({ kind: fc.constant('check'), date: maybe(day) }))),
  }),
  consent: maybe(fc.record({ granted: maybe(day) })),
  grants: fc.array(
    fc.record({
      to: fc.constantFrom('v1', 'v2'),
      paths: globs,
      start: maybe(day),
      end: maybe(day),
      review_due: maybe(day),
    }),
    { maxLength: 2 },
  ),
  protects: fc.boolean(),
  signatures: fc.constantFrom('off', 'warn'),
  records: fc.array(
    fc.record({
      kind: fc.constantFrom(
        'return_certificate',
        'originality',
        'local_review',
        'questionnaire',
        'training',
        'registration',
        'incident',
      ),
      subject: fc.constantFrom('v1', 'v2', 'ana', 'kit', 'core'),
      date: maybe(day),
      expires: maybe(day),
      result: fc.constantFrom(null, 'pass', 'open', 'fail'),
    }),
    { maxLength: 3 },
  ),
  personal: fc.boolean(),
  suppressions: fc.array(
    fc.record({
      rule: fc.constantFrom(...Object.keys(CATALOGUE), 'coverage/*', 'title/*', 'vendor/*'),
      paths: maybe(globs),
      expires: fc.constantFrom('2024-01-01', '2030-01-01'),
    }),
    { maxLength: 2 },
  ),
  imported: fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.constantFrom('v1', 'v2')), { maxLength: 2 }),
});

const moreOfAgreement = fc.record({
  type: fc.option(fc.constantFrom('nda', 'dpa', 'employment', 'cla', 'sow'), { nil: undefined, freq: 2 }),
  verified: maybe(fc.record({ by: fc.constant('counsel@acme.example'), on: day })),
  forum: maybe(fc.record({ kind: fc.constant('arbitration'), enforceable_in: fc.constant<string[]>(['PL']) })),
  ai_tools: maybe(fc.constantFrom('forbidden', 'disclosed', 'allowed')),
  return_or_destroy: maybe(fc.constant({ within: 'P30D', proof: 'certificate' })),
  competitors: maybe(fc.constant({ restricted: true })),
  secrets: maybe(fc.constantFrom('P1Y', 'indefinite')),
});

/** A chain that holds: without one, hardly a line is covered. */
const CHAIN: readonly Agreement[] = [
  ['ana', 'v1'],
  ['ben', 'v2'],
  ['v2', 'v1'],
  ['v1', 'acme'],
  ['eve', 'acme'],
].map(([lower, upper], at) => ({
  id: `C${at}`,
  type: 'contractor',
  parties: [
    { ref: lower!, role: 'supplier' },
    { ref: upper!, role: 'client' },
  ],
  status: 'executed',
  signed: '2024-01-01',
  terms: { confidentiality: { duration: 'P5Y' }, ip_assignment: { language: 'present', trigger: 'creation' } },
}));

/** Nothing that a check would refuse, as far as that can be mended; the rest is left out. */
function sound(register: Register): Register {
  const ids = new Set((register.agreements ?? []).map(({ id }) => id));
  const after = (from: string | null | undefined, to: string | null | undefined) =>
    from && to && to < from ? null : to;
  return {
    ...register,
    people: register.people!.map((person) => ({
      ...person,
      engagements: person.engagements!.map((one) => ({
        ...one,
        type: one.party === 'self' && one.type === 'employee' ? 'individual' : one.type,
        end: after(one.start, one.end),
      })),
    })),
    agreements: register.agreements!.map((one) => {
      const from = one.effective ?? one.signed;
      return { ...one, end: after(from, one.end), terminated_on: after(from, one.terminated_on) };
    }),
    milestones: register.milestones!.filter(({ agreement }) => ids.has(agreement)),
    assets: register.assets!.map((one) => ({
      ...one,
      licence_agreement: ids.has(one.licence_agreement ?? '') ? one.licence_agreement : null,
    })),
    grants: register.grants!.map((one) => ({ ...one, end: after(one.start, one.end) })),
    records: register.records!.map((one) => ({ ...one, expires: after(one.date, one.expires) })),
  };
}

export function isSound(register: Register): boolean {
  let errors = 0;
  checkRegister(register, (_path, _message, severity = 'error') => {
    if (severity === 'error') errors++;
  });
  return errors === 0;
}

export const arbitraryWorld: fc.Arbitrary<World> = fc
  .record({
    register: arbitraryRegister,
    more,
    ofAgreements: fc.array(moreOfAgreement, { minLength: 6, maxLength: 6 }),
    deeds: fc.array(deed, { minLength: 3, maxLength: 10 }),
    bulk: fc.constantFrom(0, 0, 0, 60),
    chain: fc.subarray([...CHAIN]),
    tags: fc.record({ r1: fc.nat(9), r3: fc.nat(9) }),
  })
  .map(({ register, more: extra, ofAgreements, chain, deeds, bulk, tags }): World => {
    const [v1, v2] = register.vendors!;
    const full: Register = {
      ...register,
      vendors: [
        { ...v1!, ...extra.v1 },
        { ...v2!, consent: extra.consent },
      ],
      agents: [
        { id: 'robot', kind: 'bot', match: { email: 'robot@x.example' } },
        { id: 'claude', kind: 'ai_tool', match: { email: 'noreply@anthropic.com' }, responsible: 'commit_author' },
      ],
      agreements: [
        ...register.agreements!.map((one, at): Agreement => {
          const { type, verified, forum, secrets, ...terms } = ofAgreements[at]!;
          const confidentiality = one.terms?.confidentiality;
          return {
            ...one,
            ...(type && { type }),
            verified,
            dispute_forum: forum,
            terms: {
              ...one.terms,
              ...terms,
              ...(confidentiality && secrets && { confidentiality: { ...confidentiality, trade_secrets: secrets } }),
            },
          };
        }),
        ...chain,
      ],
      assets: [
        ...register.assets!,
        {
          id: 'weights',
          class: 'model',
          paths: ['data/**'],
          ...(extra.personal && { personal_data: true, access: ['v1'] }),
        },
      ],
      grants: extra.grants.map((one, at) => ({ id: `g${at}`, ...one })),
      ...(extra.protects && { protected: { paths: ['lib/**'] } }),
      policy: { signatures: extra.signatures },
      records: extra.records.map((one, at) => ({ id: `rec${at}`, ...one })),
      suppressions: extra.suppressions.map((one) => ({ ...one, reason: 'settled', by: 'legal@acme.example' })),
      // The number of a deed, until it has a hash.
      imports: extra.imported.map(([at, from]) => ({ commit: importedAt(at), from })),
    };
    return { register: sound(full), deeds, bulk, tags };
  })
  .filter(({ register }) => isSound(register));

/** A commit's name before there is one: writeWorld replaces it. */
export function importedAt(deed: number): string {
  return `${deed}`.padStart(40, 'f');
}
