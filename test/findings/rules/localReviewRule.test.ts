import assert from 'node:assert/strict';
import { localReviewRule } from '../../../src/findings/rules/localReviewRule';
import type { Agreement, Register, Vendor } from '../../../src/register/schema';
import { bought, deal, itFinds, toldBy } from './bought';

type Review = NonNullable<Register['records']>[number];

const NDA = { terms: { confidentiality: { duration: 'P5Y' } } } as const;
const NONE = ['nda/not-enforceable-at-home sup'];
const STALE = ['law/review-stale sup'];

/** An Indian vendor with an NDA under English law. */
function abroad(reviews: Partial<Review>[] = [], agreement: Partial<Agreement> = {}, vendor: Partial<Vendor> = {}) {
  return bought(
    [deal(null, { governing_law: 'GB-EAW', ...NDA, ...agreement })],
    {
      records: reviews.map((review, at) => ({ id: `r${String(at)}`, kind: 'local_review', subject: 'sup', ...review })),
      organisation: { id: 'org', name: 'Org', jurisdiction: 'GB' },
    },
    { jurisdiction: 'IN', ...vendor },
  );
}

describe('nda/not-enforceable-at-home and law/review-stale', () => {
  itFinds(localReviewRule, [
    { is: 'no review', register: abroad(), finds: NONE },
    { is: 'a review of this year', register: abroad([{ date: '2025-06-01' }]), finds: [] },
    { is: 'a review of 24 months ago today', register: abroad([{ date: '2024-02-01' }]), finds: [] },
    { is: 'an older one', register: abroad([{ date: '2024-01-31' }]), finds: STALE },
    { is: 'an old one and a new one', register: abroad([{ date: '2020-01-01' }, { date: '2025-01-01' }]), finds: [] },
    {
      is: 'a review that says itself when it ends',
      register: abroad([{ date: '2025-06-01', expires: '2026-01-31' }]),
      finds: STALE,
    },
    {
      is: 'an old one that says it still holds',
      register: abroad([{ date: '2020-01-01', expires: '2026-02-01' }]),
      finds: [],
    },
    { is: 'a review that failed', register: abroad([{ date: '2025-06-01', result: 'fail' }]), finds: NONE },
    { is: 'a review to come', register: abroad([{ date: '2026-02-02' }]), finds: NONE },
    { is: 'a review without a date', register: abroad([{}]), finds: NONE },
    { is: 'a review of another vendor', register: abroad([{ date: '2025-06-01', subject: 'sub' }]), finds: NONE },
    {
      is: 'a review of the agreement',
      register: abroad([{ date: '2025-06-01', subject: null, agreement: 'A' }]),
      finds: [],
    },
    { is: 'another record', register: abroad([{ date: '2025-06-01', kind: 'audit' }]), finds: NONE },
    { is: 'a vendor under its own law', register: abroad([], { governing_law: 'IN-KA' }), finds: [] },
    { is: 'no governing law, the organisation abroad', register: abroad([], { governing_law: null }), finds: NONE },
    {
      is: 'no governing law, the organisation next door',
      register: abroad([], { governing_law: null }, { jurisdiction: 'GB-SCT' }),
      finds: [],
    },
    { is: 'a vendor of no country on record', register: abroad([], {}, { jurisdiction: null }), finds: [] },
    { is: 'an agreement without confidentiality', register: abroad([], { terms: {} }), finds: [] },
    { is: 'a draft', register: abroad([], { status: 'draft' }), finds: [] },
    { is: 'a terminated one, which may bind on', register: abroad([], { status: 'terminated' }), finds: NONE },
    {
      is: 'a vendor that only takes',
      register: abroad([], {
        parties: [
          { ref: 'sup', role: 'client' },
          { ref: 'sub', role: 'supplier' },
        ],
      }),
      finds: [],
    },
  ]);

  it('stands at the vendor, with its lines and what is behind it', () => {
    assert.deepEqual(toldBy(localReviewRule, abroad([{ date: '2020-01-01' }])), [
      {
        text: 'Sup Ltd promises confidentiality under a foreign law; the review of it in IN is of 2020-01-01 and out of date.',
        severity: 'warning',
        at: 'ip-register.yaml:5',
        lines: 3,
        evidence: 'A r0 ip-register.yaml:5',
      },
    ]);
    assert.equal(
      toldBy(localReviewRule, abroad())[0]?.text,
      'Sup Ltd promises confidentiality under a foreign law; no review of it in IN is on record.',
    );
  });
});
