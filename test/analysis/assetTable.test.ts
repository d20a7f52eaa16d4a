import assert from 'node:assert/strict';
import { AssetTable } from '../../src/analysis/assetTable';
import type { AssetLines } from '../../src/analysis/model';
import { createAssetsOf } from '../../src/judgement/assetMembership';
import { soundIndex } from '../findings/build';

const ASSETS = `assets:
  - {id: api, class: source_code, sensitivity: confidential, paths: ["src/**"]}
  - {id: pricing, class: algorithm, owner: nimbus, paths: ["src/pricing/**"]}
  - {id: tool, class: source_code, third_party: true, licence: MIT, paths: ["tool/**", "src/tool/**"]}
  - {id: customers, class: operations, uri: "crm://7"}
`;

function tableOf(register: string | undefined, paths: readonly string[]) {
  const index = soundIndex(register);
  const table = new AssetTable(index);
  const assetsOf = createAssetsOf(index);
  for (const path of paths) {
    const lines = path.length;
    const file = { path, lines, byOwnership: { assigned: lines - 1, unknown: 1 }, byStatus: { covered: lines } };
    table.add(file, assetsOf?.(path) ?? null);
  }
  return table.finish();
}

const told = ({ files, lines, paths }: AssetLines) => [files, lines, paths.join(' ')];

describe('the table of assets', () => {
  const table = tableOf(ASSETS, ['web/z.ts', 'src/tool/b.ts', 'src/pricing/a.ts', 'a.md'])!;

  it('counts a file in each asset that it lies in', () => {
    assert.deepEqual(
      table.classes.flatMap(({ assets }) => assets.map((asset) => [asset.id, ...told(asset)])),
      [
        ['api', 2, 29, 'src/pricing/a.ts src/tool/b.ts'],
        ['tool', 1, 13, 'src/tool/b.ts'],
        ['pricing', 1, 16, 'src/pricing/a.ts'],
        ['customers', 0, 0, ''],
      ],
    );
  });

  it('counts a file once in a class, in however many of its assets it lies', () => {
    assert.deepEqual(
      table.classes.map((row) => [row.class, ...told(row)]),
      [
        ['source_code', 2, 29, 'src/pricing/a.ts src/tool/b.ts'],
        ['algorithm', 1, 16, 'src/pricing/a.ts'],
        ['operations', 0, 0, ''],
      ],
    );
    assert.deepEqual(table.classes[0]?.byOwnership, { assigned: 27, unknown: 2 });
    assert.deepEqual(table.classes[0].byStatus, { covered: 29 });
  });

  it('counts what lies in none', () => {
    assert.deepEqual(told(table.outside), [2, 12, 'a.md web/z.ts']);
    assert.deepEqual(told(table.open), [0, 0, '']);
  });

  it('says of an asset what the register says', () => {
    const of = (id: string) => table.classes.flatMap(({ assets }) => assets).find((asset) => asset.id === id)!;
    assert.equal(of('api').sensitivity, 'confidential');
    assert.equal(of('api').owner, null);
    assert.equal(of('pricing').owner, soundIndex().partyName('nimbus'));
    assert.equal(of('tool').thirdPartyLicence, 'MIT');
    assert.deepEqual([of('customers').uri, of('customers').hasPaths], ['crm://7', false]);
  });

  it('leaves open where a pattern that is refused may match', () => {
    // The register's own check refuses it first.
    const asset = { id: 'api', class: 'schema', paths: ['x'.repeat(1001)] } as const;
    const index = { ...soundIndex(), assets: new Map([['api', { ...asset, paths: [...asset.paths] }]]) };
    const assetsOf = createAssetsOf(index)!;
    assert.deepEqual(assetsOf('a.ts'), { assets: [], isOpen: true });
    const table = new AssetTable(index);
    table.add({ path: 'a.ts', lines: 4, byOwnership: { unknown: 4 }, byStatus: { unknown: 4 } }, assetsOf('a.ts'));
    const all = table.finish()!;
    assert.deepEqual(
      [told(all.open), told(all.outside)],
      [
        [1, 4, 'a.ts'],
        [0, 0, ''],
      ],
    );
  });

  it('is none where the register lists no asset, and all is outside where none has paths', () => {
    assert.equal(tableOf(undefined, ['a.ts']), null);
    assert.equal(new AssetTable(null).finish(), null);
    const without = tableOf('assets:\n  - {id: customers, class: operations, uri: "crm://7"}\n', ['a.ts']);
    assert.deepEqual(told(without!.outside), [1, 4, 'a.ts']);
  });
});
