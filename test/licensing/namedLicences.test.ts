import assert from 'node:assert/strict';
import { loadLicenceTexts } from '../../src/analysis/licenceTexts';
import { licencesIn } from '../../src/licensing/licencesIn';
import type { TextIndex } from '../../src/licensing/textIndex';
import { proseOfText } from './proseOfText';

/** An expression, and sentences that state it. */
const STATED: Readonly<Record<string, readonly string[]>> = {
  MIT: [
    'License: MIT',
    'Licence: MIT/Expat',
    '@license MIT',
    'Lisenced under the MIT license',
    'This library is licensed under an MIT-style license.',
    'See https://opensource.org/licenses/MIT for the terms',
    'widget.js 1.2 | (c) 2019 Ada Example | MIT License',
    'Copyright 2014 Ada Example (MIT license)',
    'Licensed MIT, https://spdx.org/licenses/MIT.html',
    'License: https://choosealicense.com/licenses/mit/',
  ],
  X11: ['Distributed under the X11 license.', 'This is under an X11-style licence'],
  ISC: ['Released under the ISC licence', 'Licensed under ISC'],
  'BSD-2-Clause': [
    'Licensed under the Simplified BSD License.',
    'under the terms of the two-clause BSD license',
    'License: BSD-2-Clause',
    'Licensed under the BSD license (2-clause)',
    'You may use it under the FreeBSD licence',
  ],
  'BSD-3-Clause': [
    'Licensed under the New BSD License',
    'distributed under the modified BSD license',
    'License: 3-clause BSD',
    'Licensed under the Eclipse Distribution License v1.0',
    'under the terms of the BSD 3-Clause "New" or "Revised" License',
  ],
  'LicenseRef-BSD': [
    'License: BSD',
    'released under a BSD-like license',
    'http://opensource.org/licenses/bsd-license.php',
  ],
  '0BSD': ['Licensed under the Zero-Clause BSD licence', 'License: 0BSD'],
  'Apache-2.0': [
    'Licensed under the Apache License v2',
    'Apache Software License 2.0 applies: licensed under the Apache Software License 2.0',
    'Licensed under ASL 2.0',
    'http://www.apache.org/licenses/LICENSE-2.0.txt',
    'Licensed under the Apache License, Version 2.0 (the &quot;License&quot;)',
    'This is published under the <a href="https://www.apache.org/licenses/LICENSE-2.0">Apache License</a>.',
  ],
  'Apache-1.1': ['Distributed under the Apache Software License, Version 1.1'],
  'MPL-2.0': [
    'Licensed under MPL 2',
    'See https://www.mozilla.org/MPL/2.0/',
    'subject to the Mozilla Public License, v. 2.0',
  ],
  'EPL-2.0': ['https://www.eclipse.org/legal/epl-2.0/', 'available under the Eclipse Public License 2.0'],
  'CPL-1.0': ['made available under the terms of the Common Public License v1.0'],
  'CDDL-1.0': ['subject to the terms of the Common Development and Distribution License, Version 1.0 only'],
  'CDDL-1.0 OR GPL-2.0-only WITH Classpath-exception-2.0': ['https://glassfish.dev.java.net/public/CDDL+GPL.html'],
  'BSL-1.0': ['Distributed under the Boost licence', 'http://www.boost.org/LICENSE_1_0.txt'],
  Zlib: [
    'Released under the zlib/libpng license',
    'For conditions of distribution and use, see copyright notice in zlib.h',
  ],
  Libpng: ['For conditions of distribution and use, see copyright notice in png.h'],
  IJG: ["This file is part of the Independent JPEG Group's software."],
  Unlicense: ['For more information, please refer to <http://unlicense.org>', 'Licensed under the Unlicense.'],
  WTFPL: ['Licensed under the WTFPL', 'License: WTFPL, http://www.wtfpl.net/about/'],
  Beerware: ['This is licensed under the Beerware license.'],
  'CC0-1.0': ['http://creativecommons.org/publicdomain/zero/1.0/', 'released under CC0', 'License: CC0 1.0 Universal'],
  'CC-BY-4.0': [
    'https://creativecommons.org/licenses/by/4.0/',
    'Licensed under a Creative Commons Attribution 4.0 International License.',
    'licensed under CC-BY 4.0',
  ],
  'CC-BY-SA-3.0': [
    'licensed under the Creative Commons Attribution-Share Alike 3.0 Unported License',
    'This work is licensed under CC BY-SA 3.0',
  ],
  'CC-BY-NC-SA-2.5': ['under the Creative Commons Attribution-NonCommercial-ShareAlike 2.5 licence'],
  'CC-BY-NC-ND-4.0': ['https://creativecommons.org/licenses/by-nc-nd/4.0/legalcode'],
  'OFL-1.1': [
    'Licensed under the SIL Open Font License, Version 1.1.',
    'This licence is at https://openfontlicense.org',
  ],
  'EUPL-1.2': ['Licensed under the EUPL, Version 1.2 or – as soon as they will be approved'],
  'CECILL-2.1': ['governed by the CeCILL license version 2.1'],
  'CECILL-B': ['governed by the CeCILL-B license under French law'],
  'MulanPSL-2.0': ['licensed under Mulan PSL v2', 'http://license.coscl.org.cn/MulanPSL2'],
  'AFL-2.1': ['Licensed under the Academic Free License version 2.1'],
  'AFL-3.0': ['subject to the Academic Free License (AFL 3.0)'],
  'OSL-3.0': ['Licensed under the Open Software License version 3.0'],
  'APSL-2.0': ['subject to the Apple Public Source License Version 2.0'],
  'NPL-1.1': ['subject to the Netscape Public License Version 1.1'],
  'QPL-1.0': ['distributed under the terms of the Q Public License'],
  SISSL: ['subject to the Sun Industry Standards Source License Version 1.1'],
  'PHP-3.01': ['subject to version 3.01 of the PHP license', 'http://www.php.net/license/3_01.txt'],
  'Zend-2.0': ['subject to version 2.00 of the Zend license'],
  'ZPL-2.1': ['subject to the provisions of the Zope Public License, Version 2.1 (ZPL)'],
  'PSF-2.0': ['Licensed under the PSF license'],
  Ruby: ["You can redistribute it under Ruby's license", 'Licensed under the same terms as Ruby itself'],
  'LPPL-1.3c': ['under the conditions of the LaTeX Project Public License, version 1.3c'],
  NCSA: ['distributed under the University of Illinois/NCSA Open Source License'],
  'ECL-2.0': ['Licensed under the Educational Community License, Version 2.0'],
  'MS-PL': ['subject to the Microsoft Public License (Ms-PL)'],
  'UPL-1.0': ['Licensed under the Universal Permissive License v 1.0'],
  PostgreSQL: ['Released under the PostgreSQL License'],
  TCL: ['distributed under the Tcl/Tk license'],
  FTL: ['distributed under the terms of the FreeType project license'],
  Sleepycat: ['Available under the Sleepycat license.'],
  'Artistic-1.0-Perl OR GPL-1.0-or-later': [
    'You may redistribute it under the same terms as Perl itself.',
    'licensed under the same terms as Perl 5 itself',
    'License or the Artistic License, as specified: either the GNU General Public License or the Artistic License',
  ],
  'Artistic-2.0': ['under the terms of the Artistic License 2.0'],
  'GPL-2.0-or-later': [
    'License: GPL (>= 2)',
    'License: GPL-2+',
    'Licensed under the GPL v2 or later',
    'the GNU GPL, version 2 or (at your option) any later version, is what this is distributed under: GNU GPL version 2 or any later version',
    'https://spdx.org/licenses/GPL-2.0-or-later.html',
  ],
  'GPL-2.0-only': ['Licensed under GPLv2 only', 'License: GPL version 2', 'released under the GNU GPL v2'],
  'GPL-2.0-only OR GPL-3.0-only': ['This is licensed under the GPL v2 or v3'],
  'GPL-3.0-only': ['https://www.gnu.org/licenses/gpl-3.0.html'],
  'GPL-1.0-or-later': ['http://www.gnu.org/copyleft/gpl.html', 'License: GNU General Public License'],
  'LGPL-2.1-only': ['License: LGPL-2.1', 'https://www.gnu.org/licenses/old-licenses/lgpl-2.1.html'],
  'LGPL-2.1-or-later': ['licensed under the GNU Lesser GPL 2.1 or any later version'],
  'AGPL-3.0-or-later': ['under the GNU AGPL v3 or newer'],
  'GFDL-1.2-or-later': ['under the terms of the GNU Free Documentation License, Version 1.2 or any later version'],
};

describe('names and addresses of licences', () => {
  let index: TextIndex;
  before(async () => (index = await loadLicenceTexts()));
  const told = (text: string): string =>
    licencesIn(proseOfText(text), index)
      .map(({ id, joined }) => (joined ? `${joined} ${id}` : id))
      .join(' ');

  for (const [expected, texts] of Object.entries(STATED))
    for (const text of texts) it(`reads “${text}”`, () => assert.equal(told(text), expected));
});
