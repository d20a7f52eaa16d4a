import assert from 'node:assert/strict';
import { labelRule } from '../../../src/findings/rules/labelRule';
import { bought, deal, itFinds, personal, toldBy, worker } from './bought';

const LABEL = { language: null, work_for_hire: true };
const FOUND = ['title/work-for-hire-without-assignment A'];

describe('title/work-for-hire-without-assignment', () => {
  itFinds(labelRule, [
    { is: 'the label alone, of a company', register: bought([deal(LABEL)]), finds: FOUND },
    {
      is: 'the label alone, of a person',
      register: bought([personal(LABEL)]),
      finds: ['title/work-for-hire-without-assignment P'],
    },
    { is: 'a draft', register: bought([deal(LABEL, { status: 'draft' })]), finds: [] },
    { is: 'the label and words of assignment', register: bought([deal({ work_for_hire: true })]), finds: [] },
    { is: 'no label', register: bought([deal({ language: null, work_for_hire: false })]), finds: [] },
    {
      is: 'a fallback assignment in another agreement',
      register: bought([deal(LABEL), deal({}, { id: 'B' })]),
      finds: [],
    },
    {
      is: 'a promise in another',
      register: bought([deal(LABEL), deal({ language: 'future' }, { id: 'B' })]),
      finds: [],
    },
    {
      is: 'a licence in another',
      register: bought([deal(LABEL), deal({ language: 'licence_only' }, { id: 'B' })]),
      finds: FOUND,
    },
    {
      is: 'an employee',
      register: bought([personal(LABEL)], { people: [worker({ type: 'employee' })] }),
      finds: [],
    },
    {
      is: 'an employee by class',
      register: bought([
        personal(LABEL, 'sup', {
          parties: [
            { class: 'employee', of: 'sup', role: 'employee' },
            { ref: 'sup', role: 'employer' },
          ],
        }),
      ]),
      finds: [],
    },
    {
      is: 'an employee by the role alone',
      register: bought(
        [
          personal(LABEL, 'sup', {
            parties: [
              { ref: 'pat', role: 'employee' },
              { ref: 'sup', role: 'employer' },
            ],
          }),
        ],
        { people: [worker({ party: 'self', type: 'individual' })] },
      ),
      finds: [],
    },
    {
      is: 'once for a framework',
      register: bought([deal(LABEL), deal(null, { id: 'S', under: 'A' })]),
      finds: FOUND,
    },
    {
      is: 'an order that assigns leaves the framework’s other work',
      register: bought([deal(LABEL), deal(null, { id: 'S', under: 'A' }), deal(LABEL, { id: 'T', status: 'sent' })]),
      finds: FOUND,
    },
  ]);

  const told: [law: string | null, text: string][] = [
    [null, 'A calls the work made for hire and assigns nothing.'],
    ['IN', 'A calls the work made for hire and assigns nothing.'],
    [
      'US-NY',
      'A calls the work made for hire and assigns nothing; software is not among the works that a contractor can make for hire (17 U.S.C. § 101).',
    ],
    [
      'US-CA',
      'A calls the work made for hire and assigns nothing; software is not among the works that a contractor can make for hire (17 U.S.C. § 101; Cal. Labor Code § 3351.5(c)).',
    ],
  ];
  for (const [law, text] of told) {
    it(`under the law of ${law ?? 'nobody knows where'}`, () => {
      const [finding] = toldBy(labelRule, bought([deal(LABEL, { governing_law: law })]));
      assert.deepEqual([finding?.text, finding?.severity, finding?.lines], [text, 'error', 7]);
    });
  }
});
