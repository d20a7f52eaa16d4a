import assert from 'node:assert/strict';
import { formRule } from '../../../src/findings/rules/formRule';
import { createLaw } from '../../../src/judgement/law';
import { LAW_TABLE } from '../../../src/judgement/lawData';
import { bought, deal, itFinds, personal, toldBy, worker } from './bought';

const FOUND = ['title/form A'];
const unsigned = (law: string, change: Parameters<typeof deal>[1] = {}) =>
  bought([deal({}, { governing_law: law, signed: null, effective: '2024-01-01', ...change })]);
const staff = (change: Parameters<typeof deal>[1]) =>
  bought([personal({}, 'sup', { signed: null, effective: '2024-01-01', governing_law: 'PL', ...change })], {
    people: [worker({ type: 'employee' }, { jurisdiction: 'PL' })],
  });

describe('title/form', () => {
  itFinds(formRule, [
    { is: 'no date of signature, where a signed writing is wanted', register: unsigned('US-NY'), finds: FOUND },
    { is: 'a date of signature', register: unsigned('US-NY', { signed: '2024-01-01' }), finds: [] },
    { is: 'a paper, but no signature', register: unsigned('PL', { document: { uri: 'clm://1' } }), finds: FOUND },
    { is: 'a paper, where a writing is wanted', register: unsigned('VN', { document: { uri: 'clm://1' } }), finds: [] },
    { is: 'no paper there', register: unsigned('VN'), finds: FOUND },
    {
      is: 'a paper that somebody read',
      register: unsigned('VN', { verified: { by: 'counsel', on: '2024-02-01' } }),
      finds: [],
    },
    { is: 'a law that wants no form', register: unsigned('DE'), finds: [] },
    { is: 'a law that isn’t on record', register: unsigned('JP'), finds: [] },
    { is: 'no governing law', register: bought([deal({}, { signed: null, effective: '2024-01-01' })]), finds: [] },
    { is: 'a draft', register: unsigned('US', { status: 'sent' }), finds: [] },
    {
      is: 'a promise',
      register: unsigned('US', { terms: { ip_assignment: { language: 'future' } } }),
      finds: [],
    },
    { is: 'of an employee whose work is the employer’s anyhow', register: staff({}), finds: [] },
    {
      is: 'France, before its rule of 2016',
      register: unsigned('FR', { effective: '2016-07-08' }),
      finds: [],
    },
    { is: 'France, after it', register: unsigned('FR', { effective: '2016-07-09' }), finds: FOUND },
    {
      is: 'a rule whose reach is unsettled',
      register: unsigned('AA'),
      facts: {
        law: createLaw({
          ...LAW_TABLE,
          jurisdictions: { AA: { name: 'A', form: { says: 'written', source: '1', unsettled: true } } },
        }),
      },
      finds: [],
    },
    {
      is: 'an order without words of its own, under a signed framework',
      register: bought([
        deal({}, { governing_law: 'US' }),
        deal(null, { id: 'S', under: 'A', signed: null, effective: '2024-05-01' }),
      ]),
      finds: [],
    },
    {
      is: 'an order with words of its own',
      register: bought([
        deal({}, { governing_law: 'US' }),
        deal({}, { id: 'S', under: 'A', signed: null, effective: '2024-05-01' }),
      ]),
      finds: ['title/form S'],
    },
  ]);

  it('says which form, and by which section', () => {
    assert.deepEqual(toldBy(formRule, unsigned('GB-EAW')), [
      {
        text: 'By its law, A has to be in writing and signed to assign (CDPA 1988, s. 90(3)); no date of signature is on record.',
        severity: 'error',
        at: 'ip-register.yaml:20',
        lines: 7,
        evidence: 'A ip-register.yaml:20',
      },
    ]);
    assert.equal(
      toldBy(formRule, unsigned('PH'))[0]?.text,
      'By its law, A has to be in writing to assign (R.A. 8293, s. 180.2); neither a signature nor a document is on record.',
    );
  });
});
