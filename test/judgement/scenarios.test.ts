import assert from 'node:assert/strict';
import type { JudgingContext, Ownership, Reason, Status } from '../../src/judgement/model';
import type { Agreement, Register } from '../../src/register/schema';
import { ask, type Asked } from './asked';
import { exampleRegister, withAgreement } from './exampleRegister';

interface Scenario {
  readonly is: string;
  readonly register?: Register;
  readonly asked: Asked;
  readonly context?: Partial<JudgingContext>;
  readonly status: Status;
  readonly ownership: Ownership;
  readonly agreements?: readonly string[];
  readonly reasons?: readonly Reason[];
  /** `lower>upper term reason agreement`. */
  readonly gaps?: readonly string[];
  readonly vendor?: string;
  readonly person?: string | null;
}

const NIMBUS_CHAIN = ['PIA-ANIA', 'MSA-2024-01'];
const RAVI_CHAIN = ['EMP-RAVI', 'SUB-DD-2025', 'MSA-2024-01'];

/** The milestones' commits: v1.0 contains `first`, v2.0 contains both. */
const contains: JudgingContext['contains'] = (milestone, commit) =>
  milestone === 'v2.0' || (milestone === 'v1.0' && (commit === 'first' || commit === 'v1.0'));

function withM2Accepted(): Register {
  const register = exampleRegister();
  return {
    ...register,
    milestones: register.milestones!.map((one) => (one.id === 'M2' ? { ...one, accepted: '2025-10-01' } : one)),
  };
}

function withMore(...agreements: Agreement[]): Register {
  const register = exampleRegister();
  return { ...register, agreements: [...agreements, ...register.agreements!] };
}

function withOthers(...paths: string[]): Register {
  const register = exampleRegister();
  const theirs = { id: 'theirs', class: 'source_code' as const, third_party: true, licence: 'MIT', paths };
  return { ...register, assets: [...(register.assets ?? []), theirs] };
}

function withIndividual(cla: Partial<Agreement>): Register {
  const register = withMore({
    id: 'CLA',
    type: 'cla',
    parties: [
      { ref: 'joe', role: 'licensor' },
      { ref: 'acme', role: 'licensee' },
    ],
    status: 'executed',
    terms: { inbound_licence: { licence: 'Apache-2.0', patent: true } },
    ...cla,
  });
  const joe = {
    id: 'joe',
    name: 'Joe',
    identities: [{ email: 'joe@example.org' }],
    engagements: [{ id: 'joe-oss', party: 'self', type: 'contributor' as const, start: '2020-01-01' }],
  };
  return { ...register, people: [...register.people!, joe] };
}

function withCarol(jurisdiction?: string): Register {
  const register = exampleRegister();
  const carol = {
    id: 'carol',
    name: 'Carol',
    ...(jurisdiction ? { jurisdiction } : {}),
    identities: [{ email: 'carol@acme.com' }],
    engagements: [{ id: 'carol-acme', party: 'acme', type: 'employee' as const, start: '2020-01-01' }],
  };
  return { ...register, people: [...register.people!, carol] };
}

const LICENSED: Ownership = { state: 'licensed', licence: 'Apache-2.0', holder: 'joe' };

const SCENARIOS: readonly Scenario[] = [
  {
    is: '1: in an accepted milestone',
    asked: { email: 'ania@nimbus.pl', on: '2024-05-01', commit: 'first' },
    context: { contains },
    status: 'covered',
    ownership: { state: 'assigned' },
    agreements: NIMBUS_CHAIN,
    vendor: 'nimbus',
    person: 'ania',
  },
  {
    is: '1: without a commit, by date',
    asked: { email: 'ania@nimbus.pl', on: '2024-05-01' },
    status: 'covered',
    ownership: { state: 'assigned' },
    agreements: NIMBUS_CHAIN,
    reasons: ['milestone-by-date'],
  },
  {
    is: '2: in a milestone delivered, not accepted',
    asked: { email: 'ANIA@nimbus.pl', on: '2025-05-01', commit: 'second' },
    context: { contains },
    status: 'covered',
    ownership: { state: 'pending', waitsOn: 'milestone', milestone: 'M2', agreement: 'MSA-2024-01', holder: 'nimbus' },
    agreements: NIMBUS_CHAIN,
  },
  {
    is: '2: once it is accepted',
    register: withM2Accepted(),
    asked: { email: 'ANIA@nimbus.pl', on: '2025-05-01', commit: 'second' },
    context: { contains },
    status: 'covered',
    ownership: { state: 'assigned' },
    agreements: NIMBUS_CHAIN,
  },
  {
    is: '3: after the engagement ended',
    asked: { email: 'ania@nimbus.pl', on: '2025-10-05' },
    status: 'expired',
    ownership: { state: 'unknown' },
    reasons: ['no-engagement'],
    vendor: 'nimbus',
    person: 'ania',
  },
  {
    is: '4: on her own account',
    asked: { email: 'ania@gmail.com', on: '2025-11-01' },
    status: 'unknown',
    ownership: { state: 'retained', basis: 'default_rule', holder: 'ania' },
    reasons: ['no-agreement'],
    gaps: ['ania>acme confidentiality no-agreement -', 'ania>acme ip_assignment no-agreement -'],
    vendor: 'self',
  },
  {
    is: '5: a promise to assign',
    asked: { email: 'ravi@deltadev.in', on: '2025-05-01', commit: 'first' },
    context: { contains },
    status: 'covered',
    ownership: { state: 'pending', waitsOn: 'assignment-not-executed', agreement: 'SUB-DD-2025', holder: 'deltadev' },
    agreements: RAVI_CHAIN,
    vendor: 'deltadev',
  },
  {
    is: '6: after the upper agreement expired',
    asked: { email: 'ravi@deltadev.in', on: '2026-01-05' },
    status: 'partly',
    ownership: { state: 'retained', basis: 'default_rule', holder: 'nimbus' },
    agreements: ['EMP-RAVI', 'SUB-DD-2025'],
    reasons: ['expired'],
    gaps: ['nimbus>acme confidentiality expired MSA-2024-01', 'nimbus>acme ip_assignment expired MSA-2024-01'],
  },
  {
    is: '7: an excluded path',
    asked: { email: 'ania@nimbus.pl', on: '2024-05-01', path: 'pricing/x.ts' },
    status: 'partly',
    ownership: { state: 'retained', basis: 'default_rule', holder: 'nimbus' },
    agreements: ['PIA-ANIA'],
    reasons: ['out-of-scope'],
    gaps: [
      'nimbus>acme confidentiality out-of-scope MSA-2024-01',
      'nimbus>acme ip_assignment out-of-scope MSA-2024-01',
    ],
  },
  {
    is: '8: only the domain is known',
    asked: { email: 'bob@nimbus.pl', on: '2024-05-01' },
    status: 'unknown',
    ownership: { state: 'unknown' },
    reasons: ['domain-only'],
    vendor: 'nimbus',
    person: null,
  },
  {
    is: '9: the vendor’s kit',
    asked: { email: 'ania@nimbus.pl', on: '2024-05-01', path: 'vendor/kit/a.ts', commit: 'first' },
    context: { contains },
    status: 'covered',
    ownership: { state: 'background_ip', owner: 'nimbus', holder: 'nimbus' },
    agreements: NIMBUS_CHAIN,
    reasons: ['made-during-engagement'],
  },
  {
    is: '10: before a CLA was withdrawn, the day included',
    register: withIndividual({ signed: '2021-01-01', status: 'terminated', terminated_on: '2026-06-22' }),
    asked: { email: 'joe@example.org', on: '2026-06-22' },
    context: { today: '2026-12-31' },
    status: 'covered',
    ownership: LICENSED,
    agreements: ['CLA'],
  },
  {
    is: '10: after it was withdrawn',
    register: withIndividual({ signed: '2021-01-01', status: 'terminated', terminated_on: '2026-06-22' }),
    asked: { email: 'joe@example.org', on: '2026-06-23' },
    context: { today: '2026-12-31' },
    status: 'expired',
    ownership: { state: 'unknown', holder: 'joe' },
    reasons: ['expired'],
    gaps: ['joe>acme inbound_licence expired CLA'],
  },
  ...(['2008-01-01', '2009-05-31', '2009-06-01', '2010-01-01'] as const).map((today): Scenario => ({
    is: `11: an Indian assignment of no stated duration, seen on ${today}`,
    register: withAssignment({ signed: '2004-06-01', governing_law: 'IN' }),
    asked: { email: 'ana@example.org', on: '2004-09-01' },
    context: { today },
    status: 'covered',
    ownership: today < '2009-06-01' ? { state: 'assigned' } : { state: 'retained', basis: 'reverted', holder: 'ana' },
    agreements: ['PIA'],
  })),
  {
    is: '12: silent on IP and ended, the engagement still open',
    register: withAssignment({
      signed: '2000-05-01',
      end: '2001-04-30',
      terms: { confidentiality: { duration: 'P1Y' } },
    }),
    asked: { email: 'ana@example.org', on: '2003-01-01' },
    status: 'expired',
    ownership: { state: 'retained', basis: 'default_rule', holder: 'ana' },
    reasons: ['no-agreement', 'expired'],
    gaps: ['ana>acme confidentiality expired PIA', 'ana>acme ip_assignment no-agreement -'],
  },
  {
    is: '13: an unrostered co-author',
    asked: {
      email: 'ania@nimbus.pl',
      on: '2024-05-01',
      commit: 'first',
      coAuthors: [{ name: 'X', email: 'x@elsewhere.example' }],
    },
    context: { contains },
    status: 'unknown',
    ownership: { state: 'unknown' },
    agreements: NIMBUS_CHAIN,
    reasons: ['identity-unresolved', 'co-author'],
    vendor: 'nimbus',
    person: 'ania',
  },
  ...(
    [
      ['2026-02-23', 'covered'],
      ['2026-02-24', 'expired'],
      ['2023-02-23', 'covered'],
      ['2023-02-22', 'not_yet_effective'],
    ] as const
  ).map(([on, status]): Scenario => ({
    is: `14: a three-year contributor agreement, on ${on}`,
    register: withIndividual({ signed: '2023-02-23', end: '2026-02-23' }),
    asked: { email: 'joe@example.org', on },
    context: { today: '2026-12-31' },
    status,
    ...(status === 'covered'
      ? { ownership: LICENSED, agreements: ['CLA'] }
      : {
          ownership: { state: 'unknown', holder: 'joe' },
          reasons: [status === 'expired' ? 'expired' : 'not-yet-effective'],
          gaps: [`joe>acme inbound_licence ${status === 'expired' ? 'expired' : 'not-yet-effective'} CLA`],
        }),
  })),
  {
    is: '15: two employers on one day',
    register: withTwoEngagements(),
    asked: { email: 'ravi@deltadev.in', on: '2025-05-01', commit: 'first' },
    context: { contains },
    status: 'partly',
    ownership: { state: 'retained', basis: 'default_rule', holder: 'ravi' },
    agreements: [...RAVI_CHAIN],
    reasons: ['no-agreement', 'ambiguous-capacity'],
    gaps: ['ravi>nimbus confidentiality no-agreement -', 'ravi>nimbus ip_assignment no-agreement -'],
    vendor: 'nimbus',
  },
  {
    is: '15: one address of two people',
    register: withSharedAddress(),
    asked: { email: 'ania@nimbus.pl', on: '2024-05-01', commit: 'first' },
    context: { contains },
    status: 'covered',
    ownership: { state: 'assigned' },
    agreements: NIMBUS_CHAIN,
    reasons: ['shared-identity'],
  },
  {
    is: '16: an employee without a contract',
    register: withCarol(),
    asked: { email: 'carol@acme.com', on: '2024-05-01' },
    status: 'partly',
    ownership: { state: 'assigned', basis: 'statute' },
    reasons: ['no-agreement', 'statute'],
    gaps: ['carol>acme confidentiality no-agreement -'],
    vendor: 'acme',
  },
  {
    is: '16: in a country whose law isn’t on record',
    register: withCarol('JP'),
    asked: { email: 'carol@acme.com', on: '2024-05-01' },
    status: 'unknown',
    ownership: { state: 'unknown', holder: 'carol' },
    reasons: ['no-agreement'],
    gaps: ['carol>acme confidentiality no-agreement -', 'carol>acme ip_assignment no-agreement -'],
  },
  {
    is: '17: an agreement terminated later',
    register: withAgreement('MSA-2024-01', { status: 'terminated', terminated_on: '2025-06-30' }),
    asked: { email: 'ania@nimbus.pl', on: '2024-05-01', commit: 'first' },
    context: { contains },
    status: 'covered',
    ownership: { state: 'assigned' },
    agreements: NIMBUS_CHAIN,
  },
  {
    is: '18: a lapsed NDA beside it',
    register: withMore({
      id: 'NDA',
      type: 'nda',
      parties: [
        { ref: 'acme', role: 'discloser' },
        { ref: 'nimbus', role: 'recipient' },
      ],
      status: 'executed',
      effective: '2023-02-01',
      end: '2024-02-01',
      terms: { confidentiality: { duration: 'P1Y' } },
    }),
    asked: { email: 'ania@nimbus.pl', on: '2024-05-01', commit: 'first' },
    context: { contains },
    status: 'covered',
    ownership: { state: 'assigned' },
    agreements: NIMBUS_CHAIN,
  },
  {
    is: '19: through the prime vendor first',
    register: withDirectDeltadev(),
    asked: { email: 'ravi@deltadev.in', on: '2025-05-01', commit: 'first' },
    context: { contains },
    status: 'covered',
    ownership: { state: 'pending', waitsOn: 'assignment-not-executed', agreement: 'SUB-DD-2025', holder: 'deltadev' },
    agreements: RAVI_CHAIN,
  },
  {
    is: '19: directly from 2026',
    register: withDirectDeltadev(),
    asked: { email: 'ravi@deltadev.in', on: '2026-01-10' },
    status: 'covered',
    ownership: { state: 'assigned' },
    agreements: ['EMP-RAVI', 'DD-ACME'],
  },
  {
    is: '20: an import from a vendor',
    register: { ...withCarol(), imports: [{ commit: 'abcdef1', from: 'nimbus', date: '2024-07-01' }] },
    asked: { email: 'carol@acme.com', on: '2024-07-02', commit: 'abcdef1234567890abcdef1234567890abcdef12' },
    context: { contains: () => true },
    status: 'partly',
    ownership: { state: 'unknown' },
    agreements: ['MSA-2024-01'],
    reasons: ['person-unknown'],
    gaps: ['unknown>nimbus confidentiality person-unknown -', 'unknown>nimbus ip_assignment person-unknown -'],
    vendor: 'nimbus',
    person: null,
  },
  {
    is: '21: the path in the authoring commit counts',
    asked: { email: 'ania@nimbus.pl', on: '2024-05-01', path: 'src/moved-later.ts', commit: 'first' },
    context: { contains },
    status: 'covered',
    ownership: { state: 'assigned' },
    agreements: NIMBUS_CHAIN,
  },
  {
    is: '22: assigned only after the upper agreement had ended',
    register: withMore({
      id: 'DD-ASSIGN',
      type: 'ip_assignment',
      parties: [
        { ref: 'nimbus', role: 'assignee' },
        { ref: 'deltadev', role: 'assignor' },
      ],
      status: 'executed',
      signed: '2026-02-01',
      terms: { ip_assignment: { language: 'present', retroactive_from: '2025-03-01' } },
    }),
    asked: { email: 'ravi@deltadev.in', on: '2025-05-01', commit: 'first' },
    context: { contains, today: '2026-03-01' },
    status: 'covered',
    ownership: { state: 'pending', waitsOn: 'after-acquired', agreement: 'MSA-2024-01', holder: 'nimbus' },
    agreements: ['EMP-RAVI', 'SUB-DD-2025', 'DD-ASSIGN', 'MSA-2024-01'],
    reasons: ['signed-later', 'after-acquired'],
  },
  {
    is: '23: others’ work under their licence',
    register: withOthers('src/jquery.js'),
    asked: { email: 'ania@nimbus.pl', on: '2024-05-01', path: 'src/jquery.js' },
    status: 'exempt',
    ownership: { state: 'third_party', licence: 'MIT' },
    reasons: ['third-party'],
    vendor: 'nimbus',
    person: 'ania',
  },
  {
    is: 'others’ work by where it is now',
    register: withOthers('third_party/**'),
    asked: { email: 'ania@nimbus.pl', on: '2024-05-01', path: 'lib/jquery.js', pathNow: 'third_party/jquery.js' },
    status: 'exempt',
    ownership: { state: 'third_party', licence: 'MIT' },
    reasons: ['third-party'],
  },
  {
    is: 'others’ work by where it was',
    register: withOthers('third_party/**'),
    asked: { email: 'ania@nimbus.pl', on: '2024-05-01', path: 'third_party/jquery.js', pathNow: 'src/menu.js' },
    status: 'exempt',
    ownership: { state: 'third_party', licence: 'MIT' },
    reasons: ['third-party'],
  },
];

function withAssignment(change: Partial<Agreement>): Register {
  return {
    register_version: 1,
    organisation: { id: 'acme', name: 'Acme' },
    people: [
      {
        id: 'ana',
        name: 'Ana',
        identities: [{ email: 'ana@example.org' }],
        engagements: [{ id: 'ana-self', party: 'self', type: 'individual', start: '2000-01-01' }],
      },
    ],
    agreements: [
      {
        id: 'PIA',
        type: 'ip_assignment',
        parties: [
          { ref: 'ana', role: 'assignor' },
          { ref: 'acme', role: 'assignee' },
        ],
        status: 'executed',
        terms: { confidentiality: { duration: 'P5Y' }, ip_assignment: { language: 'present' } },
        ...change,
      },
    ],
  };
}

function withTwoEngagements(): Register {
  const register = exampleRegister();
  const second = { id: 'ravi-nimbus', party: 'nimbus', type: 'contractor' as const, start: '2025-04-01' };
  return {
    ...register,
    people: register.people!.map((person) =>
      person.id === 'ravi' ? { ...person, engagements: [...person.engagements!, second] } : person,
    ),
  };
}

function withSharedAddress(): Register {
  const register = exampleRegister();
  const twin = {
    id: 'zoe',
    name: 'Zoe',
    identities: [{ email: 'ania@nimbus.pl' }],
    engagements: [{ id: 'zoe-nimbus', party: 'nimbus', type: 'contractor' as const, start: '2024-01-01' }],
  };
  const agreements = register.agreements!.map((one) =>
    one.id === 'PIA-ANIA' ? { ...one, parties: [...one.parties, { ref: 'zoe', role: 'contractor' }] } : one,
  );
  return { ...register, people: [...register.people!, twin], agreements };
}

function withDirectDeltadev(): Register {
  const register = withMore({
    id: 'DD-ACME',
    type: 'contractor',
    parties: [
      { ref: 'acme', role: 'client' },
      { ref: 'deltadev', role: 'supplier' },
    ],
    status: 'executed',
    effective: '2026-01-01',
    terms: { confidentiality: { duration: 'P3Y' }, ip_assignment: { language: 'present' } },
  });
  const engagements = [
    { id: 'ravi-dd', party: 'deltadev', type: 'employee' as const, start: '2025-03-01', end: '2025-12-31' },
    { id: 'ravi-dd-2', party: 'deltadev', type: 'employee' as const, start: '2026-01-01', for: 'acme' },
  ];
  return {
    ...register,
    people: register.people!.map((person) => (person.id === 'ravi' ? { ...person, engagements } : person)),
  };
}

describe('the scenarios of the coverage judgement', () => {
  for (const scenario of SCENARIOS) {
    it(scenario.is, () => {
      const verdict = ask(scenario.register ?? exampleRegister(), scenario.asked, scenario.context);
      assert.deepEqual(
        {
          status: verdict.status,
          ownership: verdict.ownership,
          agreements: verdict.agreements,
          reasons: verdict.reasons,
          gaps: verdict.gaps.map(
            ({ link, term, reason, agreement }) => `${link.lower}>${link.upper} ${term} ${reason} ${agreement ?? '-'}`,
          ),
        },
        {
          status: scenario.status,
          ownership: scenario.ownership,
          agreements: scenario.agreements ?? [],
          reasons: scenario.reasons ?? [],
          gaps: scenario.gaps ?? [],
        },
      );
      if (scenario.vendor !== undefined) assert.equal(verdict.vendor, scenario.vendor);
      if (scenario.person !== undefined) assert.equal(verdict.person, scenario.person);
    });
  }
});
