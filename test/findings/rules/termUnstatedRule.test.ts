import assert from 'node:assert/strict';
import { termUnstatedRule } from '../../../src/findings/rules/termUnstatedRule';
import { bought, deal, itFinds, personal, toldBy, worker } from './bought';

const FOUND = ['title/term-unstated A'];
const under = (law: string, assignment: Parameters<typeof deal>[0] = {}, signed = '2024-01-01') =>
  bought([deal(assignment, { governing_law: law, signed })]);

describe('title/term-unstated', () => {
  itFinds(termUnstatedRule, [
    { is: 'neither duration nor territory, in India', register: under('IN'), finds: FOUND },
    { is: 'no territory', register: under('IN', { duration: 'full_term' }), finds: FOUND },
    { is: 'no duration', register: under('IN', { territory: 'worldwide' }), finds: FOUND },
    { is: 'both stated', register: under('IN', { duration: 'full_term', territory: 'worldwide' }), finds: [] },
    { is: 'a part of the country', register: under('IN-KA'), finds: FOUND },
    { is: 'a law that fills nothing in', register: under('US-NY'), finds: [] },
    { is: 'a law that isn’t on record', register: under('JP'), finds: [] },
    { is: 'no governing law', register: bought([deal()]), finds: [] },
    { is: 'a draft', register: bought([deal({}, { governing_law: 'IN', status: 'draft' })]), finds: [] },
    { is: 'a promise', register: under('IN', { language: 'future' }), finds: [] },
    { is: 'nothing on an assignment', register: bought([deal(null, { governing_law: 'IN' })]), finds: [] },
    {
      is: 'an amendment that states both',
      register: bought([
        deal({}, { governing_law: 'IN' }),
        deal(null, {
          id: 'B',
          amends: 'A',
          signed: '2024-06-01',
          terms: { ip_assignment: { duration: 'full_term', territory: 'worldwide' } },
        }),
      ]),
      finds: [],
    },
    {
      is: 'an employee’s, where the statute gives the employer the work',
      register: bought([personal({}, 'sup', { governing_law: 'IN' })], {
        people: [worker({ type: 'employee' }, { jurisdiction: 'IN' })],
      }),
      finds: [],
    },
    {
      is: 'an employee’s, where no law on that is on record',
      register: bought([personal({}, 'sup', { governing_law: 'IN' })], {
        people: [worker({ type: 'employee' }, { jurisdiction: 'JP' })],
      }),
      finds: ['title/term-unstated P'],
    },
    { is: 'Colombia, before its rule', register: under('CO', {}, '2011-06-15'), finds: [] },
    { is: 'Colombia, after', register: under('CO', {}, '2023-01-01'), finds: FOUND },
  ]);

  const told: [law: string, signed: string, text: string, severity: string][] = [
    [
      'IN',
      '2024-01-01',
      'without a duration the assignment lasts 5 years (Copyright Act 1957, s. 19(5)); without a territory the assignment reaches one country only (Copyright Act 1957, s. 19(6))',
      'error',
    ],
    [
      'IN',
      '2020-01-01',
      'without a territory the assignment reaches one country only (Copyright Act 1957, s. 19(6))',
      'error',
    ],
    [
      'FR',
      '2024-01-01',
      'a duration has to be stated (CPI art. L131-3); a territory has to be stated (CPI art. L131-3)',
      'error',
    ],
    ['MX', '2024-01-01', 'without a duration the assignment may last 5 years only (LFDA art. 33)', 'warning'],
    [
      'BR',
      '2024-01-01',
      'without a duration the assignment may last 5 years only (Lei 9.610/1998, art. 49 III); without a territory the assignment reaches one country only (Lei 9.610/1998, art. 49 IV)',
      'error',
    ],
  ];
  for (const [law, signed, text, severity] of told) {
    it(`says what ${law} makes of an assignment of ${signed}`, () => {
      assert.deepEqual(toldBy(termUnstatedRule, under(law, {}, signed)), [
        {
          text: `A is silent where its law gives less than all: ${text}.`,
          severity,
          at: 'ip-register.yaml:20',
          lines: 7,
          evidence: 'A ip-register.yaml:20',
        },
      ]);
    });
  }
});
