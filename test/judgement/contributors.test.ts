import assert from 'node:assert/strict';
import type { Agreement, Register } from '../../src/register/schema';
import { ask } from './asked';
import { itSays } from './cases';
import { agreed, assigning, direct, engaged, pat, world } from './world';

const LICENCE = { inbound_licence: { licence: 'MIT', clause: '2' } } as const;
const cla = (change: Partial<Agreement> = {}) =>
  agreed('CLA', 'pat', 'org', { type: 'cla', terms: LICENCE, ...change });
const alone = (...agreements: Agreement[]) => direct(agreements, { type: 'contributor' });

/** Pat contributes for an employer, who licenses through a list of people. */
const corporate = (schedule: Agreement['schedule'], ...more: Agreement[]): Register =>
  world({
    people: [pat([engaged('upper', { type: 'contributor' })])],
    agreements: [agreed('CCLA', 'upper', 'org', { type: 'ccla', terms: LICENCE, schedule }), ...more],
  });

const dco = (change: Partial<Agreement> = {}): Agreement => ({
  id: 'DCO',
  type: 'dco',
  parties: [{ ref: 'org', role: 'licensee' }],
  status: 'executed',
  effective: '2024-01-01',
  ...change,
});

const NONE = 'unknown unknown pat | pat>org inbound_licence no-agreement - | no-agreement';
const PAT = { name: 'A Name', email: 'PAT@work.example' };

describe('rule 7: contributors', () => {
  itSays([
    { is: 'a CLA', register: alone(cla()), says: 'covered licensed MIT pat |  |' },
    { is: 'without one: unknown, and never a default', register: alone(), says: NONE },
    {
      is: 'a CLA without a licence named',
      register: alone(cla({ terms: { inbound_licence: {} } })),
      says: 'covered licensed pat |  |',
    },
    {
      is: 'an instrument that assigns is judged instead',
      register: alone(cla(), agreed('A', 'pat', 'org')),
      says: 'covered assigned |  |',
    },
    {
      is: 'one that retains too',
      register: alone(cla(), agreed('A', 'pat', 'org', { terms: assigning({ language: 'retained' }) })),
      says: 'unknown retained express pat | pat>org ip_assignment not-assigned A | not-assigned',
    },
    {
      is: 'one that has ended is not',
      register: alone(cla(), agreed('A', 'pat', 'org', { end: '2024-02-01' })),
      says: 'covered licensed MIT pat |  |',
    },
    {
      is: 'on the employer’s list',
      register: corporate([{ person: 'pat' }]),
      says: 'covered licensed MIT upper |  | warranted',
    },
    {
      is: 'on the last day on it',
      register: corporate([{ person: 'pat', from: '2024-02-01', until: '2024-06-01' }]),
      says: 'covered licensed MIT upper |  | warranted',
    },
    {
      is: 'no longer on it',
      register: corporate([{ person: 'pat', until: '2024-05-31' }]),
      says: 'expired unknown pat | pat>org inbound_licence expired CCLA | expired',
    },
    {
      is: 'not yet on it',
      register: corporate([{ person: 'pat', from: '2024-06-02' }]),
      says: 'not_yet_effective unknown pat | pat>org inbound_licence not-yet-effective CCLA | not-yet-effective',
    },
    {
      is: 'off it and on it again',
      register: corporate([
        { person: 'pat', until: '2024-03-01' },
        { person: 'pat', from: '2024-06-01' },
      ]),
      says: 'covered licensed MIT upper |  | warranted',
    },
    { is: 'never on it', register: corporate([{ person: 'somebody' }]), says: NONE },
    { is: 'an employer’s agreement without a list', register: corporate(null), says: NONE },
    {
      is: 'their own CLA before the employer’s',
      register: corporate([{ person: 'pat' }], cla()),
      says: 'covered licensed MIT pat |  |',
    },
    {
      is: 'on a list that isn’t signed',
      register: world({
        people: [pat([engaged('upper', { type: 'contributor' })])],
        agreements: [
          agreed('CCLA', 'upper', 'org', {
            status: 'sent',
            terms: LICENCE,
            schedule: [{ person: 'pat', until: '2024-01-01' }],
          }),
          agreed('NDA', 'upper', 'org', { terms: { confidentiality: {} }, schedule: [{ person: 'pat' }] }),
        ],
      }),
      says: 'unknown unknown pat | pat>org inbound_licence unsigned CCLA | unsigned',
    },
    {
      is: 'a DCO and a sign-off',
      register: alone(dco()),
      asked: { signedOffBy: [PAT] },
      says: 'covered licensed pat |  |',
    },
    { is: 'a DCO without a sign-off', register: alone(dco()), says: NONE },
    {
      is: 'a DCO and another’s sign-off',
      register: alone(dco()),
      asked: { signedOffBy: [{ name: 'A Name', email: 'other@work.example' }] },
      says: NONE,
    },
    {
      is: 'a sign-off by another name',
      register: alone(dco()),
      asked: { signedOffBy: [{ name: 'B Name', email: 'pat@work.example' }] },
      says: NONE,
    },
    {
      is: 'a DCO and the committer’s sign-off',
      register: alone(dco()),
      asked: {
        committer: { name: 'C', email: 'c@org.example', time: Date.parse('2024-06-01T13:00:00Z') / 1000, offset: 0 },
        signedOffBy: [{ name: 'C', email: 'c@org.example' }],
      },
      says: 'covered licensed pat |  |',
    },
    { is: 'a sign-off without a DCO', register: alone(), asked: { signedOffBy: [PAT] }, says: NONE },
    {
      is: 'a DCO that isn’t executed',
      register: alone(dco({ status: 'draft' })),
      asked: { signedOffBy: [PAT] },
      says: NONE,
    },
  ]);

  it('names the clause and the agreement', () => {
    const { agreements, clauses } = ask(alone(cla()), { email: 'pat@work.example', on: '2024-06-01' });
    assert.deepEqual([agreements, clauses], [['CLA'], { CLA: '2' }]);
  });
});

describe('rule 7: an inbound licence of others', () => {
  const individual = (...agreements: Agreement[]) => direct(agreements, { type: 'individual' });
  const NEITHER = 'pat>org confidentiality no-agreement -, pat>org ip_assignment no-agreement -';
  const STAYED = `unknown retained default_rule pat | ${NEITHER} | no-agreement`;
  itSays([
    {
      is: 'says that the work may be used, where silence would mean that the rights stayed',
      register: individual(cla()),
      says: `unknown licensed MIT pat | ${NEITHER} | no-agreement`,
    },
    { is: 'without one, they stayed', register: individual(), says: STAYED },
    { is: 'not yet signed', register: individual(cla({ status: 'sent' })), says: STAYED },
    {
      is: 'signed later',
      register: individual(cla({ signed: '2024-07-01' })),
      says: `unknown licensed MIT pat | ${NEITHER} | no-agreement signed-later`,
    },
    { is: 'begun later', register: individual(cla({ effective: '2024-07-01' })), says: STAYED },
    {
      is: 'beside an assignment',
      register: individual(cla(), agreed('A', 'pat', 'org')),
      says: 'covered assigned |  |',
    },
    {
      is: 'beside one that retains',
      register: individual(cla(), agreed('A', 'pat', 'org', { terms: assigning({ language: 'retained' }) })),
      says: 'partly retained express pat | pat>org ip_assignment not-assigned A | not-assigned',
    },
    {
      is: 'to a vendor, who passes it on',
      register: world({
        agreements: [
          agreed('CLA', 'pat', 'lower', { terms: LICENCE }),
          agreed('LOW', 'lower', 'upper'),
          agreed('UP', 'upper', 'org'),
        ],
      }),
      says: 'partly licensed MIT pat | pat>lower confidentiality no-agreement -, pat>lower ip_assignment no-agreement - | no-agreement',
    },
    {
      is: 'of a company without a list',
      register: world({
        agreements: [
          agreed('PAT', 'pat', 'lower'),
          agreed('LOW', 'lower', 'upper'),
          agreed('UP', 'upper', 'org', { type: 'ccla', terms: LICENCE }),
        ],
      }),
      says: 'partly retained default_rule upper | upper>org confidentiality no-agreement -, upper>org ip_assignment no-agreement - | no-agreement',
    },
    {
      is: 'in another path',
      register: individual(cla({ scope: { paths: ['docs/**'] } })),
      says: STAYED,
    },
  ]);

  it('names the clause and the agreement', () => {
    const { agreements, clauses } = ask(individual(cla()), { email: 'pat@work.example', on: '2024-06-01' });
    assert.deepEqual([agreements, clauses], [['CLA'], { CLA: '2' }]);
  });
});
