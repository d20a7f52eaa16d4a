import assert from 'node:assert/strict';
import { foundWorks } from '../../../src/analysis/works/foundWorks';
import { sourceWorks, type DiskWork } from '../../../src/analysis/works/sourceWorks';
import { workspaceTree } from '../../../src/analysis/works/workspaceTree';
import { useScratchHome } from '../../history/scratch';
import { writeTree } from './writeTree';

async function worksOf(root: string): Promise<DiskWork[]> {
  return sourceWorks(foundWorks(root, await workspaceTree(root)), () => 'binary');
}

describe('sourceWorks', () => {
  useScratchHome();

  it('are one for all versions, newest first, with licences and roles', async () => {
    const manifest = (version: string, more: object) => JSON.stringify({ name: 'a', version, ...more });
    const root = writeTree({
      'node_modules/a/package.json': manifest('1.9.0', { license: 'MIT', homepage: 'https://a.example/' }),
      'node_modules/a/a.js': 'a',
      'node_modules/b/node_modules/a/package.json': manifest('1.10.0', { license: 'Apache-2.0' }),
      'node_modules/b/node_modules/a/a.js': 'a',
      'node_modules/c/node_modules/a/package.json': manifest('1.9.0', {}),
      'node_modules/c/node_modules/a/a.js': 'again',
      'node_modules/tslib/package.json': JSON.stringify({ name: 'tslib', version: '2.0.0', licenses: ['MIT', 'ISC'] }),
      'node_modules/tslib/tslib.js': 'a',
      'node_modules/none/package.json': JSON.stringify({ name: 'none' }),
      'node_modules/types/package.json': JSON.stringify({ name: 'types' }),
      'node_modules/types/index.d.ts': 'a',
    });
    const works = await worksOf(root);
    assert.deepEqual(
      works.map(({ work, versions }) => [
        work.purl,
        work.licence,
        work.role,
        work.home,
        ...versions.map((one) => one.version),
      ]),
      [
        ['pkg:npm/a', 'Apache-2.0', 'work', null, '1.10.0', '1.9.0'],
        ['pkg:npm/tslib', 'MIT OR ISC', 'helper', null, '2.0.0'],
      ],
    );
    // An older version's files say what that was under.
    assert.deepEqual(
      [...works[0]!.versions[1]!.files].map(({ licence }) => licence),
      ['MIT'],
    );
    assert.deepEqual(
      [...works[0]!.versions[0]!.files].map(({ licence }) => licence),
      [null],
    );
  });
});
