import assert from 'node:assert/strict';
import { AssetPaths } from '../../src/findings/assetPaths';
import { segment, sentencesOf, soundIndex } from './build';

describe('the paths of assets', () => {
  it('leave out files, and hold lines of vendors', () => {
    const paths = new AssetPaths(soundIndex('assets:\n  - {id: api, class: source_code, paths: ["src/**"]}\n'));
    for (const path of ['web/z.ts', 'src/a.ts', 'docs/b.md']) paths.add(path, [segment(1, 2)]);
    assert.deepEqual(sentencesOf(paths.findings()), [
      'asset/unclassified 0: No asset on record covers 2 files, such as docs/b.md.',
    ]);
    assert.deepEqual([[...paths.vendorsIn('api')], [...paths.vendorsIn('other')]], [['nimbus'], []]);
  });

  it('say nothing where the register sorts no files', () => {
    const paths = new AssetPaths(soundIndex());
    paths.add('src/a.ts', [segment(1, 2)]);
    assert.deepEqual(paths.findings(), []);
  });
});
