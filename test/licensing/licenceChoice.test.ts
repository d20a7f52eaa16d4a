import assert from 'node:assert/strict';
import list from 'spdx-license-list/full';
import { loadLicenceTexts } from '../../src/analysis/licenceTexts';
import { createFileScanner, type FileScanner } from '../../src/licensing/scanFile';

const MIT = list.MIT!.licenseText;
const UNLICENSE = list.Unlicense!.licenseText;
const ZLIB = list.Zlib!.licenseText;

/** What is written, and the expression that the file gets. */
const CHOICES: readonly [string, string][] = [
  // Told before the licences.
  ['Multiple-Licensed under the MPL 2.0,\nand the EPL 1.0 (https://example.com/license.html).', 'MPL-2.0 OR EPL-1.0'],
  ['Multiple-Licensed under the MPL 2.0, and under the EPL 1.0.', 'MPL-2.0 OR EPL-1.0'],
  [
    'Multi-licensed under the two-clause BSD License, MIT License, or Apache License, version 2.0',
    'BSD-2-Clause OR MIT OR Apache-2.0',
  ],
  ['Double-licensed under the MIT license and the GPL version 2.', 'MIT OR GPL-2.0-only'],
  ['Triple-licensed under MPL 1.1, GPL 2.0 and LGPL 2.1.', 'MPL-1.1 OR GPL-2.0-only OR LGPL-2.1-only'],
  [
    'Licensed under the terms of any of the following licenses at your choice:\n - GNU General Public License Version 2 or later (the "GPL")\n   http://www.gnu.org/licenses/gpl.html\n - GNU Lesser General Public License Version 2.1 or later (the "LGPL")\n   http://www.gnu.org/licenses/lgpl.html\n - Mozilla Public License Version 1.1 or later (the "MPL")\n   http://www.mozilla.org/MPL/MPL-1.1.html',
    'GPL-2.0-or-later OR LGPL-2.1-or-later OR MPL-1.1',
  ],
  [
    'You can redistribute it and/or modify it under the\nterms of either:\n\na) the Apache License Version 2.0, or\nb) the Mozilla Public License Version 2.0',
    'Apache-2.0 OR MPL-2.0',
  ],
  [
    'It is free software: you can redistribute it and/or modify it under the terms of either:\n\n  * the GNU Lesser General Public License as published by the Free\n    Software Foundation; either version 3 of the License, or (at your\n    option) any later version.\n\nor\n\n  * the GNU General Public License as published by the Free\n    Software Foundation; either version 2 of the License, or (at your\n    option) any later version.',
    'LGPL-3.0-or-later OR GPL-2.0-or-later',
  ],
  ['You can choose between the MIT License and the GPL version 2.', 'MIT OR GPL-2.0-only'],
  ['You are free to choose either the BSD license or the GPL version 2.', 'LicenseRef-BSD OR GPL-2.0-only'],
  // Told behind them.
  ['Licensed under the MIT license and the GPL, whichever you prefer.', 'MIT OR GPL-1.0-or-later'],
  ['Licensed under the MIT license and the GPL v2, at your discretion.', 'MIT OR GPL-2.0-only'],
  ['Licensed under the MIT license and the GPL v2, as you like.', 'MIT OR GPL-2.0-only'],
  ['Available under two licenses: the MIT license and the GPL v2. Pick the one that suits you.', 'MIT OR GPL-2.0-only'],
  [
    'Licensed under the MIT license, the BSD 3-clause license, and the GPL v2, of which you may choose any one.',
    'MIT OR BSD-3-Clause OR GPL-2.0-only',
  ],
  [
    'Available under the terms of the Apache License 2.0 and LGPL 2.1. You may use it under the license of your choice.',
    'Apache-2.0 OR LGPL-2.1-only',
  ],
  [
    'Made available under the terms of the Eclipse Public License v1.0\nand Apache License v2.0 which accompanies this distribution.\n\nThe Eclipse Public License is available at\nhttp://www.eclipse.org/legal/epl-v10.html\n\nThe Apache License v2.0 is available at\nhttp://www.opensource.org/licenses/apache2.0.php\n\nYou may elect to redistribute this code under either of these licenses.',
    'EPL-1.0 OR Apache-2.0',
  ],
  ['Available under the MIT license. Or, if you like, under the GPL version 2.', 'MIT OR GPL-2.0-only'],
  // Told where both are named again.
  [
    'Licensed under the Elastic License 2.0 and the Server Side Public License, v 1; you may not use this file except\nin compliance with, at your election, the Elastic License 2.0 or the Server Side Public License, v 1.',
    'Elastic-2.0 OR SSPL-1.0',
  ],
  [
    'Licensed under the "Elastic License 2.0", the "GNU Affero General Public License v3.0 only", and the "Server Side\nPublic License v 1"; you may not use this file except in compliance with, at your election, the "Elastic License\n2.0", the "GNU Affero General Public License v3.0 only", or the "Server Side Public License, v 1".',
    'Elastic-2.0 OR AGPL-3.0-only OR SSPL-1.0',
  ],
  // With the texts.
  [
    `This software is available under 2 licenses -- choose whichever you prefer.\n\nALTERNATIVE A - MIT License\n${MIT}\n\nALTERNATIVE B - Public Domain (www.unlicense.org)\n${UNLICENSE}`,
    'MIT OR Unlicense',
  ],
  [`OPTION 1:\n\n${ZLIB}\n\nOPTION 2:\n\n${MIT}`, 'Zlib OR MIT'],
  [`Licensed under the MIT license or the zlib license.\n\nMIT:\n\n${MIT}\n\nzlib:\n\n${ZLIB}`, 'MIT OR Zlib'],
  [`Use it under the terms of the GPL version 2 or the X11 license, at your option.\n\n${MIT}`, 'GPL-2.0-only OR MIT'],
];

/** Where the text offers no choice, both hold. */
const BOTH: readonly [string, string][] = [
  ['Released under the Apache license 2.0 and Mozilla Public License 2.0', 'Apache-2.0 AND MPL-2.0'],
  ['Licensed under both the MIT License and the Apache License 2.0.', 'MIT AND Apache-2.0'],
  [
    'Distributed under the MIT license. Portions are licensed under the Apache License 2.0, at your option.',
    'MIT AND Apache-2.0',
  ],
  [
    'Licensed under the GNU GPL v2 or (at your option) any later version and the MIT license.',
    'GPL-2.0-or-later AND MIT',
  ],
  [
    'Licensed under the Apache License 2.0 and the GNU LGPL 2.1 or, at your option, any later version.',
    'Apache-2.0 AND LGPL-2.1-or-later',
  ],
  [
    'Under multiple licenses: the core is licensed under MIT, the tools are licensed under GPL v2.',
    'MIT AND GPL-2.0-only',
  ],
  [
    'This is licensed under the MIT License.\n\nYou may choose to use libfoo. That is licensed under the Apache License 2.0.',
    'MIT AND Apache-2.0',
  ],
  [
    `${MIT}\n\nThe other library is dual licensed under the GPL v2 and the LGPL v2.1. Choose either license.`,
    'MIT AND (GPL-2.0-only OR LGPL-2.1-only)',
  ],
  [
    `The core is under the MIT license or the Apache License 2.0.\n\nThe tests are under the zlib license or the MIT license.\n\n${MIT}\n\n${ZLIB}`,
    'Apache-2.0 AND MIT AND Zlib',
  ],
  [
    'This file is under the GPL version 2 or later.\n\nSome of it is from a plugin that is dual licensed under the MIT and GPL licenses.',
    'GPL-2.0-or-later AND MIT',
  ],
  // What can be bought is in no text of the file.
  [
    'You can redistribute it under the terms of the GNU Affero General Public License version 3.\n\nYou can be released from the requirements of the license by purchasing\na commercial license.',
    'AGPL-3.0-only',
  ],
];

const STYLES: readonly (readonly [name: string, path: string, write: (text: string) => string])[] = [
  ['a text', 'NOTES.txt', (text) => text],
  ['block comments', 'a.c', (text) => `/*\n${text.replace(/^/gm, ' * ').replace(/ +$/gm, '')}\n */\nint a;\n`],
  ['line comments', 'a.go', (text) => `${text.replace(/^/gm, '// ')}\n\npackage a\n`],
  ['hash comments, CRLF', 'a.py', (text) => `${text.replace(/^/gm, '# ')}\n\na = 1\n`.replaceAll('\n', '\r\n')],
  ['a page’s comment', 'a.html', (text) => `<!--\n${text.replaceAll('--', '==')}\n-->\n<p>a</p>\n`],
];

describe('choices of licences', () => {
  let scanFile: FileScanner;
  before(async () => (scanFile = createFileScanner(await loadLicenceTexts())));

  for (const [style, path, write] of STYLES)
    for (const [text, expected] of [...CHOICES, ...BOTH])
      it(`reads in ${style} “${text.replace(/\s+/g, ' ').slice(0, 90)}”`, () => {
        const scanned = scanFile(path, Buffer.from(write(text)));
        assert.ok(scanned !== 'binary');
        assert.equal(scanned.licence.expression, expected);
      });

  for (const text of [
    'How to choose between the MIT License and the GPL version 2.',
    'Pick either the MIT campus or the zlib stream.',
  ])
    it(`takes no licence from “${text}”`, () => {
      const scanned = scanFile('NOTES.txt', Buffer.from(text));
      assert.ok(scanned !== 'binary' && scanned.licence.expression === null);
    });
});
