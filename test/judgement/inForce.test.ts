import { itSays } from './cases';
import { agreed, assigning, BOTH, direct } from './world';
import type { Agreement } from '../../src/register/schema';

const GAPS = (reason: string, agreement = 'A') =>
  `pat>org confidentiality ${reason} ${agreement}, pat>org ip_assignment ${reason} ${agreement} | ${reason}`;

const one = (change: Partial<Agreement>) => direct([agreed('A', 'pat', 'org', change)]);

describe('rule 4: in force on the day', () => {
  itSays([
    { is: 'on its first day', register: one({ effective: '2024-06-01' }), says: 'covered assigned |  |' },
    {
      is: 'the day before',
      register: one({ effective: '2024-06-02' }),
      says: `not_yet_effective retained default_rule pat | ${GAPS('not-yet-effective')}`,
    },
    { is: 'on its last day', register: one({ end: '2024-06-01' }), says: 'covered assigned |  |' },
    {
      is: 'the day after',
      register: one({ end: '2024-05-31' }),
      says: `expired retained default_rule pat | ${GAPS('expired')}`,
    },
    {
      is: 'on the day of its termination',
      register: one({ status: 'terminated', terminated_on: '2024-06-01', end: '2025-01-01' }),
      says: 'covered assigned |  |',
    },
    {
      is: 'after its termination, before its end',
      register: one({ status: 'terminated', terminated_on: '2024-05-31', end: '2025-01-01' }),
      says: `expired retained default_rule pat | ${GAPS('expired')}`,
    },
    {
      is: 'effective by default when signed',
      register: one({ effective: null, signed: '2024-06-01' }),
      says: 'covered assigned |  |',
    },
    {
      is: 'a draft never',
      register: one({ status: 'draft' }),
      says: `unknown retained default_rule pat | ${GAPS('unsigned')}`,
    },
    {
      is: 'a draft whose terms are yet to be written',
      register: one({ status: 'draft', terms: {} }),
      says: `unknown retained default_rule pat | ${GAPS('unsigned')}`,
    },
    {
      is: 'a draft without roles, its terms yet to be written',
      register: one({ status: 'draft', terms: {}, parties: [{ ref: 'pat' }, { ref: 'org' }] }),
      says: `unknown retained default_rule pat | ${GAPS('unsigned')}`,
    },
    {
      is: 'a draft without roles',
      register: one({ status: 'draft', parties: [{ ref: 'pat' }, { ref: 'org' }] }),
      says: `unknown retained default_rule pat | ${GAPS('unsigned')}`,
    },
    {
      is: 'a draft without terms, beside a signed one that is silent',
      register: direct([
        agreed('A', 'pat', 'org', { status: 'draft', terms: {} }),
        agreed('B', 'pat', 'org', { terms: { return_or_destroy: { within: 'P30D' } } }),
      ]),
      says: `unknown retained default_rule pat | ${GAPS('no-agreement', '-')}`,
    },
    {
      is: 'sent, not signed, never',
      register: one({ status: 'sent' }),
      says: `unknown retained default_rule pat | ${GAPS('unsigned')}`,
    },
    {
      is: 'signed after today: not yet',
      register: one({ signed: '2026-02-02' }),
      says: `unknown retained default_rule pat | ${GAPS('unsigned')}`,
    },
    {
      is: 'without any day: unknown, and no default is concluded',
      register: one({ effective: null }),
      says: `unknown unknown pat | ${GAPS('unsigned')}`,
    },
    {
      is: 'terminated without a date: on no day, and no default is concluded',
      register: one({ status: 'terminated' }),
      says: `unknown unknown pat | ${GAPS('termination-undated')}`,
    },
    {
      is: 'terminated without a date, beside one that holds',
      register: direct([agreed('A', 'pat', 'org', { status: 'terminated' }), agreed('B', 'pat', 'org')]),
      says: 'covered assigned |  |',
    },
    {
      is: 'signed after the day: the assignment holds, the rest not yet',
      register: one({ signed: '2025-01-01' }),
      says: 'partly assigned | pat>org confidentiality not-yet-effective A | not-yet-effective signed-later',
    },
    {
      is: 'signed after the day, beside one signed in time',
      register: direct([agreed('A', 'pat', 'org', { signed: '2025-01-01' }), agreed('B', 'pat', 'org')]),
      says: 'covered assigned |  |',
    },
    {
      is: 'retroactive_from reaches ip_assignment alone',
      register: one({ effective: '2025-01-01', terms: assigning({ retroactive_from: '2024-06-01' }) }),
      says: 'partly assigned | pat>org confidentiality not-yet-effective A | not-yet-effective',
    },
    {
      is: 'retroactive_from, the day before',
      register: one({ effective: '2025-01-01', terms: assigning({ retroactive_from: '2024-06-02' }) }),
      says: `not_yet_effective retained default_rule pat | ${GAPS('not-yet-effective')}`,
    },
    {
      is: 'an inbound licence holds though signed later, and retroactive_from doesn’t reach it',
      register: direct(
        [
          agreed('A', 'pat', 'org', {
            signed: '2025-01-01',
            effective: '2024-06-01',
            terms: { inbound_licence: { licence: 'MIT' } },
          }),
        ],
        { type: 'contributor' },
      ),
      says: 'covered licensed MIT pat |  | signed-later',
    },
  ]);
});

describe('rule 4: what a term is', () => {
  const required = (terms: ('originality_warranty' | 'remedies' | 'indemnity')[]) => ({ requirements: [{ terms }] });
  itSays([
    {
      is: 'false and an empty list state nothing',
      register: direct(
        [agreed('A', 'pat', 'org', { terms: { ...BOTH, originality_warranty: false, remedies: [] } })],
        {},
        required(['originality_warranty', 'remedies']),
      ),
      says: 'unknown assigned | pat>org originality_warranty no-agreement -, pat>org remedies no-agreement - | no-agreement',
    },
    {
      is: 'true and a list with something hold',
      register: direct(
        [agreed('A', 'pat', 'org', { terms: { ...BOTH, originality_warranty: true, remedies: ['injunction'] } })],
        {},
        required(['originality_warranty', 'remedies']),
      ),
      says: 'covered assigned |  |',
    },
    {
      is: 'terms may come from different instruments',
      register: direct([
        agreed('A', 'pat', 'org', { terms: { confidentiality: { duration: 'P1Y' } } }),
        agreed('B', 'pat', 'org', { terms: { ip_assignment: { language: 'present' } } }),
      ]),
      says: 'covered assigned |  |',
    },
  ]);
});
