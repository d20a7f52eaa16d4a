import assert from 'node:assert/strict';
import { promiseRule } from '../../../src/findings/rules/promiseRule';
import { bought, deal, itFinds, personal, toldBy, worker } from './bought';

const PROMISE = deal({ language: 'future' });
const FOUND = ['title/promise-only A'];

describe('title/promise-only', () => {
  itFinds(promiseRule, [
    { is: 'agrees to assign', register: bought([PROMISE]), finds: FOUND },
    { is: 'terminated', register: bought([{ ...PROMISE, status: 'terminated' }]), finds: FOUND },
    { is: 'a draft', register: bought([{ ...PROMISE, status: 'draft' }]), finds: [] },
    { is: 'not signed by today', register: bought([{ ...PROMISE, signed: '2026-02-02' }]), finds: [] },
    { is: 'hereby assigns', register: bought([deal()]), finds: [] },
    { is: 'an assignment beside it', register: bought([PROMISE, deal({}, { id: 'B' })]), finds: [] },
    {
      is: 'an assignment beside it that is only sent',
      register: bought([PROMISE, deal({}, { id: 'B', status: 'sent' })]),
      finds: FOUND,
    },
    {
      is: 'an assignment of somebody else',
      register: bought([
        PROMISE,
        deal(
          {},
          {
            id: 'B',
            parties: [
              { ref: 'sub', role: 'supplier' },
              { ref: 'org', role: 'client' },
            ],
          },
        ),
      ]),
      finds: FOUND,
    },
    {
      is: 'an assignment the other way',
      register: bought([
        PROMISE,
        deal(
          {},
          {
            id: 'B',
            parties: [
              { ref: 'org', role: 'supplier' },
              { ref: 'sup', role: 'client' },
            ],
          },
        ),
      ]),
      finds: FOUND,
    },
    {
      is: 'an amendment that assigns',
      register: bought([PROMISE, deal({}, { id: 'B', amends: 'A', signed: '2025-01-01' })]),
      finds: [],
    },
    {
      is: 'an amendment that assigns from tomorrow on',
      register: bought([PROMISE, deal({}, { id: 'B', amends: 'A', signed: '2025-01-01', effective: '2026-02-02' })]),
      finds: FOUND,
    },
    {
      is: 'once for a framework, not for the orders under it',
      register: bought([PROMISE, deal(null, { id: 'S1', under: 'A' }), deal(null, { id: 'S2', under: 'A' })]),
      finds: FOUND,
    },
    {
      is: 'of an order in its own words',
      register: bought([deal(null), deal({ language: 'future' }, { id: 'S1', under: 'A' })]),
      finds: ['title/promise-only S1'],
    },
    {
      is: 'a person’s, past the vendor and in the present',
      register: bought([personal({ language: 'future' }), personal({}, 'org', { id: 'Q' })]),
      finds: [],
    },
    {
      is: 'an employee’s: past the employer nothing goes',
      register: bought([personal({ language: 'future' }), personal({}, 'org', { id: 'Q' })], {
        people: [worker({ type: 'employee' })],
      }),
      finds: ['title/promise-only P'],
    },
    {
      is: 'a person bound as one of a class',
      register: bought([
        personal({ language: 'future' }),
        personal({}, 'sup', {
          id: 'Q',
          parties: [
            { class: 'contractor', of: 'sup', role: 'contractor' },
            { ref: 'sup', role: 'client' },
          ],
        }),
      ]),
      finds: [],
    },
    {
      is: 'a class that the person isn’t of',
      register: bought([
        personal({ language: 'future' }),
        personal({}, 'sup', {
          id: 'Q',
          parties: [
            { class: 'employee', of: 'sup', role: 'employee' },
            { ref: 'sup', role: 'client' },
          ],
        }),
      ]),
      finds: ['title/promise-only P'],
    },
    {
      is: 'mutual roles: the organisation gives nothing',
      register: bought([
        deal(
          { language: 'future' },
          {
            parties: [
              { ref: 'sup', role: 'mutual' },
              { ref: 'org', role: 'mutual' },
            ],
          },
        ),
        deal({}, { id: 'B' }),
      ]),
      finds: [],
    },
    {
      is: 'parties without roles',
      register: bought([deal({ language: 'future' }, { parties: [{ ref: 'sup' }, { ref: 'org' }] })]),
      finds: [],
    },
  ]);

  it('stands at the agreement, with the lines that rest on it', () => {
    assert.deepEqual(toldBy(promiseRule, bought([PROMISE])), [
      {
        text: 'A only promises an assignment; none is on record as executed.',
        severity: 'error',
        at: 'ip-register.yaml:20',
        lines: 7,
        evidence: 'A ip-register.yaml:20',
      },
    ]);
  });
});
