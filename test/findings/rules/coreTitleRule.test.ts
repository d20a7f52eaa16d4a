import assert from 'node:assert/strict';
import { coreTitleRule } from '../../../src/findings/rules/coreTitleRule';
import type { Agreement, Asset } from '../../../src/register/schema';
import { bought, deal, itFinds, toldBy } from './bought';

const CORE: Asset = { id: 'core', class: 'source_code', sensitivity: 'confidential', paths: ['src/**'] };
const JOINT = ['title/joint A'];
const LICENSED = ['title/licensed-core A'];

const joint = (asset: Partial<Asset> = {}, scope: Agreement['scope'] = null) =>
  bought([deal({ language: 'joint' }, { scope })], { assets: [{ ...CORE, ...asset }] });

describe('title/joint and title/licensed-core', () => {
  itFinds(coreTitleRule, [
    { is: 'a core asset owned jointly', register: joint(), finds: JOINT },
    {
      is: 'a core asset only licensed',
      register: bought([deal({ language: 'licence_only' })], { assets: [CORE] }),
      finds: LICENSED,
    },
    { is: 'assigned', register: bought([deal()], { assets: [CORE] }), finds: [] },
    { is: 'no assets', register: bought([deal({ language: 'joint' })]), finds: [] },
    { is: 'a trade secret', register: joint({ sensitivity: 'trade_secret' }), finds: JOINT },
    { is: 'an internal asset', register: joint({ sensitivity: 'internal' }), finds: [] },
    { is: 'an asset of no stated sensitivity', register: joint({ sensitivity: null }), finds: [] },
    { is: 'a vendor’s background', register: joint({ class: 'background_ip', owner: 'sup' }), finds: [] },
    { is: 'somebody else’s', register: joint({ owner: 'sup' }), finds: [] },
    { is: 'the organisation’s by name', register: joint({ owner: 'org' }), finds: JOINT },
    { is: 'third parties’ work', register: joint({ third_party: true, licence: 'MIT' }), finds: [] },
    { is: 'what isn’t in git', register: joint({ paths: null, uri: 'clm://list' }), finds: [] },
    { is: 'a scope that reaches it', register: joint({}, { paths: ['src/core/**'] }), finds: JOINT },
    { is: 'a scope beside it', register: joint({}, { paths: ['lib/**'] }), finds: [] },
    { is: 'a scope that begins alike', register: joint({}, { paths: ['src2/**'] }), finds: [] },
    { is: 'a scope of everything', register: joint({}, { paths: ['**'] }), finds: JOINT },
    { is: 'excluded', register: joint({}, { exclude: ['src/**'] }), finds: [] },
    { is: 'within what is excluded', register: joint({ paths: ['src/core/**'] }, { exclude: ['src/**'] }), finds: [] },
    { is: 'excluded in part', register: joint({}, { exclude: ['src/core/**'] }), finds: JOINT },
    {
      is: 'a draft',
      register: bought([deal({ language: 'joint' }, { status: 'draft' })], { assets: [CORE] }),
      finds: [],
    },
    {
      is: 'the licence of a vendor’s kit',
      register: bought([deal({ language: 'licence_only' }, { type: 'licence' })], {
        assets: [CORE, { id: 'kit', class: 'background_ip', owner: 'sup', licence_agreement: 'A', paths: ['kit/**'] }],
      }),
      finds: [],
    },
    {
      is: 'a framework that also licenses a kit',
      register: bought([deal({ language: 'licence_only' })], {
        assets: [CORE, { id: 'kit', class: 'background_ip', owner: 'sup', licence_agreement: 'A', paths: ['kit/**'] }],
      }),
      finds: LICENSED,
    },
  ]);

  it('names the assets', () => {
    const assets = [CORE, { ...CORE, id: 'prices', sensitivity: 'trade_secret' as const, paths: ['prices/**'] }];
    const register = bought([deal({ language: 'joint' }), deal({ language: 'licence_only' }, { id: 'B' })], { assets });
    assert.deepEqual(
      toldBy(coreTitleRule, register).map(({ text, severity }) => `${severity}: ${text}`),
      [
        'error: A makes the rights joint, in a scope that reaches core, prices.',
        'error: B only licenses, in a scope that reaches core, prices.',
      ],
    );
  });
});
