import { BUILT_IN_LAW } from '../../src/judgement/law';
import { itSays } from './cases';
import { agreed, assigning, BOTH, direct, engaged, pat, world } from './world';
import type { Agreement, AgreementParty } from '../../src/register/schema';

const between = (lower: AgreementParty, upper: AgreementParty) =>
  direct([agreed('A', 'pat', 'org', { parties: [lower, upper] })]);
const NONE =
  'unknown retained default_rule pat | pat>org confidentiality no-agreement -, pat>org ip_assignment no-agreement - | no-agreement';
/** It may say anything: nothing is concluded from silence. */
const OPEN =
  'unknown unknown pat | pat>org confidentiality without-roles A, pat>org ip_assignment without-roles A | without-roles';
const HELD = 'covered assigned |  |';

describe('rule 5: which instruments speak on a link', () => {
  itSays([
    ...['supplier', 'contractor', 'employee', 'assignor', 'licensor', 'recipient', 'mutual'].map((role) => ({
      is: `the lower as ${role}`,
      register: between({ ref: 'pat', role }, { ref: 'org', role: 'client' }),
      says: HELD,
    })),
    ...['client', 'employer', 'assignee', 'licensee', 'discloser', 'mutual'].map((role) => ({
      is: `the upper as ${role}`,
      register: between({ ref: 'pat', role: 'supplier' }, { ref: 'org', role }),
      says: HELD,
    })),
    {
      is: 'not the other way round',
      register: between({ ref: 'pat', role: 'client' }, { ref: 'org', role: 'supplier' }),
      says: NONE,
    },
    { is: 'not without roles', register: between({ ref: 'pat' }, { ref: 'org' }), says: OPEN },
    {
      is: 'not with a role for one alone',
      register: between({ ref: 'pat', role: 'contractor' }, { ref: 'org' }),
      says: OPEN,
    },
    {
      is: 'not without roles between others',
      register: between({ ref: 'pat' }, { ref: 'upper' }),
      says: NONE,
    },
    {
      is: 'not without a role beside a witness',
      register: between({ ref: 'pat', role: 'witness' }, { ref: 'org' }),
      says: NONE,
    },
    {
      is: 'not in a role that nobody knows',
      register: between({ ref: 'pat', role: 'friend' }, { ref: 'org', role: 'client' }),
      says: NONE,
    },
    {
      is: 'not with somebody else',
      register: between({ ref: 'pat', role: 'supplier' }, { ref: 'upper', role: 'client' }),
      says: NONE,
    },
    {
      is: 'a class binds the rostered of that party',
      register: between({ class: 'contractor', of: 'org', role: 'contractor' }, { ref: 'org', role: 'client' }),
      says: HELD,
    },
    {
      is: 'a class binds nobody of another type',
      register: between({ class: 'employee', of: 'org', role: 'employee' }, { ref: 'org', role: 'employer' }),
      says: NONE,
    },
    {
      is: 'a class binds nobody of another party',
      register: between({ class: 'contractor', of: 'upper', role: 'contractor' }, { ref: 'org', role: 'client' }),
      says: NONE,
    },
  ]);
});

describe('rule 5: scope', () => {
  const scoped = (scope: Agreement['scope']) => direct([agreed('A', 'pat', 'org', { scope })]);
  const OUT =
    'out_of_scope retained default_rule pat | pat>org confidentiality out-of-scope A, pat>org ip_assignment out-of-scope A | out-of-scope';
  const DOUBT =
    'unknown unknown pat | pat>org confidentiality scope-unclear A, pat>org ip_assignment scope-unclear A | scope-unclear';
  itSays([
    { is: 'a path within', register: scoped({ paths: ['src/**'] }), says: HELD },
    { is: 'case-sensitive', register: scoped({ paths: ['SRC/**'] }), says: OUT },
    { is: 'from the root', register: scoped({ paths: ['*.ts'] }), says: OUT },
    { is: 'dotted names too', register: scoped({ paths: ['src/**'] }), asked: { path: 'src/.hidden/.x' }, says: HELD },
    { is: 'no negation', register: scoped({ paths: ['!docs/**'] }), says: OUT },
    { is: 'an excluded path', register: scoped({ exclude: ['src/*.ts'] }), says: OUT },
    { is: 'no path at all', register: scoped({ paths: [] }), says: OUT },
    {
      is: 'an exclude cuts only its own instrument',
      register: direct([agreed('A', 'pat', 'org', { scope: { exclude: ['src/**'] } }), agreed('B', 'pat', 'org')]),
      says: HELD,
    },
    { is: 'every repository', register: scoped({ repositories: ['*'] }), says: HELD },
    {
      is: 'this repository',
      register: scoped({ repositories: ['app'] }),
      context: { repository: { names: ['app', 'acme/app'], certain: true } },
      says: HELD,
    },
    {
      is: 'the repository with its owner',
      register: scoped({ repositories: ['acme/*'] }),
      context: { repository: { names: ['app', 'acme/app'], certain: true } },
      says: HELD,
    },
    {
      is: 'another name than a folder’s: it may be this one',
      register: scoped({ repositories: ['lib'] }),
      context: { repository: { names: ['app'], certain: false } },
      says: DOUBT,
    },
    {
      is: 'another repository',
      register: scoped({ repositories: ['lib'] }),
      context: { repository: { names: ['app', 'acme/app'], certain: true } },
      says: OUT,
    },
    { is: 'no repository', register: scoped({ repositories: [] }), says: OUT },
    {
      is: 'a repository without a known name: it may be this one',
      register: scoped({ repositories: ['lib'] }),
      says: DOUBT,
    },
    { is: 'a pattern too long to read', register: scoped({ paths: ['a'.repeat(2000)] }), says: DOUBT },
    { is: 'an exclude with too many alternatives', register: scoped({ exclude: ['{a,b}'.repeat(12)] }), says: DOUBT },
    { is: 'a readable pattern beside it', register: scoped({ paths: ['src/**', 'a'.repeat(2000)] }), says: HELD },
  ]);
});

describe('rule 5: what assigns', () => {
  const lang = (
    assignment: Parameters<typeof assigning>[0],
    type: 'contractor' | 'employee' | 'intern' = 'contractor',
  ) =>
    world({
      organisation: { id: 'org', name: 'Org', jurisdiction: 'US-CA' },
      people: [pat([engaged('org', { type })])],
      agreements: [agreed('A', 'pat', 'org', { terms: assigning(assignment) })],
    });
  const GAP = 'pat>org ip_assignment not-assigned A | not-assigned';
  itSays([
    { is: 'present', register: lang({ language: 'present' }), says: HELD },
    {
      is: 'future: a promise',
      register: lang({ language: 'future' }),
      says: 'covered pending assignment-not-executed pat |  |',
    },
    { is: 'joint', register: lang({ language: 'joint' }), says: 'covered joint pat |  |' },
    { is: 'retained', register: lang({ language: 'retained' }), says: `partly retained express pat | ${GAP}` },
    { is: 'licence only', register: lang({ language: 'licence_only' }), says: `partly licensed pat | ${GAP}` },
    {
      is: 'statutory, of an employee',
      register: lang({ language: 'statutory_employee' }, 'employee'),
      says: HELD,
    },
    {
      is: 'statutory, of a contractor',
      register: lang({ language: 'statutory_employee' }),
      says: `partly unknown pat | ${GAP}`,
    },
    {
      is: 'a contractor’s work-for-hire label alone',
      register: lang({ language: null, work_for_hire: true }),
      says: `partly retained work-for-hire-only pat | ${GAP}`,
    },
    {
      is: 'an intern’s work-for-hire label alone',
      register: lang({ language: null, work_for_hire: true }, 'intern'),
      says: `partly unknown pat | ${GAP}`,
    },
    {
      is: 'an employee’s label doesn’t take the statute’s place',
      register: lang({ language: null, work_for_hire: true }, 'employee'),
      says: 'covered assigned statute |  | statute',
    },
    { is: 'no language at all', register: lang({ language: null }), says: `partly unknown pat | ${GAP}` },
    { is: 'of patents alone', register: lang({ covers: ['patent'] }), says: `partly unknown pat | ${GAP}` },
    { is: 'of copyright too', register: lang({ covers: ['patent', 'copyright'] }), says: HELD },
  ]);
});

describe('rule 5: several on one link', () => {
  const two = (
    a: Parameters<typeof assigning>[0],
    b: Parameters<typeof assigning>[0],
    change: Partial<Agreement> = {},
  ) =>
    direct([
      agreed('A', 'pat', 'org', { terms: assigning(a) }),
      agreed('B', 'pat', 'org', { terms: assigning(b), ...change }),
    ]);
  itSays([
    { is: 'a present assignment performs a promise', register: two({ language: 'future' }, {}), says: HELD },
    {
      is: 'not one that has ended',
      register: two({ language: 'future' }, {}, { end: '2024-02-01' }),
      says: 'covered pending assignment-not-executed pat |  |',
    },
    {
      is: 'not one that is not signed yet',
      register: two({ language: 'future' }, {}, { signed: '2026-03-01' }),
      says: 'covered pending assignment-not-executed pat |  |',
    },
    {
      is: 'what then differs is a conflict, and the worse counts',
      register: two({ language: 'joint' }, {}),
      says: 'covered joint pat |  | conflicting-terms',
    },
    {
      is: 'one that retains beside one that assigns',
      register: two({ language: 'retained' }, {}),
      says: 'covered retained express pat |  | conflicting-terms',
    },
    { is: 'two that agree', register: two({}, {}), says: HELD },
    {
      is: 'a label beside words of assignment says nothing',
      register: two({ language: null, work_for_hire: true }, {}),
      says: HELD,
    },
  ]);
});

describe('rule 5: past the links between', () => {
  const skipping = (change: Partial<Agreement> = {}, type: 'contractor' | 'individual' | 'employee' = 'contractor') =>
    world({
      people: [pat([engaged('lower', { type })])],
      agreements: [
        agreed('PAT', 'pat', 'lower', { terms: { confidentiality: {} } }),
        agreed('LOW', 'lower', 'upper', { terms: { confidentiality: {} } }),
        agreed('UP', 'upper', 'org', { terms: { confidentiality: {} } }),
        agreed('DIRECT', 'pat', 'org', { terms: { ip_assignment: { language: 'present' } }, ...change }),
      ],
    });
  itSays([
    { is: 'a contractor assigns straight to the top', register: skipping(), says: HELD },
    { is: 'an individual too', register: skipping({}, 'individual'), says: HELD },
    {
      is: 'not an employee',
      register: skipping({}, 'employee'),
      says: 'partly retained default_rule lower | pat>lower ip_assignment no-agreement -, lower>upper ip_assignment no-agreement -, upper>org ip_assignment no-agreement - | no-agreement',
    },
    {
      is: 'not by a promise',
      register: skipping({ terms: { ip_assignment: { language: 'future' } } }),
      says: 'partly retained default_rule pat | pat>lower ip_assignment no-agreement -, lower>upper ip_assignment no-agreement -, upper>org ip_assignment no-agreement - | no-agreement',
    },
    {
      is: 'with its own trigger',
      register: skipping({ terms: { ip_assignment: { language: 'present', trigger: 'payment' } } }),
      says: 'covered pending no-milestone pat |  | no-milestone',
    },
    {
      is: 'to a party between: the links above stay',
      register: world({
        agreements: [
          agreed('PAT', 'pat', 'upper', { terms: { ip_assignment: { language: 'present' } } }),
          agreed('UP', 'upper', 'org', { end: '2024-02-01' }),
        ],
      }),
      says: 'partly retained default_rule upper | pat>lower confidentiality no-agreement -, lower>upper confidentiality no-agreement -, upper>org confidentiality expired UP, upper>org ip_assignment expired UP | no-agreement expired',
    },
    {
      is: 'the highest party counts',
      register: world({
        agreements: [
          agreed('A', 'pat', 'upper'),
          agreed('B', 'pat', 'org'),
          ...['PAT pat lower', 'LOW lower upper', 'UP upper org'].map((line) => {
            const [id = '', lower = '', upper = ''] = line.split(' ');
            return agreed(id, lower, upper, { terms: { confidentiality: {} } });
          }),
        ],
      }),
      says: HELD,
    },
  ]);
});

describe('rule 5: an employee and the statute', () => {
  const employee = (jurisdictions: { person?: string; employer?: string }, agreements: Agreement[] = []) =>
    world({
      organisation: {
        id: 'org',
        name: 'Org',
        ...(jurisdictions.employer ? { jurisdiction: jurisdictions.employer } : {}),
      },
      people: [
        pat([engaged('org', { type: 'employee' })], jurisdictions.person ? { jurisdiction: jurisdictions.person } : {}),
      ],
      agreements,
    });
  const CONFIDENTIALITY = 'pat>org confidentiality no-agreement -';
  const NEITHER = `${CONFIDENTIALITY}, pat>org ip_assignment no-agreement - | no-agreement`;
  const STATUTE = `partly assigned statute | ${CONFIDENTIALITY} | no-agreement statute`;
  const law = {
    ...BUILT_IN_LAW,
    employeeWork: (country: string) =>
      (country === 'AA' ? 'employee' : country === 'DE' ? 'employer' : 'unknown') as never,
    knowsNoTransfer: (country: string) => country === 'DE',
    unstatedDuration: () => null,
  };
  itSays([
    { is: 'by the employer’s country', register: employee({ employer: 'US-NY' }), says: STATUTE },
    {
      is: 'by the person’s country first',
      register: employee({ employer: 'US-NY', person: 'JP' }),
      says: `unknown unknown pat | ${NEITHER}`,
    },
    { is: 'of no country on record', register: employee({}), says: `unknown unknown pat | ${NEITHER}` },
    {
      is: 'where the law leaves it to the employee',
      register: employee({ person: 'AA' }),
      law,
      says: `unknown retained default_rule pat | ${NEITHER}`,
    },
    {
      is: 'where the law knows no transfer',
      register: employee({ person: 'DE' }),
      law,
      says: `partly assigned statute exclusive_rights | ${CONFIDENTIALITY} | no-agreement statute`,
    },
    {
      is: 'an exclude doesn’t switch it off',
      register: employee({ employer: 'US' }, [agreed('A', 'pat', 'org', { scope: { exclude: ['src/**'] } })]),
      says: 'partly assigned statute | pat>org confidentiality out-of-scope A | out-of-scope statute',
    },
    {
      is: 'one that retains does',
      register: employee({ employer: 'US' }, [
        agreed('A', 'pat', 'org', { terms: assigning({ language: 'retained' }) }),
      ]),
      says: 'partly retained express pat | pat>org ip_assignment not-assigned A | not-assigned',
    },
    {
      is: 'statutory language where the law is unknown',
      register: employee({ employer: 'JP' }, [
        agreed('A', 'pat', 'org', { terms: assigning({ language: 'statutory_employee' }) }),
      ]),
      says: 'covered unknown pat |  |',
    },
    {
      is: 'named where the worst link has no basis of its own',
      register: world({
        people: [pat([engaged('lower', { type: 'employee' })], { jurisdiction: 'US' })],
        agreements: [agreed('LOW', 'lower', 'org', { terms: assigning({ language: 'future' }) })],
        vendors: [{ id: 'lower', name: 'Lower' }],
      }),
      says: `partly pending statute assignment-not-executed lower | pat>lower confidentiality no-agreement - | no-agreement statute`,
    },
    {
      is: '`self` is nobody’s employer',
      register: world({
        organisation: { id: 'org', name: 'O', jurisdiction: 'US' },
        people: [pat([engaged('self', { type: 'employee' })])],
      }),
      says: `unknown unknown pat | ${NEITHER}`,
    },
  ]);
});

describe('rule 5: rights that come too late', () => {
  const chain = (pats: Partial<Agreement>, ups: Partial<Agreement>, lows: Partial<Agreement> = {}) =>
    world({
      agreements: [
        agreed('PAT', 'pat', 'lower', pats),
        agreed('LOW', 'lower', 'upper', lows),
        agreed('UP', 'upper', 'org', ups),
      ],
    });
  const LATE = { signed: '2025-06-01', terms: BOTH } as const;
  const unsettled = 'partly pending after-acquired';
  const GAP = 'pat>lower confidentiality not-yet-effective PAT | not-yet-effective signed-later after-acquired';
  itSays([
    {
      is: 'after the end of the next link',
      register: chain(LATE, {}, { end: '2025-01-01' }),
      says: `${unsettled} lower | ${GAP}`,
    },
    {
      is: 'after the end of a link higher up',
      register: chain(LATE, { end: '2025-01-01' }),
      says: `${unsettled} upper | ${GAP}`,
    },
    {
      is: 'on the last day: in time',
      register: chain(LATE, { end: '2025-06-01' }),
      says: 'partly assigned | pat>lower confidentiality not-yet-effective PAT | not-yet-effective signed-later',
    },
    {
      is: 'where one of two on the link goes on',
      register: world({
        agreements: [
          agreed('PAT', 'pat', 'lower', LATE),
          agreed('LOW', 'lower', 'upper'),
          agreed('UP', 'upper', 'org', { end: '2025-01-01' }),
          agreed('UP2', 'upper', 'org'),
        ],
      }),
      says: 'partly assigned | pat>lower confidentiality not-yet-effective PAT | not-yet-effective signed-later',
    },
    {
      is: 'effective later and reaching back, without a signature on record',
      register: chain(
        { effective: '2025-06-01', terms: assigning({ retroactive_from: '2024-01-01' }) },
        { end: '2025-01-01' },
      ),
      says: `${unsettled} upper | pat>lower confidentiality not-yet-effective PAT | not-yet-effective after-acquired`,
    },
    {
      is: 'a promise passes nothing on, so that nothing comes late',
      register: chain({ terms: assigning({ language: 'future' }) }, { end: '2025-01-01' }),
      says: 'covered pending assignment-not-executed pat |  |',
    },
  ]);
});
