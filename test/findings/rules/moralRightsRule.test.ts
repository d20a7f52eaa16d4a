import assert from 'node:assert/strict';
import { moralRightsRule } from '../../../src/findings/rules/moralRightsRule';
import { bought, deal, itFinds, personal, toldBy, worker } from './bought';

const FOUND = ['title/moral-rights A'];
const under = (law: string | null, assignment: Parameters<typeof deal>[0] = {}, home?: string) =>
  bought([deal(assignment, { governing_law: law })], {}, home === undefined ? {} : { jurisdiction: home });

describe('title/moral-rights', () => {
  itFinds(moralRightsRule, [
    { is: 'nothing said, under a law that knows them', register: under('PL'), finds: FOUND },
    { is: 'nothing said, where they can be waived', register: under('CA'), finds: FOUND },
    { is: 'nothing said, where software has none', register: under('US-NY'), finds: [] },
    { is: 'nothing said, under a law that isn’t on record', register: under('JP'), finds: [] },
    { is: 'nothing said, of a vendor from a country that knows them', register: under('GB', {}, 'IN'), finds: FOUND },
    { is: 'of a vendor from a country where software has none', register: under('US', {}, 'GB-EAW'), finds: [] },
    { is: 'no law and no country on record', register: under(null), finds: [] },
    { is: 'not enforced', register: under('PL', { moral_rights: 'not_enforced' }), finds: [] },
    { is: 'said to be unwaivable', register: under('PL', { moral_rights: 'unwaivable' }), finds: [] },
    { is: 'waived, where they can be', register: under('CA', { moral_rights: 'waived' }), finds: [] },
    { is: 'waived, where they can’t be', register: under('FR', { moral_rights: 'waived' }), finds: FOUND },
    {
      is: 'waived under another law, by a vendor from where they can’t be',
      register: under('GB', { moral_rights: 'waived' }, 'MX'),
      finds: FOUND,
    },
    {
      is: 'waived, where it isn’t on record whether they can be',
      register: under('IN', { moral_rights: 'waived' }),
      finds: [],
    },
    { is: 'a promise', register: under('PL', { language: 'future' }), finds: FOUND },
    { is: 'a licence', register: under('PL', { language: 'licence_only' }), finds: [] },
    { is: 'a draft', register: bought([deal({}, { governing_law: 'PL', status: 'draft' })]), finds: [] },
    {
      is: 'a person, by their own country',
      register: bought([personal()], { people: [worker({}, { jurisdiction: 'DE' })] }, { jurisdiction: 'US' }),
      finds: ['title/moral-rights P'],
    },
    {
      is: 'a person of no country, by that of whom they work for',
      register: bought([personal()], {}, { jurisdiction: 'DE' }),
      finds: ['title/moral-rights P'],
    },
    {
      is: 'a class, by the country of whom they work for',
      register: bought(
        [
          personal({}, 'sup', {
            parties: [
              { class: 'employee', of: 'sup', role: 'employee' },
              { ref: 'sup', role: 'employer' },
            ],
          }),
        ],
        {},
        { jurisdiction: 'RO' },
      ),
      finds: ['title/moral-rights P'],
    },
    {
      is: 'a class of the organisation’s, by its country',
      register: bought(
        [
          personal({}, 'org', {
            parties: [
              { class: 'employee', of: 'org', role: 'employee' },
              { ref: 'org', role: 'employer' },
            ],
          }),
        ],
        { organisation: { id: 'org', name: 'Org', jurisdiction: 'US-CA' } },
      ),
      finds: [],
    },
  ]);

  it('says which section, and warns only', () => {
    const [silent] = toldBy(moralRightsRule, under('PL'));
    assert.deepEqual(silent, {
      text: 'A says nothing on moral rights, which stay with the author (Copyright Act of 4 February 1994, art. 16, 77).',
      severity: 'warning',
      at: 'ip-register.yaml:20',
      lines: 7,
      evidence: 'A ip-register.yaml:20',
    });
    const [waived] = toldBy(moralRightsRule, under('MX', { moral_rights: 'waived' }));
    assert.equal(waived?.text, 'A waives moral rights, which can’t be given up as a whole (LFDA art. 19).');
  });
});
