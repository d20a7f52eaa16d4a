import assert from 'node:assert/strict';
import { othersPackages } from '../../src/licensing/othersPackages';

const packagesOf = (stated: Readonly<Record<string, string>>): string[] =>
  othersPackages(Object.entries(stated)).map(
    ({ folder, within, licences }) => `${folder} in ${within}: ${licences.join(', ')}`,
  );

describe('packages of others', () => {
  for (const [what, stated, packages] of [
    [
      'lie in folders called so, with a licence file',
      { 'vendor/host/ann/tide/LICENSE': 'MIT', 'vendor/host/ben/rock/COPYING.txt': 'GPL-2.0-only' },
      ['vendor/host/ann/tide in vendor: MIT', 'vendor/host/ben/rock in vendor: GPL-2.0-only'],
    ],
    [
      'may lie at any depth, and in any case',
      { 'web/Third_Party/a/LICENCE.md': 'ISC', 'ios/Pods/b/LICENSE': 'MIT', 'c/node_modules/d/license': 'MIT' },
      [
        'c/node_modules/d in c/node_modules: MIT',
        'ios/Pods/b in ios/Pods: MIT',
        'web/Third_Party/a in web/Third_Party: ISC',
      ],
    ],
    [
      'are the uppermost, with the licences of what lies within',
      {
        'vendor/tide/LICENSE-MIT': 'MIT',
        'vendor/tide/LICENSE-APACHE': 'Apache-2.0',
        'vendor/tide/inner/vendor/rock/LICENSE': 'MIT AND (ISC OR Zlib) AND Apache-2.0',
        'vendor/tide-2/LICENSE': 'BSD-3-Clause',
      },
      ['vendor/tide-2 in vendor: BSD-3-Clause', 'vendor/tide in vendor: Apache-2.0, ISC OR Zlib, MIT'],
    ],
    ['may be the folder itself', { 'src/extern/LICENSE': 'Zlib' }, ['src/extern in src/extern: Zlib']],
    [
      'are none elsewhere, and none without a licence’s text',
      {
        LICENSE: 'MIT',
        'src/LICENSE': 'MIT',
        'vendors/tide/LICENSE': 'MIT',
        'vendor/tide/main.go': 'MIT',
        'vendor/tide/NOTICE': 'MIT',
        'vendor/tide/license.go': 'MIT',
        'vendor/tide/a.png.license': 'MIT',
        'vendor/tide/LICENSE.license': 'MIT',
      },
      [],
    ],
  ] as const)
    it(what, () => assert.deepEqual(packagesOf(stated as Readonly<Record<string, string>>), packages));
});
