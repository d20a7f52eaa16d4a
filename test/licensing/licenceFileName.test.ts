import assert from 'node:assert/strict';
import { isLicenceFile, textIdOf } from '../../src/licensing/licenceFileName';

describe('names of licence files', () => {
  const IS = `LICENSE LICENCE.md COPYING COPYING.LIB COPYING.LGPL-2.1 LICENSE-MIT LICENSE.Apache MIT-LICENSE.txt UNLICENSE
    a/b/COPYRIGHT NOTICE THIRDPARTYLICENSE.gladman third_party/LICENSES.txt LICENSES/MIT.txt a/LICENSES/MIT logo.png.license`;
  const IS_NOT =
    'license.c src/licenses.ts licence.py LICENSES/sub/a.txt README.md notice.go copyright.yml mylicenses/a.c';
  for (const path of IS.split(/\s+/)) it(`${path} is one`, () => assert.ok(isLicenceFile(path)));
  for (const path of IS_NOT.split(/\s+/)) it(`${path} isn’t`, () => assert.ok(!isLicenceFile(path)));

  it('name the licence in a folder LICENSES, and nowhere else', () => {
    assert.equal(textIdOf('LICENSES/GPL-2.0-only.txt'), 'GPL-2.0-only');
    assert.equal(textIdOf('vendor/a/LICENSES/Apache-2.0'), 'Apache-2.0');
    assert.equal(textIdOf('LICENSES/LicenseRef-ours.1.0.txt'), 'LicenseRef-ours.1.0');
    for (const path of ['MY-LICENSES/MIT.txt', 'LICENSES/a/MIT.txt', 'LICENSE/MIT.txt', 'LICENSES', 'MIT.txt'])
      assert.equal(textIdOf(path), null, path);
  });
});
