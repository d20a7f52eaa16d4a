import type { Asset, Requirement } from '../../src/register/schema';
import { itSays } from './cases';
import { agreed, direct } from './world';

const needing = (requirements: Requirement[], assets: Asset[] = []) =>
  direct(
    [agreed('A', 'pat', 'org', { terms: { ip_assignment: { language: 'present' } } })],
    {},
    { requirements, assets },
  );
const missing = (...terms: string[]) =>
  `partly assigned | ${terms.map((term) => `pat>org ${term} no-agreement -`).join(', ')} | no-agreement`;
const CORE: Asset = { id: 'core', class: 'source_code', sensitivity: 'confidential', paths: ['src/**'] };

describe('rule 6: which terms are required', () => {
  itSays([
    {
      is: 'confidentiality and assignment where nothing matches',
      register: needing([]),
      says: missing('confidentiality'),
    },
    {
      is: 'those of the asset’s class',
      register: needing([{ match: { class: 'source_code' }, terms: ['ip_assignment'] }], [CORE]),
      says: 'covered assigned |  |',
    },
    {
      is: 'not those of another class',
      register: needing([{ match: { class: 'algorithm' }, terms: ['ip_assignment'] }], [CORE]),
      says: missing('confidentiality'),
    },
    {
      is: 'class and sensitivity of one and the same asset',
      register: needing(
        [{ match: { class: 'source_code', sensitivity: 'trade_secret' }, terms: ['ip_assignment'] }],
        [CORE, { id: 'x', class: 'algorithm', sensitivity: 'trade_secret', paths: ['**'] }],
      ),
      says: missing('confidentiality'),
    },
    {
      is: 'the union of several',
      register: needing(
        [
          { match: { sensitivity: 'confidential' }, terms: ['ip_assignment', 'indemnity'] },
          { match: { paths: ['src/*'] }, terms: ['ip_assignment', 'ai_tools'] },
        ],
        [CORE],
      ),
      says: missing('ai_tools', 'indemnity'),
    },
    {
      is: 'without a condition, everywhere',
      register: needing([{ terms: ['ip_assignment'] }]),
      asked: { path: 'anything' },
      says: 'covered assigned |  |',
    },
    {
      is: 'where a pattern can’t be read, too',
      register: needing([{ match: { paths: ['x'.repeat(3000)] }, terms: ['ai_tools'] }]),
      says: 'unknown assigned | pat>org ai_tools no-agreement - | no-agreement',
    },
  ]);
});

describe('rule 6: the nearest miss', () => {
  const misses = (...agreements: Parameters<typeof agreed>[3][]) =>
    direct(agreements.map((change, at) => agreed(`A${String(at)}`, 'pat', 'org', change)));
  const both = (reason: string, agreement: string) =>
    `pat>org confidentiality ${reason} ${agreement}, pat>org ip_assignment ${reason} ${agreement} | ${reason}`;
  const OUT = { scope: { paths: ['docs/**'] } };
  const ENDED = { end: '2024-02-01' };
  const LATER = { effective: '2025-01-01' };
  itSays([
    {
      is: 'out of scope before expired',
      register: misses(ENDED, OUT, LATER),
      says: `out_of_scope retained default_rule pat | ${both('out-of-scope', 'A1')}`,
    },
    {
      is: 'expired before not yet in force',
      register: misses(LATER, ENDED, { status: 'draft' }),
      says: `expired retained default_rule pat | ${both('expired', 'A1')}`,
    },
    {
      is: 'two failures of one count as the later',
      register: misses({ ...OUT, ...LATER }, { ...OUT, ...ENDED }),
      says: `expired retained default_rule pat | ${both('expired', 'A1')}`,
    },
    {
      is: 'the one that ended last',
      register: misses(ENDED, { end: '2024-03-01' }),
      says: `expired retained default_rule pat | ${both('expired', 'A1')}`,
    },
    {
      is: 'the one that begins first',
      register: misses({ effective: '2025-06-01' }, LATER),
      says: `not_yet_effective retained default_rule pat | ${both('not-yet-effective', 'A1')}`,
    },
    {
      is: 'undated before unsigned',
      register: misses({ status: 'sent' }, { status: 'terminated' }),
      says: `unknown unknown pat | ${both('termination-undated', 'A1')}`,
    },
    {
      is: 'an expired one that wouldn’t have assigned doesn’t count as expired',
      register: misses({ ...ENDED, terms: { confidentiality: {}, ip_assignment: { language: 'retained' } } }),
      says: 'expired retained default_rule pat | pat>org confidentiality expired A0, pat>org ip_assignment not-assigned A0 | expired not-assigned',
    },
    {
      is: 'the nearest over all gaps is the status',
      register: misses(
        { ...ENDED, terms: { confidentiality: {} } },
        { ...OUT, terms: { ip_assignment: { language: 'present' } } },
      ),
      says: 'out_of_scope retained default_rule pat | pat>org confidentiality expired A0, pat>org ip_assignment out-of-scope A1 | out-of-scope expired',
    },
  ]);
});
