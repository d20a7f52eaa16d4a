import assert from 'node:assert/strict';
import type { Asset, Register } from '../../src/register/schema';
import { ask } from './asked';
import { itSays } from './cases';
import { agreed, assigning, BOTH, direct, engaged, pat, world } from './world';

const imported = (change: Partial<Register> = {}, entry: Partial<NonNullable<Register['imports']>[number]> = {}) =>
  world({ imports: [{ commit: 'ABCDEF12', from: 'lower', ...entry }], ...change });
const COMMIT = { commit: 'abcdef1234', email: 'staff@org.example' };
const PERSON = 'unknown>lower confidentiality person-unknown -, unknown>lower ip_assignment person-unknown -';

describe('rule 8: not authored here', () => {
  const library = (change: Partial<Asset>): Register =>
    world({
      assets: [{ id: 'lib', class: 'source_code', paths: ['src/**'], third_party: true, licence: 'MIT', ...change }],
    });
  itSays([
    { is: 'an asset of others', register: library({}), says: 'exempt third_party MIT |  | third-party' },
    {
      is: 'whoever committed it',
      register: library({}),
      asked: { email: 'x@y.z' },
      says: 'exempt third_party MIT |  | third-party',
    },
    { is: 'not without a licence', register: library({ licence: null }), says: 'covered assigned |  |' },
    { is: 'not elsewhere', register: library({ paths: ['lib/**'] }), says: 'covered assigned |  |' },
    {
      is: 'a vendor’s delivery starts at the vendor',
      register: imported(),
      asked: COMMIT,
      says: `partly unknown | ${PERSON} | person-unknown`,
    },
    {
      is: 'where a link above is worse, the worse',
      register: imported({ agreements: [agreed('LOW', 'lower', 'upper', { end: '2024-02-01' })] }),
      asked: COMMIT,
      says: `expired retained default_rule lower | ${PERSON}, lower>upper confidentiality expired LOW, lower>upper ip_assignment expired LOW, upper>org confidentiality no-agreement -, upper>org ip_assignment no-agreement - | no-agreement expired person-unknown`,
    },
    {
      is: 'the day of delivery counts where it is on record',
      register: imported(
        { agreements: [agreed('LOW', 'lower', 'org', { end: '2024-02-01' })], vendors: [{ id: 'lower', name: 'L' }] },
        { date: '2024-01-31' },
      ),
      asked: COMMIT,
      says: `partly unknown | ${PERSON} | person-unknown`,
    },
    {
      is: 'a draft vendor’s silence proves nothing',
      register: imported({ agreements: [], vendors: [{ id: 'lower', name: 'L', draft: true }] }),
      asked: COMMIT,
      says: `unknown unknown | ${PERSON}, lower>org confidentiality no-agreement -, lower>org ip_assignment no-agreement - | no-agreement person-unknown`,
    },
    {
      is: 'other paths of the commit',
      register: imported({}, { paths: ['legacy/**'] }),
      asked: { ...COMMIT, email: 'pat@work.example' },
      says: 'covered assigned |  |',
    },
    { is: 'other commits', register: imported(), asked: { commit: 'ffffffff' }, says: 'covered assigned |  |' },
    { is: 'no commit', register: imported(), says: 'covered assigned |  |' },
    {
      is: 'from the organisation itself',
      register: imported({}, { from: 'org' }),
      asked: COMMIT,
      says: 'partly unknown | unknown>org confidentiality person-unknown -, unknown>org ip_assignment person-unknown - | person-unknown',
    },
  ]);

  it('counts an import under the party that delivered it', () => {
    const { vendor, person } = ask(imported(), { on: '2024-06-01', ...COMMIT });
    assert.deepEqual([vendor, person], ['lower', null]);
  });
});

describe('rule 9: retained only with a basis', () => {
  const reverting = (duration: string | null, change: Parameters<typeof agreed>[3] = {}) =>
    direct([agreed('A', 'pat', 'org', { terms: assigning({ duration }), ...change })]);
  const BACK = 'covered retained reverted pat |  |';
  const HELD = 'covered assigned |  |';
  const SILENT = 'pat>org confidentiality no-agreement -, pat>org ip_assignment no-agreement - | no-agreement';
  const engagedAs = (type: 'contractor' | 'individual' | 'founder' | 'intern') => direct([], { type });
  itSays([
    { is: 'on the anniversary', register: reverting('P2Y1M'), says: BACK },
    { is: 'before it', register: reverting('P2Y1M1D'), says: HELD },
    { is: 'from signature where it is on record', register: reverting('P2Y', { signed: '2024-03-01' }), says: HELD },
    {
      is: 'never of a full term',
      register: reverting('full_term', { governing_law: 'IN', signed: '2024-01-01' }),
      says: HELD,
    },
    {
      is: 'never of a promise',
      register: direct([agreed('A', 'pat', 'org', { terms: assigning({ language: 'future', duration: 'P1Y' }) })]),
      says: 'covered pending assignment-not-executed pat |  |',
    },
    {
      is: 'outranks pending',
      register: direct([agreed('A', 'pat', 'org', { terms: assigning({ duration: 'P1Y', trigger: 'payment' }) })]),
      says: BACK,
    },
    {
      is: 'not where the statute holds',
      register: world({
        organisation: { id: 'org', name: 'O', jurisdiction: 'US' },
        people: [pat([engaged('org', { type: 'employee' })])],
        agreements: [agreed('A', 'pat', 'org', { terms: assigning({ duration: 'P1Y' }) })],
      }),
      says: HELD,
    },
    {
      is: 'a contractor’s silence',
      register: engagedAs('contractor'),
      says: `unknown retained default_rule pat | ${SILENT}`,
    },
    {
      is: 'an individual’s silence',
      register: engagedAs('individual'),
      says: `unknown retained default_rule pat | ${SILENT}`,
    },
    { is: 'a founder’s silence', register: engagedAs('founder'), says: `unknown unknown pat | ${SILENT}` },
    { is: 'an intern’s silence', register: engagedAs('intern'), says: `unknown unknown pat | ${SILENT}` },
    {
      is: 'a draft person',
      register: world({ people: [pat([engaged('self')], { draft: true })], agreements: [] }),
      says: `unknown unknown pat | ${SILENT}`,
    },
    { is: 'a draft engagement', register: direct([], { draft: true }), says: `unknown unknown pat | ${SILENT}` },
    {
      is: 'a draft vendor anywhere on the chain',
      register: world({
        vendors: [
          { id: 'upper', name: 'U', draft: true },
          { id: 'lower', name: 'L', subcontractor_of: 'upper' },
        ],
        agreements: [agreed('LOW', 'lower', 'upper'), agreed('UP', 'upper', 'org')],
      }),
      says: 'partly unknown pat | pat>lower confidentiality no-agreement -, pat>lower ip_assignment no-agreement - | no-agreement draft-entry',
    },
    {
      is: 'what rests on a draft engagement',
      register: direct([agreed('A', 'pat', 'org')], { draft: true }),
      says: 'covered assigned |  | draft-entry',
    },
    {
      is: 'the worst link decides, the lowest of equals',
      register: world({
        agreements: [
          agreed('PAT', 'pat', 'lower', { terms: assigning({ language: 'joint' }) }),
          agreed('LOW', 'lower', 'upper', { terms: assigning({ language: 'joint' }) }),
          agreed('UP', 'upper', 'org', { terms: assigning({ language: 'future' }) }),
        ],
      }),
      says: 'covered joint pat |  |',
    },
    {
      is: 'exclusive rights where the governing law knows no transfer',
      register: world({
        agreements: [
          agreed('PAT', 'pat', 'lower'),
          agreed('LOW', 'lower', 'upper', { governing_law: 'AT' }),
          agreed('UP', 'upper', 'org', { governing_law: 'US-DE', signed: '2024-01-01' }),
        ],
      }),
      says: 'covered assigned exclusive_rights |  |',
    },
  ]);
});

describe('rule 11: the vendor’s background', () => {
  const kit = (owner: string, change: Partial<Register> = {}) =>
    world({
      assets: [{ id: 'kit', class: 'background_ip', owner, licence_agreement: 'UP', paths: ['kit/**'] }],
      ...change,
    });
  const asked = { path: 'kit/a.ts' };
  itSays([
    {
      is: 'of a vendor on the chain',
      register: kit('upper'),
      asked,
      says: 'covered background_ip upper upper |  | made-during-engagement',
    },
    {
      is: 'of the subcontractor',
      register: kit('lower'),
      asked,
      says: 'covered background_ip lower lower |  | made-during-engagement',
    },
    { is: 'elsewhere', register: kit('upper'), says: 'covered assigned |  |' },
    {
      is: 'written before the agreement took effect',
      register: kit('upper', {
        agreements: [
          agreed('PAT', 'pat', 'lower'),
          agreed('LOW', 'lower', 'upper'),
          agreed('UP', 'upper', 'org', { effective: '2024-07-01', terms: BOTH }),
        ],
      }),
      asked,
      says: 'partly background_ip upper upper | upper>org confidentiality not-yet-effective UP, upper>org ip_assignment not-yet-effective UP | not-yet-effective',
    },
    {
      is: 'not where a link up to the owner isn’t assigned',
      register: kit('upper', {
        agreements: [
          agreed('PAT', 'pat', 'lower'),
          agreed('LOW', 'lower', 'upper', { terms: assigning({ language: 'future' }) }),
          agreed('UP', 'upper', 'org'),
        ],
      }),
      asked,
      says: 'covered pending assignment-not-executed lower |  | in-background-path made-during-engagement',
    },
    {
      is: 'not of a vendor that isn’t on the chain',
      register: kit('upper', { people: [pat([engaged('self')])], agreements: [agreed('A', 'pat', 'org')] }),
      asked,
      says: 'covered assigned |  | in-background-path',
    },
    {
      is: 'not of the organisation',
      register: kit('org'),
      asked,
      says: 'covered assigned |  | in-background-path made-during-engagement',
    },
    {
      is: 'not where the person assigns past the owner',
      register: kit('upper', {
        agreements: [
          agreed('PAT', 'pat', 'lower'),
          agreed('LOW', 'lower', 'upper'),
          agreed('UP', 'upper', 'org'),
          agreed('DIRECT', 'pat', 'org'),
        ],
      }),
      asked,
      says: 'covered assigned |  | in-background-path made-during-engagement',
    },
  ]);
});
