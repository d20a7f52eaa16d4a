import { itSays } from './cases';
import { agreed, assigning, BOTH, direct } from './world';
import type { Agreement } from '../../src/register/schema';

const HELD = 'covered assigned |  |';
const both = (reason: string, agreement: string) =>
  `pat>org confidentiality ${reason} ${agreement}, pat>org ip_assignment ${reason} ${agreement} | ${reason}`;
const EXPIRED = `expired retained default_rule pat | ${both('expired', 'A')}`;

/** A, and an amendment of it from 2024-05-01. */
const amending = (change: Partial<Agreement>, base: Partial<Agreement> = {}) =>
  direct([
    agreed('A', 'pat', 'org', base),
    agreed('X', 'pat', 'org', { amends: 'A', effective: '2024-05-01', terms: null, ...change }),
  ]);

describe('rule 5: amends', () => {
  itSays([
    { is: 'keeps what it doesn’t state', register: amending({}), says: HELD },
    {
      is: 'replaces a term by its sub-fields',
      register: amending({ terms: { ip_assignment: { language: 'joint' } } }),
      says: 'covered joint pat |  |',
    },
    {
      is: 'only from its day on',
      register: amending({ terms: { ip_assignment: { language: 'joint' } } }),
      asked: { on: '2024-04-30' },
      says: HELD,
    },
    {
      is: 'from the later of effective and signed, for what isn’t the assignment',
      register: amending({ signed: '2024-07-01', end: '2024-05-15' }),
      says: HELD,
    },
    {
      is: 'the assignment from the effective day, though signed later',
      register: amending({ signed: '2024-07-01', terms: { ip_assignment: { language: 'joint' } } }),
      says: 'covered joint pat |  | signed-later',
    },
    {
      is: 'the assignment from retroactive_from',
      register: amending({ terms: { ip_assignment: { language: 'joint', retroactive_from: '2024-02-01' } } }),
      asked: { on: '2024-02-01' },
      says: 'covered joint pat |  |',
    },
    { is: 'replaces the end: sooner', register: amending({ end: '2024-05-31' }), says: EXPIRED },
    { is: 'replaces the end: later', register: amending({ end: '2025-01-01' }, { end: '2024-05-15' }), says: HELD },
    {
      is: 'the gap before a late extension stays',
      register: amending({ end: '2025-01-01', effective: '2024-07-01' }, { end: '2024-05-15' }),
      says: EXPIRED,
    },
    {
      is: 'for good: its own termination doesn’t carry over',
      register: amending({
        status: 'terminated',
        terminated_on: '2024-05-10',
        terms: { ip_assignment: { language: 'joint' } },
      }),
      says: 'covered joint pat |  |',
    },
    {
      is: 'an unsigned one replaces nothing',
      register: amending({ status: 'sent', terms: { ip_assignment: { language: 'joint' } } }),
      says: HELD,
    },
    {
      is: 'one signed after today replaces nothing',
      register: amending({ signed: '2026-05-01', terms: { ip_assignment: { language: 'joint' } } }),
      says: HELD,
    },
    {
      is: 'scope is one field',
      register: amending({ scope: { paths: ['docs/**'] } }),
      says: `out_of_scope retained default_rule pat | ${both('out-of-scope', 'A')}`,
    },
    {
      is: 'doesn’t speak by itself',
      register: amending({ terms: BOTH }, { end: '2024-05-15' }),
      says: EXPIRED,
    },
    {
      is: 'an executed amendment of a draft says nothing',
      register: amending({ terms: BOTH }, { status: 'draft' }),
      says: `unknown retained default_rule pat | ${both('unsigned', 'A')}`,
    },
    {
      is: 'the later of two amendments counts, whatever their order',
      register: direct([
        agreed('Z', 'pat', 'org', {
          amends: 'A',
          effective: '2024-02-01',
          terms: { ip_assignment: { language: 'retained' } },
        }),
        agreed('Y', 'pat', 'org', {
          amends: 'A',
          effective: '2024-03-01',
          terms: { ip_assignment: { language: 'joint' } },
        }),
        agreed('A', 'pat', 'org'),
      ]),
      says: 'covered joint pat |  |',
    },
    {
      is: 'an amendment of an amendment',
      register: direct([
        agreed('A', 'pat', 'org'),
        agreed('X', 'pat', 'org', {
          amends: 'A',
          effective: '2024-02-01',
          terms: { ip_assignment: { language: 'joint' } },
        }),
        agreed('Y', 'pat', 'org', {
          amends: 'X',
          effective: '2024-03-01',
          terms: { ip_assignment: { language: 'present' } },
        }),
      ]),
      says: HELD,
    },
    {
      is: 'a superseded amendment is gone',
      register: direct([
        agreed('A', 'pat', 'org'),
        agreed('X', 'pat', 'org', {
          amends: 'A',
          effective: '2024-02-01',
          terms: { ip_assignment: { language: 'joint' } },
        }),
        agreed('Y', 'pat', 'org', {
          amends: 'A',
          supersedes: 'X',
          effective: '2024-03-01',
          terms: { confidentiality: {} },
        }),
      ]),
      says: HELD,
    },
    {
      is: 'new parties, where it says who gives and takes',
      register: direct([
        agreed('A', 'somebody', 'org'),
        agreed('X', 'pat', 'org', { amends: 'A', effective: '2024-05-01', terms: null }),
      ]),
      says: HELD,
    },
    {
      is: 'parties without roles replace none',
      register: amending({ parties: [{ ref: 'pat' }, { ref: 'org' }] }),
      says: HELD,
    },
    {
      is: 'amendments in a circle speak never',
      register: direct([agreed('A', 'pat', 'org', { amends: 'B' }), agreed('B', 'pat', 'org', { amends: 'A' })]),
      says: 'unknown retained default_rule pat | pat>org confidentiality no-agreement -, pat>org ip_assignment no-agreement - | no-agreement',
    },
  ]);
});

const superseding = (change: Partial<Agreement>, base: Partial<Agreement> = {}) =>
  direct([
    agreed('A', 'pat', 'org', base),
    agreed('N', 'pat', 'org', { supersedes: 'A', effective: '2024-05-01', terms: { confidentiality: {} }, ...change }),
  ]);

describe('rule 5: supersedes', () => {
  itSays([
    {
      is: 'nothing unstated survives',
      register: superseding({}),
      says: 'partly retained default_rule pat | pat>org ip_assignment expired A | expired',
    },
    { is: 'ends the old one the day before', register: superseding({}), asked: { on: '2024-04-30' }, says: HELD },
    {
      is: 'on the new one’s first day the old one is over',
      register: superseding({}),
      asked: { on: '2024-05-01' },
      says: 'partly retained default_rule pat | pat>org ip_assignment expired A | expired',
    },
    {
      is: 'for good: the old one doesn’t return',
      register: superseding({ end: '2024-05-10', terms: BOTH }),
      says: `expired retained default_rule pat | ${both('expired', 'N')}`,
    },
    { is: 'an unsigned one ends nothing', register: superseding({ status: 'draft' }), says: HELD },
    {
      is: 'signed later: the old confidentiality goes on until then, the new assignment holds',
      register: superseding({ signed: '2024-07-01', terms: assigning({ language: 'joint' }) }),
      says: 'covered joint pat |  | signed-later',
    },
    {
      is: 'the assignment from retroactive_from',
      register: superseding({ terms: assigning({ language: 'joint', retroactive_from: '2024-02-01' }) }),
      asked: { on: '2024-02-01' },
      says: 'covered joint pat |  |',
    },
    {
      is: 'an old one that had ended before stays as it was',
      register: superseding({}, { end: '2024-02-01' }),
      asked: { on: '2024-03-01' },
      says: `expired retained default_rule pat | ${both('expired', 'A')}`,
    },
  ]);
});

const ordering = (change: Partial<Agreement>, base: Partial<Agreement> = {}) =>
  direct([
    agreed('MSA', 'pat', 'org', base),
    agreed('SOW', 'pat', 'org', { under: 'MSA', effective: '2024-05-01', terms: null, ...change }),
  ]);

describe('rule 5: under', () => {
  itSays([
    { is: 'what it doesn’t state comes from the parent', register: ordering({}), says: HELD },
    {
      is: 'what it states overrides, by sub-fields',
      register: ordering({ terms: { ip_assignment: { language: 'joint' } } }),
      says: 'covered joint pat |  |',
    },
    {
      is: 'before its day the parent speaks',
      register: ordering({ terms: { ip_assignment: { language: 'joint' } } }),
      asked: { on: '2024-04-30' },
      says: HELD,
    },
    {
      is: 'out of its scope the parent speaks',
      register: ordering({ scope: { paths: ['docs/**'] }, terms: { ip_assignment: { language: 'joint' } } }),
      says: HELD,
    },
    { is: 'null states nothing', register: ordering({ terms: { ip_assignment: { language: null } } }), says: HELD },
    {
      is: 'the parent’s excludes come along',
      register: ordering({}, { scope: { exclude: ['src/**'] } }),
      says: `out_of_scope retained default_rule pat | ${both('out-of-scope', 'MSA')}`,
    },
    {
      is: 'a scope of its own is the whole scope',
      register: ordering({ scope: { paths: ['**'] } }, { scope: { exclude: ['src/**'] } }),
      says: HELD,
    },
    {
      is: 'the parent’s end comes along',
      register: ordering({}, { end: '2024-05-15' }),
      says: `expired retained default_rule pat | ${both('expired', 'MSA')}`,
    },
    { is: 'an end of its own counts', register: ordering({ end: '2025-01-01' }, { end: '2024-05-15' }), says: HELD },
    {
      is: 'the parent’s termination comes along',
      register: ordering({ end: '2025-01-01' }, { status: 'terminated', terminated_on: '2024-05-15' }),
      says: `expired retained default_rule pat | ${both('expired', 'MSA')}`,
    },
    {
      is: 'a parent terminated without a date leaves it without one too',
      register: ordering({ end: '2025-01-01' }, { status: 'terminated' }),
      says: `unknown unknown pat | ${both('termination-undated', 'MSA')}`,
    },
    {
      is: 'the parent’s days where it states none',
      register: ordering({ effective: null, terms: { ip_assignment: { language: 'joint' } } }),
      asked: { on: '2024-01-01' },
      says: 'covered joint pat |  |',
    },
    {
      is: 'a draft parent gives nothing',
      register: ordering({ terms: { ip_assignment: { language: 'joint' } } }, { status: 'draft' }),
      says: 'partly joint pat | pat>org confidentiality unsigned MSA | unsigned',
    },
    {
      is: 'a draft order changes nothing',
      register: ordering({ status: 'draft', terms: { ip_assignment: { language: 'joint' } } }),
      says: HELD,
    },
    {
      is: 'doesn’t reach back before its own days because the parent did',
      register: ordering(
        { terms: { ip_assignment: { trigger: 'payment' } } },
        { effective: '2024-03-01', terms: assigning({ retroactive_from: '2024-01-01' }) },
      ),
      asked: { on: '2024-02-01' },
      says: 'partly assigned | pat>org confidentiality not-yet-effective MSA | not-yet-effective',
    },
    {
      is: 'orders under orders speak for all above',
      register: direct([
        agreed('MSA', 'pat', 'org'),
        agreed('SOW', 'pat', 'org', {
          under: 'MSA',
          end: '2024-02-01',
          terms: { ip_assignment: { language: 'retained' } },
        }),
        agreed('TASK', 'pat', 'org', {
          under: 'SOW',
          end: '2025-01-01',
          terms: { ip_assignment: { language: 'joint' } },
        }),
      ]),
      says: 'covered joint pat |  |',
    },
    {
      is: 'a superseded parent’s end comes along',
      register: direct([
        agreed('MSA', 'pat', 'org'),
        agreed('SOW', 'pat', 'org', { under: 'MSA', terms: null }),
        agreed('NEW', 'pat', 'org', { supersedes: 'MSA', effective: '2024-06-01', terms: { confidentiality: {} } }),
      ]),
      says: 'partly retained default_rule pat | pat>org ip_assignment expired MSA | expired',
    },
    {
      is: 'an order under itself is in force on no day',
      register: direct([agreed('SOW', 'pat', 'org', { under: 'SOW' })]),
      says: `unknown unknown pat | ${both('termination-undated', 'SOW')}`,
    },
    {
      is: 'too long a line of orders is not guessed at',
      register: direct(
        Array.from({ length: 12 }, (_, at) =>
          agreed(`S${String(at)}`, 'pat', 'org', at === 0 ? { end: '2024-02-01' } : { under: `S${String(at - 1)}` }),
        ),
      ),
      says: `expired unknown pat | ${both('expired', 'S0')}`,
    },
    {
      is: 'both agreements’ milestones count',
      register: {
        ...ordering({ terms: { ip_assignment: { trigger: 'acceptance' } } }),
        milestones: [{ id: 'M', agreement: 'MSA', ref: 'v1', delivered: '2024-07-01', accepted: '2024-07-02' }],
      },
      asked: { commit: 'c' },
      context: { contains: () => true },
      says: HELD,
    },
  ]);
});
