import assert from 'node:assert/strict';
import { lawReviewRule } from '../../../src/findings/rules/lawReviewRule';
import { BUILT_IN_LAW } from '../../../src/judgement/law';
import { bought, deal, itFinds, toldBy, worker } from './bought';

const law = { ...BUILT_IN_LAW, reviewed: '2024-01-31', reviewBy: '2026-01-31' };
const FOUND = ['law/review-stale org'];

describe('law/review-stale of the table of laws', () => {
  itFinds(lawReviewRule, [
    { is: 'a governing law', register: bought([deal({}, { governing_law: 'US-DE' })]), facts: { law }, finds: FOUND },
    { is: 'a vendor’s country', register: bought([], {}, { jurisdiction: 'IN' }), facts: { law }, finds: FOUND },
    {
      is: 'a person’s country',
      register: bought([], { people: [worker({}, { jurisdiction: 'PL' })] }),
      facts: { law },
      finds: FOUND,
    },
    {
      is: 'the organisation’s country',
      register: bought([], { organisation: { id: 'org', name: 'Org', jurisdiction: 'DE' } }),
      facts: { law },
      finds: FOUND,
    },
    {
      is: 'on the last day',
      register: bought([deal({}, { governing_law: 'US' })]),
      facts: { law, today: '2026-01-31' },
      finds: [],
    },
    { is: 'no country on record', register: bought([deal()]), facts: { law }, finds: [] },
    {
      is: 'countries that the table hasn’t',
      register: bought([], {}, { jurisdiction: 'JP' }),
      facts: { law },
      finds: [],
    },
    { is: 'the table as it is now', register: bought([deal({}, { governing_law: 'US' })]), finds: [] },
  ]);

  it('says of when the table is', () => {
    assert.deepEqual(toldBy(lawReviewRule, bought([], {}, { jurisdiction: 'IN' }), { law }), [
      {
        text: 'The table of laws that verdicts rest on was reviewed on 2024-01-31 and was to be reviewed again by 2026-01-31.',
        severity: 'warning',
        at: 'ip-register.yaml:2',
        lines: 0,
        evidence: 'ip-register.yaml:2',
      },
    ]);
  });
});
