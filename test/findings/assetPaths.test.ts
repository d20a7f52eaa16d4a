import assert from 'node:assert/strict';
import { AssetPaths } from '../../src/findings/assetPaths';
import { createAssetsOf } from '../../src/judgement/assetMembership';
import { segment, sentencesOf, soundIndex } from './build';

describe('the paths of assets', () => {
  it('leave out files, and hold lines of vendors', () => {
    const assetsOf = createAssetsOf(soundIndex('assets:\n  - {id: api, class: source_code, paths: ["src/**"]}\n'))!;
    const paths = new AssetPaths();
    for (const path of ['web/z.ts', 'src/a.ts', 'docs/b.md']) paths.add(path, [segment(1, 2)], assetsOf(path));
    assert.deepEqual(sentencesOf(paths.findings()), [
      'asset/unclassified 0: No asset on record covers 2 files, such as docs/b.md.',
    ]);
    assert.deepEqual([[...paths.vendorsIn('api')], [...paths.vendorsIn('other')]], [['nimbus'], []]);
  });

  it('say nothing where the register sorts no files', () => {
    assert.equal(createAssetsOf(soundIndex()), null);
    assert.equal(createAssetsOf(null), null);
    assert.equal(createAssetsOf(soundIndex('assets:\n  - {id: list, class: operations, uri: "crm://7"}\n')), null);
    assert.deepEqual(new AssetPaths().findings(), []);
  });
});
