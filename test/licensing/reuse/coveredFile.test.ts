import assert from 'node:assert/strict';
import { isInSubproject, roleByName, type FileRole } from '../../../src/licensing/reuse/coveredFile';

const ROLES: Record<FileRole, readonly string[]> = {
  covered: [
    'a.c',
    '.gitignore',
    'License',
    'LICENSEE',
    'LICENSES.md',
    'lib/LICENSES/MIT.txt',
    'lib/.reuse/x',
    'COPYINGS',
    'x.spdx.txt',
    'spdx',
    'reuse.toml',
    'lib/xREUSE.toml',
    'notCOPYING',
  ],
  exempt: [
    'LICENSE',
    'LICENCE',
    'COPYING',
    'LICENSE-MIT',
    'COPYING.GPL',
    'LICENCE.md',
    'lib/LICENSE',
    'COPYING.\nx',
    '.reuse/templates/x.jinja2',
    '.reuse/x.license',
    'sbom.spdx',
    'sbom.spdx.json',
    'a/b.spdx.yml',
    'b.spdx.yaml',
    'b.spdx.rdf',
    'b.spdx.xml',
  ],
  sidecar: ['cat.jpg.license', 'LICENSES/MIT.txt.license', '.license'],
  'licence-text': ['LICENSES/MIT.txt', 'LICENSES/x/y', 'LICENSES/REUSE.toml'],
  'reuse-toml': ['REUSE.toml', 'lib/REUSE.toml'],
  dep5: ['.reuse/dep5'],
};

describe('roleByName', () => {
  for (const [role, paths] of Object.entries(ROLES)) {
    it(`knows ${role}`, () => {
      assert.deepEqual(
        paths.map((path) => `${path} ${roleByName(path)}`),
        paths.map((path) => `${path} ${role}`),
      );
    });
  }
});

describe('isInSubproject', () => {
  const has = (path: string): boolean => ['meson.build', 'lib/meson.build'].includes(path);
  const CASES: Record<string, boolean> = {
    'subprojects/zlib/a.c': true,
    'subprojects/zlib/b/a.c': true,
    'lib/subprojects/zlib/a.c': true,
    'subprojects/zlib.wrap': false,
    'other/subprojects/zlib/a.c': false,
    'mysubprojects/zlib/a.c': false,
    'other/subprojects/lib/subprojects/x': false,
    'a.c': false,
  };
  for (const [path, expected] of Object.entries(CASES))
    it(`${expected ? 'finds' : 'does not find'} ${path} in one`, () =>
      assert.equal(isInSubproject(path, has), expected));
});
