import assert from 'node:assert/strict';
import { revertedRule } from '../../../src/findings/rules/revertedRule';
import { bought, deal, itFinds, personal, TODAY, toldBy, worker } from './bought';

const FOUND = ['title/reverted A'];
const signed = (day: string, law: string | null = 'IN', assignment: Parameters<typeof deal>[0] = {}) =>
  bought([deal(assignment, { signed: day, governing_law: law })]);

describe('title/reverted', () => {
  itFinds(revertedRule, [
    { is: 'the law’s five years, on the anniversary', register: signed('2021-02-01'), finds: FOUND },
    { is: 'the day before', register: signed('2021-02-02'), finds: [] },
    { is: 'a stated term that has run out', register: signed('2024-01-01', null, { duration: 'P2Y' }), finds: FOUND },
    { is: 'a stated term that runs', register: signed('2024-03-01', null, { duration: 'P2Y' }), finds: [] },
    { is: 'a full term', register: signed('2010-01-01', 'IN', { duration: 'full_term' }), finds: [] },
    { is: 'a law with no such rule', register: signed('2010-01-01', 'US'), finds: [] },
    { is: 'a law whose text leaves it open', register: signed('2010-01-01', 'MX'), finds: [] },
    { is: 'Colombia, of an agreement older than its rule', register: signed('2011-01-01', 'CO'), finds: [] },
    { is: 'Colombia', register: signed('2012-01-01', 'CO'), finds: FOUND },
    { is: 'a promise', register: signed('2010-01-01', 'IN', { language: 'future' }), finds: [] },
    {
      is: 'a terminated agreement',
      register: bought([
        deal({}, { signed: '2010-01-01', governing_law: 'IN', status: 'terminated', terminated_on: '2012-01-01' }),
      ]),
      finds: FOUND,
    },
    {
      is: 'a draft',
      register: bought([deal({ duration: 'P1Y' }, { effective: '2010-01-01', signed: null, status: 'draft' })]),
      finds: [],
    },
    {
      is: 'an amendment that assigns anew',
      register: bought([
        deal({}, { signed: '2010-01-01', governing_law: 'IN' }),
        deal({}, { id: 'B', amends: 'A', signed: '2024-01-01' }),
      ]),
      finds: [],
    },
    {
      is: 'an employee’s, where the statute gives the employer the work',
      register: bought([personal({ duration: 'P1Y' })], {
        people: [worker({ type: 'employee' }, { jurisdiction: 'PL' })],
      }),
      finds: [],
    },
    {
      is: 'a contractor’s',
      register: bought([personal({ duration: 'P1Y' })], { people: [worker({}, { jurisdiction: 'PL' })] }),
      finds: ['title/reverted P'],
    },
    {
      is: 'an employee’s whose employer’s country decides',
      register: bought(
        [personal({ duration: 'P1Y' })],
        { people: [worker({ type: 'employee' })] },
        { jurisdiction: 'US-NY' },
      ),
      finds: [],
    },
  ]);

  it('names the law where the duration is its own', () => {
    const [byLaw] = toldBy(revertedRule, signed('2021-02-01'));
    assert.equal(
      byLaw?.text,
      `The assignment by A states no duration and lasted until ${TODAY} (Copyright Act 1957, s. 19(5)).`,
    );
    const [stated] = toldBy(revertedRule, signed('2020-01-01', 'IN', { duration: 'P1Y' }));
    assert.deepEqual(stated, {
      text: 'The assignment by A lasted until 2021-01-01.',
      severity: 'error',
      at: 'ip-register.yaml:20',
      lines: 7,
      evidence: 'A ip-register.yaml:20',
    });
  });
});
