import assert from 'node:assert/strict';
import { loadLicenceTexts } from '../../src/analysis/licenceTexts';
import { createFileScanner, type FileScanner } from '../../src/licensing/scanFile';

/** What is about licences, without being under them. */
const TALK: readonly [path: string, text: string][] = [
  ['a.cpp', '// gpl() frees the general pointer list\nvoid gpl();\n'],
  ['a.js', '// returns true if the package is compatible with the GPL\n'],
  ['a.js', '// The GPL requires source to be offered; MIT does not.\n'],
  ['a.py', '# Checks the licence field: MIT, Apache-2.0 and GPL-3.0 are known\nKNOWN = ["MIT"]\n'],
  ['a.py', 'LICENCES = {\n    "MIT": "MIT License",\n    "Apache-2.0": "Apache License 2.0",\n}\n'],
  ['a.py', 'parser.add("Licensed under the MIT license")\n'],
  ['a.c', 'const char *gpl = "under the GNU General Public License";\n'],
  ['a.rs', '// parse "GPL-2.0 OR MIT" into an expression\n'],
  ['a.go', '// matches http://www.apache.org/licenses/LICENSE-2.0 and http://opensource.org/licenses/MIT\n'],
  ['a.go', '// detectLicense reports whether text is the Apache License, Version 2.0.\n'],
  ['README.md', '# widget\n\nIt uses libfoo, which is MIT licensed.\n'],
  ['README.md', '# widget\n\nDepends on libbar (distributed under the terms of the GNU General Public License).\n'],
  ['README.md', 'The Apache server must be running, and the MIT Kerberos library installed.\n'],
  ['README.md', 'Runs on BSD, Linux and Windows. See the zlib documentation.\n'],
  ['CHANGELOG.md', '## 2.0\n\n- Relicensed under the MIT license\n- Removed code under the GPL\n'],
  ['ChangeLog', '2003-01-02  A. Example\n\n\t* foo.c: Now distributed under the GPL.\n'],
  ['NEWS', 'Version 3: the manual is now licensed under the GNU Free Documentation License.\n'],
  ['a.c', '/* This symbol is exported to GPL-only modules. */\n'],
  ['a.c', '/* non-GPL modules can not use it */\n'],
  ['a.md', 'GPL-incompatible code can’t be used, neither can the Apache License 1.1.\n'],
  ['a.js', '// TODO: ask whether MIT or Apache is better\n'],
  ['a.java', '// artistic effect: blurs like the BSD daemon\n'],
  ['a.txt', 'The X11 protocol, the ISC DHCP server, and the Boost library are required.\n'],
  ['a.txt', 'public domain name registries\n'],
  ['.pylintrc', '[X]\nlicense-allowed=AGPL-3,GPL-2 or any later version,LGPL-3\n'],
  ['a.toml', '# Allowed licences: MIT, Apache-2.0 and BSD-3-Clause.\n'],
  ['a.c', '/* The algorithm comes from a public domain paper. */\n'],
  ['a.sh', '# usage: licence.sh [--mit|--apache|--gpl]\n'],
  ['README.md', '# widget\n\n## Usage\n\n```js\n// Licensed under the MIT license\nadd();\n```\n'],
  ['README.md', '# widget\n\n~~~\n$ tell\nLicense: MIT\n```\nLicense: ISC\n~~~\n'],
  ['README.md', '# Licences\n\n``` ruby\nx.license # => licensed under the MIT license\n```\n'],
  ['README.md', '# widget\n\n```\nLicensed under the MIT license, and no end'],
  ['README.md', '# widget\n\n| tool | under |\n|---|:---:|\n| foo | licensed under the MIT license |\n'],
  ['FAQ.md', '# widget\n\n## May I use it under the Apache License 2.0?\n\nNo.\n'],
  ['FAQ.md', 'Is it licensed under the MIT license?\n-----\n\nNo.\n'],
  ['README.md', '# x\n\n## License\n\nSee the file.\n'],
  ['a.rst', 'Headers look like this::\n\n    // Licensed under the MIT license\n\nThey are short.\n'],
  ['a.rst', 'Usage\n=====\n\n.. code-block:: c\n\n   /* Licensed under the MIT license */\n'],
  ['FAQ.txt', 'We want people to use it properly in GPL licensed environments.\n'],
  ['FAQ.txt', 'I have a BSD licensed program of my own.\n'],
  ['FAQ.txt', 'It can be distributed and used together with the GPL in any software.\n'],
  ['a.md', 'Its license is a variant of the BSD 3-Clause License.\n'],
  ['a.md', 'These license terms are based on the Apache License 2.0.\n'],
  ['a.md', 'It reads strings of licenses, like package.json license fields.\n'],
  ['releases.md', '* License changed from MIT to ISC\n'],
  // What is called X, and its licence.
  ['LICENSE', 'Grid X License\n\nAsk sales@example.com.\n'],
  ['LICENSE', 'Read https://example.com/r/x-license-eula before you use it.\n'],
  ['a.js', '// See https://example.com/lib/v8.x/LICENSE\n'],
  // A vendor's own terms.
  [
    'LICENSE',
    '# License\n\nCommercial License\n\nGrid X Pro (https://example.com/pricing/) is commercial software. You MUST agree to the\nEnd User License Agreement (EULA: https://example.com/r/x-license-eula) to be able to\nuse the software.\n\nYou need to purchase a commercial license at\nhttps://example.com/r/x-get-license?scope=pro.\n',
  ],
  [
    'EULA.txt',
    'End User License Agreement\n\nBy installing the software you agree to be bound by this agreement.\nThird-party components are licensed under the MIT License and the Apache License 2.0.\n',
  ],
  ['LICENSE', 'Grid is commercial software.\nThe Grid Community edition is available under the MIT license.\n'],
  // What data are from.
  [
    'a.cpp',
    '// - Sourced from the character information database of an agency\n//   - https://example.org/\n//   - Available under the terms of the Creative Commons Attribution-ShareAlike 2.1 Japan (CC BY-SA 2.1 JP).\n//     - https://creativecommons.org/licenses/by-sa/2.1/jp/deed.en\nint a;\n',
  ],
  ['a.py', '# Generated from the Foo dictionary, which is licensed under the GPL v2\na = 1\n'],
  ['a.css', '/* Exported from the Bar font (licensed under the SIL Open Font License 1.1) */\na { }\n'],
];

/** What says it in much the same way, and is under it. */
const SAID: readonly [path: string, text: string, expression: string][] = [
  ['README.md', '# widget\n\n## License\n\n```\nLicensed under the MIT license\n```\n', 'MIT'],
  ['README.md', '# widget\n\nLicense\n-------\n\n```\nLicensed under the MIT license\n```\n', 'MIT'],
  ['README.md', '# widget\n\nReleased under this licence:\n```text\nLicensed under the MIT license\n```\n', 'MIT'],
  ['README.md', '# widget\n\n```\nCopyright 2020 Ada\nLicensed under the MIT license\n```\n', 'MIT'],
  ['README.md', '# widget\n\n```\na\n```\n\nLicensed under the MIT license\n', 'MIT'],
  ['README.md', '# widget\n\n| | |\n|---|---|\n| License | licensed under the MIT license |\n', 'MIT'],
  ['README.md', '## License\n\n| part | |\n|---|---|\n| all | licensed under the MIT license |\n', 'MIT'],
  ['README.txt', '```\nLicensed under the MIT license\n```\n', 'MIT'],
  ['README.rst', 'License\n=======\n\n::\n\n    Licensed under the MIT license\n', 'MIT'],
  ['README.rst', 'It is released under this licence::\n\n  Licensed under the MIT license\n', 'MIT'],
  ['README.rst', 'Some::\n\n  code\n\nLicensed under the MIT license\n', 'MIT'],
  ['README.txt', 'This is a GPL licensed program.\n', 'GPL-1.0-or-later'],
  ['a.c', '/* This software is MIT licensed. */\n', 'MIT'],
  ['a.c', '/* Distributed under the X License. */\n', 'X11'],
  ['a.c', '/* Generated from tables. This file is licensed under the MIT license. */\n', 'MIT'],
  ['a.go', '// Inspired by, copied and modified from https://example.org/a.go,\n// which is MIT licensed.\n', 'MIT'],
  ['a.css', '/* This font is licensed under the SIL Open Font License 1.1 */\n', 'OFL-1.1'],
  [
    'a.js',
    '/*\n\nwidget v3\n\nFinds words.\n\n<http://example.com/w.html>\n\nMIT license.\n\nAda Example\n*/\nvar a;\n',
    'MIT',
  ],
  [
    '__manifest__.py',
    '# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).\n{\n    "license": "AGPL-3",\n}\n',
    'AGPL-3.0-or-later',
  ],
  ['setup.py', '# Licensed under the MIT license\nsetup(license="GPL-3.0-only")\n', 'MIT AND GPL-3.0-only'],
  [
    'a.html',
    '<style>\n/* This stylesheet has been placed in the public domain. */\n</style>\n<p>See <a href="http://www.gnu.org/licenses/agpl-3.0.html">its licence</a>.</p>\n',
    'LicenseRef-public-domain AND AGPL-3.0-only',
  ],
  ['LICENSE', 'Get a commercial license, or use it under the terms of the GNU AGPL version 3.\n', 'AGPL-3.0-only'],
];

describe('talk of licences', () => {
  let scan: FileScanner;
  before(async () => (scan = createFileScanner(await loadLicenceTexts())));

  for (const [path, text] of TALK)
    it(`takes no licence from ${path}: ${text.trim().replace(/\s+/g, ' ')}`, () => {
      const scanned = scan(path, Buffer.from(text));
      assert.equal(scanned === 'binary' ? 'binary' : scanned.licence.expression, null);
    });
  for (const [path, text, expression] of SAID)
    it(`takes ${expression} from ${path}: ${text.trim().replace(/\s+/g, ' ')}`, () => {
      const scanned = scan(path, Buffer.from(text));
      assert.equal(scanned === 'binary' ? 'binary' : scanned.licence.expression, expression);
    });
});
