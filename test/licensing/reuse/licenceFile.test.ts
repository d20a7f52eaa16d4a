import assert from 'node:assert/strict';
import { licenceFileOf } from '../../../src/licensing/reuse/licenceFile';

/** Path: `id standing`, with `bare` where the extension is missing. */
const CASES: Record<string, string> = {
  'LICENSES/MIT.txt': 'MIT listed',
  'LICENSES/GPL-3.0-or-later.txt': 'GPL-3.0-or-later listed',
  'LICENSES/Apache-2.0.md': 'Apache-2.0 listed',
  'LICENSES/Apache-2.0': 'Apache-2.0 listed bare',
  'LICENSES/MIT': 'MIT listed bare',
  'LICENSES/GPL-2.0+.txt': 'GPL-2.0+ deprecated',
  'LICENSES/EUPL-1.2+.txt': 'EUPL-1.2+ unlisted',
  'LICENSES/GPL-2.0.txt': 'GPL-2.0 deprecated',
  'LICENSES/Classpath-exception-2.0.txt': 'Classpath-exception-2.0 listed',
  'LICENSES/LicenseRef-Ours.txt': 'LicenseRef-Ours reference',
  'LICENSES/LicenseRef-Ours-1.0.txt': 'LicenseRef-Ours-1.0 reference',
  'LICENSES/LicenseRef-Ours-1.0': 'LicenseRef-Ours-1.0 reference bare',
  'LICENSES/LicenseRef-Ours': 'LicenseRef-Ours reference bare',
  'LICENSES/LicenseRef-a_b.txt': 'LicenseRef-a_b unlisted',
  'LICENSES/mit.txt': 'mit unlisted',
  'LICENSES/AdditionRef-x.txt': 'AdditionRef-x unlisted',
  'LICENSES/README.md': 'README unlisted',
  'LICENSES/sub/Zlib.txt': 'Zlib listed',
  'LICENSES/__proto__.txt': '__proto__ unlisted',
};

describe('licenceFileOf', () => {
  for (const [path, expected] of Object.entries(CASES)) {
    it(`reads ${path}`, () => {
      const { id, standing, hasExtension } = licenceFileOf(path);
      assert.equal(`${id} ${standing}${hasExtension || standing === 'unlisted' ? '' : ' bare'}`, expected);
    });
  }
});
