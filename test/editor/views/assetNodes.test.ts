import assert from 'node:assert/strict';
import type { AssetAnalysis, AssetLines } from '../../../src/analysis/model';
import { assetNodes } from '../../../src/editor/views/assetNodes';
import { assetsSummary } from '../../../src/editor/views/viewSummaries';
import { below, named, shown } from './nodes';
import { finding, index, sound } from './soundAnalysis';

const asset = (id: string, sum: AssetLines, more: Partial<AssetAnalysis> = {}): AssetAnalysis => ({
  id,
  class: 'source_code',
  sensitivity: 'trade_secret',
  owner: 'Acme Inc.',
  thirdPartyLicence: null,
  uri: null,
  hasPaths: true,
  ...sum,
  ...more,
});

const none: AssetLines = { files: 0, lines: 0, byOwnership: {}, byStatus: {}, paths: [] };
const two: AssetLines = {
  files: 2,
  lines: 85,
  byOwnership: { assigned: 85 },
  byStatus: { covered: 60, expired: 20, unknown: 5 },
  paths: ['src/a.ts', 'src/b.ts'],
};
const one: AssetLines = {
  files: 1,
  lines: 15,
  byOwnership: { assigned: 15 },
  byStatus: { covered: 15 },
  paths: ['src/c.ts'],
};

const assets = {
  classes: [
    {
      class: 'source_code' as const,
      ...two,
      assets: [asset('api', two), asset('empty', none)],
    },
    {
      class: 'operations' as const,
      ...none,
      assets: [asset('customers', none, { class: 'operations', uri: 'crm://7', hasPaths: false })],
    },
  ],
  outside: one,
  open: none,
};
const analysis = { ...sound, assets, findings: [finding('asset/model-ownerless', 'api', 'ip-register.yaml')] };

describe('the view of assets', () => {
  const nodes = assetNodes(analysis, index);

  it('lists classes, and says what lies in no asset', () => {
    assert.deepEqual(shown(nodes), [
      'Source code | Assigned on the record · 85 lines (85%) · 2 files',
      'Operations | ',
      'In no asset | Assigned on the record · 15 lines (15%) · 1 file',
    ]);
    assert.deepEqual(shown(below(named(nodes, 'In no asset'))), ['c.ts | src · 15 lines']);
  });

  it('lists a class’s assets, also those that hold nothing or aren’t in git', () => {
    assert.deepEqual(shown(below(named(nodes, 'Source code'))), [
      'api | Assigned on the record · 85 lines (85%) · 2 files',
      'empty | no lines',
    ]);
    const [customers] = below(named(nodes, 'Operations'));
    assert.equal(customers?.description, 'not in git: crm://7');
    assert.equal(customers.children, null);
    assert.deepEqual(customers.target, { kind: 'entry', of: 'assets', id: 'customers' });
  });

  it('lists below an asset what is to be looked at, and its files', () => {
    const [api] = below(named(nodes, 'Source code'));
    assert.deepEqual(shown(below(api!)), [
      'Model or data set without an owner | 2 lines',
      'a.ts | src · 60 lines',
      'b.ts | src · 25 lines',
    ]);
    const facts = new Map(api?.facts?.());
    assert.equal(facts.get('view.fact.sensitivity'), 'Trade secret');
    assert.equal(facts.get('view.fact.owner'), 'Acme Inc.');
    assert.equal(facts.get('report.column.ownership'), 'Assigned on the record 100%');
  });

  it('lists files by state of ownership where there are several, with the lines that are in it', () => {
    const mixed: AssetLines = { ...two, byOwnership: { assigned: 62, retained: 23 } };
    const files = sound.files.map((file) =>
      file.path === 'src/b.ts' ? { ...file, byOwnership: { assigned: 2, retained: 23 } } : file,
    );
    const classes = [{ class: 'source_code' as const, ...mixed, assets: [asset('api', mixed)] }];
    const [api] = below(assetNodes({ ...analysis, files, assets: { ...assets, classes }, findings: [] }, index)[0]!);
    assert.equal(api?.description, '73% assigned · 85 lines (85%) · 2 files');
    assert.deepEqual(shown(below(api)), [
      'Assigned on the record | 62 lines (62%)',
      'No transfer on record, rights retained | 23 lines (23%)',
    ]);
    assert.deepEqual(shown(below(below(api)[0]!)), ['a.ts | src · 60 lines', 'b.ts | src · 2 lines']);
    assert.deepEqual(shown(below(below(api)[1]!)), ['b.ts | src · 23 lines']);
  });

  it('says where it can’t be said whether files lie in an asset', () => {
    const open = assetNodes({ ...analysis, assets: { ...assets, outside: none, open: one } }, index);
    assert.equal(open.at(-1)?.label, 'In no asset for certain');
  });

  it('is empty where the register lists none', () => {
    assert.deepEqual(assetNodes(sound, index), []);
    assert.equal(assetsSummary(sound), '');
  });

  it('counts assets beside its title, and the share of lines in none', () => {
    assert.equal(assetsSummary(analysis), '3 assets, 15% of the lines in none');
    assert.equal(assetsSummary({ ...analysis, assets: { ...assets, outside: none } }), '3 assets');
  });
});
