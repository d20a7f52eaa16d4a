import assert from 'node:assert/strict';
import { manifestLicences } from '../../src/licensing/manifestLicences';

/** A manifest, and the licences that its fields name. */
const MANIFESTS: readonly [path: string, text: string, ids: string][] = [
  ['package.json', '{\n  "name": "a",\n  "license": "MIT"\n}\n', 'MIT'],
  ['package.json', '{ "license": "(MIT OR Apache-2.0)" }', 'MIT OR Apache-2.0'],
  ['package.json', '{\n  "licenses": [\n    { "type": "MIT", "url": "https://example.org" }\n  ]\n}\n', 'MIT'],
  ['package.json', '{ "license": "SEE LICENSE IN LICENSE.txt" }', ''],
  ['package.json', '{ "license": "UNLICENSED" }', ''],
  ['package.json', '{ "description": "reads a license: MIT" }', ''],
  [
    'composer.json',
    '{\n  "license": [\n    "LGPL-2.1-only",\n    "GPL-3.0-or-later"\n  ]\n}\n',
    'LGPL-2.1-only GPL-3.0-or-later',
  ],
  ['bower.json', '{ "license": "BSD" }', 'LicenseRef-BSD'],
  ['Cargo.toml', '[package]\nname = "a"\nlicense = "MIT OR Apache-2.0"\n', 'MIT OR Apache-2.0'],
  ['Cargo.toml', '[package]\nlicense = "MIT/Apache-2.0"\n', 'MIT OR Apache-2.0'],
  ['pyproject.toml', 'license = { text = "BSD-3-Clause" }\n', 'BSD-3-Clause'],
  ['pyproject.toml', 'license = { file = "LICENSE" }\n', ''],
  ['setup.py', "setup(name='a', license='MIT')\n", 'MIT'],
  [
    'setup.cfg',
    '[metadata]\nlicense = Apache 2.0\nclassifiers =\n    License :: OSI Approved :: Apache Software License\n',
    'Apache-2.0 Apache-2.0',
  ],
  ['shop/__manifest__.py', '{\n    "name": "Shop",\n    "license": "LGPL-3",\n}\n', 'LGPL-3.0-only'],
  ['__manifest__.py', "{'license': 'GPL-3 or any later version'}\n", ''],
  ['__openerp__.py', "{\n    'license': 'GPL-3 or any later version',\n}\n", 'GPL-3.0-or-later'],
  ['__manifest__.py', '{\n "license": "OPL-1",\n}\n', 'LicenseRef-OPL-1'],
  ['__manifest__.py', '{\n "license": "OEEL-1",\n}\n', 'LicenseRef-OEEL-1'],
  ['__manifest__.py', '{\n "license": "Other proprietary",\n}\n', ''],
  ['a.gemspec', "Gem::Specification.new do |s|\n  s.license = 'MIT'\nend\n", 'MIT'],
  ['a.gemspec', '  spec.licenses = ["MIT", "Ruby"]\n', 'MIT Ruby'],
  ['a.podspec', "  s.license = { :type => 'MIT', :file => 'LICENSE' }\n", 'MIT'],
  ['a.nuspec', '<license type="expression">MIT</license>', 'MIT'],
  ['a.nuspec', '<license type="file">LICENSE.txt</license>', ''],
  [
    'pom.xml',
    '<name>a</name>\n<licenses>\n <license>\n  <name>Apache License, Version 2.0</name>\n </license>\n</licenses>\n',
    'Apache-2.0',
  ],
  ['DESCRIPTION', 'Package: a\nLicense: GPL (>= 2)\n', 'GPL-2.0-or-later'],
  ['DESCRIPTION', 'Package: a\nLicense: MIT + file LICENSE\n', 'MIT'],
  ['a.spec', 'Name: a\nLicense: GPLv2+\n', 'GPL-2.0-or-later'],
  ['debian/copyright', 'Files: *\nLicense: GPL-2+\n Text of it.\n', 'GPL-2.0-or-later'],
  ['a.cabal', 'license:      BSD-3-Clause\n', 'BSD-3-Clause'],
  ['a.opam', 'license: "ISC"\n', 'ISC'],
  ['META.yml', 'license: perl\n', 'Artistic-1.0-Perl OR GPL-1.0-or-later'],
  ['Chart.yaml', 'name: a\nlicense: Apache-2.0\n', 'Apache-2.0'],
  ['a.txt', 'License: MIT\n', ''],
  ['src/copyright', 'License: MIT\n', ''],
];

describe('manifestLicences', () => {
  for (const [path, text, ids] of MANIFESTS)
    it(`reads ${ids || 'none'} from ${path}: ${text.trim().replace(/\s+/g, ' ').slice(0, 60)}`, () =>
      assert.equal(
        manifestLicences(path, text)
          .map(({ id }) => id)
          .join(' '),
        ids,
      ));

  it('says where', () =>
    assert.deepEqual(manifestLicences('a.spec', 'Name: a\n\nLicense: MIT\n'), [{ id: 'MIT', line: 3, isSure: true }]));
});
