import assert from 'node:assert/strict';
import { disputeForumRule } from '../../../src/findings/rules/disputeForumRule';
import type { Agreement } from '../../../src/register/schema';
import { bought, deal, itFinds, toldBy } from './bought';

const FOUND = ['law/dispute-forum A'];
const forum = (dispute_forum: Agreement['dispute_forum'], jurisdiction: string | null = 'IN', change = {}) =>
  bought([deal({}, { dispute_forum, ...change })], {}, { jurisdiction });

describe('law/dispute-forum', () => {
  itFinds(disputeForumRule, [
    { is: 'the vendor’s country isn’t listed', register: forum({ enforceable_in: ['PL', 'RO'] }), finds: FOUND },
    { is: 'nothing is listed, and that is said', register: forum({ enforceable_in: [] }), finds: FOUND },
    { is: 'it is listed', register: forum({ enforceable_in: ['PL', 'IN'] }), finds: [] },
    { is: 'a part of it is listed', register: forum({ enforceable_in: ['IN-KA'] }), finds: [] },
    { is: 'the seat is there', register: forum({ seat: 'IN-DL', enforceable_in: ['PL'] }), finds: [] },
    { is: 'no list', register: forum({ kind: 'arbitration', seat: 'US-NY' }), finds: [] },
    { is: 'no forum', register: forum(null), finds: [] },
    { is: 'a vendor of no country on record', register: forum({ enforceable_in: ['PL'] }, null), finds: [] },
    { is: 'a draft', register: forum({ enforceable_in: ['PL'] }, 'IN', { status: 'draft' }), finds: [] },
    {
      is: 'the organisation’s own country isn’t asked for',
      register: bought(
        [deal({}, { dispute_forum: { enforceable_in: ['IN'] } })],
        { organisation: { id: 'org', name: 'Org', jurisdiction: 'US' } },
        { jurisdiction: 'IN' },
      ),
      finds: [],
    },
  ]);

  it('names the country and the vendor', () => {
    assert.deepEqual(toldBy(disputeForumRule, forum({ enforceable_in: ['PL'] })), [
      {
        text: 'A: awards of its forum are not listed as enforceable in IN, where Sup Ltd is.',
        severity: 'warning',
        at: 'ip-register.yaml:20',
        lines: 7,
        evidence: 'A ip-register.yaml:20',
      },
    ]);
  });
});
