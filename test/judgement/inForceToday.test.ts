import assert from 'node:assert/strict';
import type { Agreement, Terms } from '../../src/register/schema';
import { ask } from './asked';
import { agreed, direct } from './world';

const ASKED = { email: 'pat@work.example', on: '2024-06-01' };

function binding(
  terms: Terms,
  change: Partial<Agreement> = {},
  today = '2026-02-01',
): Readonly<Record<string, boolean>> {
  return ask(direct([agreed('A', 'pat', 'org', { terms, ...change })]), ASKED, { today }).inForceToday;
}

const ENDED = { end: '2025-02-01' };

describe('which terms still bind today', () => {
  const cases: readonly [string, Terms, Partial<Agreement>, string, Record<string, boolean>][] = [
    ['nothing stated', {}, {}, '2026-02-01', {}],
    [
      'in force',
      { confidentiality: {}, indemnity: {}, return_or_destroy: {} },
      {},
      '2026-02-01',
      { confidentiality: true, indemnity: true, return_or_destroy: true },
    ],
    [
      'ended, without a duration',
      { confidentiality: {}, indemnity: {}, return_or_destroy: {} },
      ENDED,
      '2026-02-01',
      { confidentiality: false, indemnity: false, return_or_destroy: true },
    ],
    [
      'a year from the end, its last day',
      { confidentiality: { duration: 'P1Y', from: 'end' } },
      ENDED,
      '2026-02-01',
      { confidentiality: true },
    ],
    [
      'a year from the end, over',
      { confidentiality: { duration: 'P1Y' } },
      ENDED,
      '2026-02-02',
      { confidentiality: false },
    ],
    [
      'a year from the end, not ended',
      { confidentiality: { duration: 'P1Y' } },
      {},
      '2030-01-01',
      { confidentiality: true },
    ],
    [
      'from the effective day',
      { confidentiality: { duration: 'P2Y', from: 'effective' } },
      {},
      '2026-01-01',
      { confidentiality: true },
    ],
    [
      'from the effective day, over though in force',
      { confidentiality: { duration: 'P2Y', from: 'effective' } },
      {},
      '2026-01-02',
      { confidentiality: false },
    ],
    [
      'from signature',
      { confidentiality: { duration: 'P1Y', from: 'signed' } },
      { signed: '2025-01-01' },
      '2026-01-01',
      { confidentiality: true },
    ],
    [
      'from signature, over',
      { confidentiality: { duration: 'P1Y', from: 'signed' } },
      { signed: '2025-01-01' },
      '2026-01-02',
      { confidentiality: false },
    ],
    [
      'from disclosure, in force',
      { confidentiality: { duration: 'P1Y', from: 'disclosure' } },
      {},
      '2029-01-01',
      { confidentiality: true },
    ],
    [
      'from disclosure, ended: the earliest counts',
      { confidentiality: { duration: 'P2Y', from: 'disclosure' } },
      ENDED,
      '2026-01-02',
      { confidentiality: false },
    ],
    ['indefinite', { confidentiality: { duration: 'indefinite' } }, ENDED, '2090-01-01', { confidentiality: true }],
    ['a draft', { confidentiality: {} }, { status: 'draft' }, '2026-02-01', {}],
    ['not begun', { confidentiality: {} }, { effective: '2027-01-01' }, '2026-02-01', { confidentiality: false }],
    [
      'terminated on no known day',
      { confidentiality: { duration: 'P9Y' } },
      { status: 'terminated' },
      '2026-02-01',
      { confidentiality: false },
    ],
    ['out of scope', { confidentiality: {} }, { scope: { exclude: ['src/**'] } }, '2026-02-01', {}],
  ];
  for (const [is, terms, change, today, expected] of cases) {
    it(is, () => assert.deepEqual(binding(terms, change, today), expected));
  }

  it('trade secrets have their own duration', () => {
    const terms: Terms = { confidentiality: { duration: 'P1Y', trade_secrets: 'indefinite' } };
    const register = direct(
      [agreed('A', 'pat', 'org', { terms, ...ENDED })],
      {},
      {
        assets: [{ id: 'secret', class: 'algorithm', sensitivity: 'trade_secret', paths: ['src/**'] }],
      },
    );
    const at = (path: string) => ask(register, { ...ASKED, path }, { today: '2030-01-01' }).inForceToday;
    assert.deepEqual([at('src/a'), at('lib/a')], [{ confidentiality: true }, { confidentiality: false }]);
  });

  it('of two capacities a term binds only if it does in both', () => {
    const register = direct([agreed('A', 'pat', 'org', { terms: { confidentiality: {} } })]);
    const [person] = register.people!;
    const second = { id: 'second', party: 'upper', type: 'contractor' as const };
    const both = { ...register, people: [{ ...person!, engagements: [...person!.engagements!, second] }] };
    const ended = agreed('U', 'pat', 'upper', { ...ENDED, terms: { confidentiality: {} } });
    assert.deepEqual(ask(both, ASKED).inForceToday, { confidentiality: true });
    assert.deepEqual(ask({ ...both, agreements: [...both.agreements!, ended] }, ASKED).inForceToday, {
      confidentiality: false,
    });
  });
});
