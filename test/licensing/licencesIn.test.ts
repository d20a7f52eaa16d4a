import assert from 'node:assert/strict';
import list from 'spdx-license-list/full';
import { licencesIn, type StatedLicence } from '../../src/licensing/licencesIn';
import { loadLicenceTexts } from '../../src/analysis/licenceTexts';
import type { TextIndex } from '../../src/licensing/textIndex';
import { proseOfText } from './proseOfText';

const ECLIPSE =
  'This program and the accompanying materials are made available under the\nterms of the Eclipse Public License';
const SECONDARY =
  'This Source Code may also be made available under the following Secondary\nLicenses when the conditions for such availability set forth in the\nEclipse Public License';
const BSD_3 = list['BSD-3-Clause']!.licenseText;

const GNU_NOTICE = (name: string, version: string, rest: string): string =>
  `This program is free software; you can redistribute it and/or modify\nit under the terms of the GNU ${name} as published by\nthe Free Software Foundation; ${version}${rest}.\n\nThis program is distributed in the hope that it will be useful,\nbut WITHOUT ANY WARRANTY. See the GNU ${name} for more details.`;
const LATER = ' of the License, or\n(at your option) any later version';

/** What is written, and the ids that it states, OR or AND before each that goes with the one before it. */
const STATED: readonly [string, string][] = [
  ['Licensed under the MIT license.', 'MIT'],
  ['distributed under MIT license', 'MIT'],
  ['This is MIT licensed.', 'MIT'],
  ['License: MIT & GPL', 'MIT AND GPL-1.0-or-later'],
  ['Released under the MIT or GPL licenses', 'MIT OR GPL-1.0-or-later'],
  ['Dual licensed under the MIT and GPL licenses.', 'MIT OR GPL-1.0-or-later'],
  ['Licensed under MIT/Apache-2.0', 'MIT OR Apache-2.0'],
  [GNU_NOTICE('General Public License', 'either version 2', LATER), 'GPL-2.0-or-later'],
  [GNU_NOTICE('General Public License', 'either version 3', LATER), 'GPL-3.0-or-later'],
  [GNU_NOTICE('General Public License', 'version 2', ' of the License'), 'GPL-2.0-only'],
  [GNU_NOTICE('Lesser General Public License', 'either version 2.1', LATER), 'LGPL-2.1-or-later'],
  [GNU_NOTICE('Library General Public License', 'either version 2', LATER), 'LGPL-2.0-or-later'],
  [GNU_NOTICE('Affero General Public License', 'either version 3', LATER), 'AGPL-3.0-or-later'],
  ['it under the terms of version 2 of the GNU General Public License as published by', 'GPL-2.0-only'],
  [
    'under the terms of either version 2 or version 3 of the GNU General Public License',
    'GPL-2.0-only OR GPL-3.0-only',
  ],
  ['This code is licensed under the GPL.', 'GPL-1.0-or-later'],
  ['License: GPLv2+', 'GPL-2.0-or-later'],
  ['License: GPL-3', 'GPL-3.0-only'],
  ['licensed under LGPLv2.1 or later', 'LGPL-2.1-or-later'],
  ['This software is licensed under the terms of the GNU GPL v3 or later', 'GPL-3.0-or-later'],
  ['@license Apache-2.0', 'Apache-2.0'],
  [
    'Licensed under the Apache License, Version 2.0 (the "License");\nyou may not use this file except in compliance with the License.\nYou may obtain a copy of the License at\n\n    http://www.apache.org/licenses/LICENSE-2.0',
    'Apache-2.0',
  ],
  [
    'This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of the MPL was not\ndistributed with this file, You can obtain one at http://mozilla.org/MPL/2.0/.',
    'MPL-2.0',
  ],
  ['The contents of this file are subject to the Mozilla Public License Version 1.1 (the "License")', 'MPL-1.1'],
  [
    'Alternatively, the contents of this file may be used under the terms of either the GNU General Public License Version 2\nor later (the "GPL"), or the GNU Lesser General Public License Version 2.1 or later (the "LGPL")',
    'GPL-2.0-or-later OR LGPL-2.1-or-later',
  ],
  [
    'Version: MPL 1.1/GPL 2.0/LGPL 2.1\n\nThe contents of this file are subject to the Mozilla Public License Version\n1.1 (the "License"); you may not use this file except in compliance with\nthe License. You may obtain a copy of the License at\nhttp://www.mozilla.org/MPL/\n\nAlternatively, the contents of this file may be used under the terms of\neither the GNU General Public License Version 2 or later (the "GPL"), or\nthe GNU Lesser General Public License Version 2.1 or later (the "LGPL"),\nin which case the provisions of the GPL or the LGPL are applicable instead\nof those above.',
    'MPL-1.1 OR GPL-2.0-or-later OR LGPL-2.1-or-later',
  ],
  [
    'under the terms of either:\n a) the GNU General Public License as published by the Free\n Software Foundation; either version 1, or (at your option) any later version, or\n b) the Artistic License 2.0',
    'GPL-1.0-or-later OR Artistic-2.0',
  ],
  [
    'licensed under both the BSD-style license (found in the LICENSE file) and the GPLv2.\nYou may select, at your option, one of the above-listed licenses.',
    'LicenseRef-BSD OR GPL-2.0-only',
  ],
  ['Licensed under a Creative Commons Attribution license: https://creativecommons.org/licenses/by/4.0/', 'CC-BY-4.0'],
  ['Distributed under the Boost Software License, Version 1.0. (See accompanying file)', 'BSL-1.0'],
  [
    'made available under the terms of the Eclipse Public License v1.0 which accompanies this distribution, and is available\nat http://www.eclipse.org/legal/epl-v10.html',
    'EPL-1.0',
  ],
  [
    'you can redistribute it and/or modify it under the same terms as Perl itself.',
    'Artistic-1.0-Perl OR GPL-1.0-or-later',
  ],
  ['Licensed under the Creative Commons Attribution-ShareAlike 4.0', 'CC-BY-SA-4.0'],
  ['Licensed under the 3-clause BSD license', 'BSD-3-Clause'],
  ['BSD 3-Clause License', 'BSD-3-Clause'],
  ['MIT License\n\nCopyright (c) 2020 Somebody', 'MIT'],
  ['governed by a BSD-style license that can be found in the LICENSE file', 'LicenseRef-BSD'],
  ['This file has been put into the public domain.', 'LicenseRef-public-domain'],
  ['This code is public domain.', 'LicenseRef-public-domain'],
  ['License: Public Domain', 'LicenseRef-public-domain'],
  ['I released this into the public domain.', 'LicenseRef-public-domain'],
  // What holds for parts of one sentence, for secondary licences, and for a choice that is told first.
  [
    `${ECLIPSE} v. 2.0, which is available at\nhttp://www.eclipse.org/legal/epl-2.0.\n\n${SECONDARY} v. 2.0 are satisfied: GNU General Public License,\nversion 2 with the GNU Classpath Exception, which is available at\nhttps://www.gnu.org/software/classpath/license.html.`,
    'EPL-2.0 OR GPL-2.0-only WITH Classpath-exception-2.0',
  ],
  [
    `${ECLIPSE} 2.0 which accompanies this\ndistribution and is available at https://www.eclipse.org/legal/epl-2.0/\nor the Apache License, Version 2.0 which accompanies this distribution and\nis available at https://www.apache.org/licenses/LICENSE-2.0.\n\n${SECONDARY}, v. 2.0 are satisfied: GNU\nGeneral Public License, version 2 with the GNU Classpath\nException [1] and GNU General Public License, version 2 with the\nOpenJDK Assembly Exception [2].`,
    'EPL-2.0 OR Apache-2.0 OR GPL-2.0-only WITH Classpath-exception-2.0 OR GPL-2.0-only WITH OpenJDK-assembly-exception-1.0',
  ],
  [`${ECLIPSE} v. 2.0.\n\n${SECONDARY} v. 2.0 are satisfied: GPL-3.0-or-later`, 'EPL-2.0 OR GPL-3.0-or-later'],
  [
    `${ECLIPSE} v. 2.0.\n\n${SECONDARY} v. 2.0 are satisfied: GPL-2.0-only\n\n## Others’ code\n\nchalk\n\n* License: MIT`,
    'EPL-2.0 OR GPL-2.0-only MIT',
  ],
  [
    `${ECLIPSE} 2.0\nand Eclipse Distribution License v1.0 which accompany this distribution.`,
    'EPL-2.0 AND BSD-3-Clause',
  ],
  ['Parts are available under the EPL 2.0. Others are licensed under the Apache License 2.0.', 'EPL-2.0 Apache-2.0'],
  [
    `You may choose to be licensed under the terms of the GNU\nGeneral Public License (GPL) Version 2, available from the file\nCOPYING in the main directory of this source tree, or the\nOpenIB.org BSD license below:\n\n${BSD_3}`,
    'GPL-2.0-only OR BSD-3-Clause',
  ],
  [
    `This file is provided under a dual BSD/GPLv2 license.  When using or\nredistributing this file, you may do so under either license.\n\nGPL LICENSE SUMMARY\n\n${GNU_NOTICE('General Public License', 'version 2', '')}\n\nBSD LICENSE\n\n${BSD_3}`,
    'GPL-2.0-only OR BSD-3-Clause',
  ],
  ['provided under a dual BSD/GPLv2 license.', 'LicenseRef-BSD OR GPL-2.0-only'],
  [
    `${BSD_3}\n\nTHE OTHER LICENSE\n\n${GNU_NOTICE('General Public License', 'version 2', '')}`,
    'BSD-3-Clause GPL-2.0-only',
  ],
  ['Available under the MIT license, and may be used or modified under the GPL.', 'MIT GPL-1.0-or-later'],
  // One line.
  ['GNU General Public License v3.0+ (see COPYING or https://www.gnu.org/licenses/gpl-3.0.txt)', 'GPL-3.0-or-later'],
  ['(c) 2005 Somebody GPL see COPYING for details', 'GPL-1.0-or-later'],
  ['Licensed under the GNU General Public License, v. 2.', 'GPL-2.0-only'],
];

const NONE: readonly string[] = [
  'This is incompatible with the GPL.',
  'generic_ptr_list<T> gpl; gpl();',
  'Checks whether a file is licensed like GPL software',
  'Sends the request to the Apache server, under load.',
  'The MIT campus map, distributed by mail.',
  'Unlike the MIT license, this text says nothing.',
  'An artistic rendering of zlib streams',
  'isc dhcp configuration',
  'the version 2 of the protocol',
  'Available to non-GPL modules, under some configurations',
  'a combination of delete permission and add permission.\n\nBSD systems also require',
  'which is an excellent public domain memory leak finder',
  'This is not in the public domain.',
  'runs under BSD and Linux',
  'Network sockets, to integrate the library into a\nBSD-style sockets API.\n',
  'Structure follows the upstream\nBSD-2 implementations.\n',
  'Find out whether it is GPL, see the manual',
  'This file can be used in projects which are not available under\nthe GNU General Public License or the GNU Library General Public\nLicense but which still want it',
];

describe('licencesIn', () => {
  let index: TextIndex;
  before(async () => (index = await loadLicenceTexts()));
  const told = (text: string): string =>
    licencesIn(proseOfText(text), index)
      .map(({ id, joined }) => (joined ? `${joined} ${id}` : id))
      .join(' ');

  for (const [text, expected] of STATED)
    it(`reads “${text.replace(/\s+/g, ' ').slice(0, 90)}”`, () => assert.equal(told(text), expected));
  for (const text of NONE) it(`takes no licence from “${text}”`, () => assert.equal(told(text), ''));

  it('is less sure of a text with a clause added to it', () => {
    const text = list.ISC!.licenseText;
    const added = text.replace(
      'THE SOFTWARE IS',
      'Whoever runs it has to paint the house of its author green.\n\nTHE SOFTWARE IS',
    );
    const [[plain], [more]] = [text, added].map((each) => licencesIn(proseOfText(each), index)) as [
      StatedLicence[],
      StatedLicence[],
    ];
    assert.deepEqual([plain?.id, more?.id], ['ISC', 'ISC']);
    assert.ok(more!.confidence < 0.95 && plain!.confidence > 0.99);
  });

  it('says where, how, and how surely', () => {
    const [stated] = licencesIn(proseOfText('\nLicensed under the\nMIT license.'), index);
    assert.deepEqual(stated, { id: 'MIT', line: 3, lastLine: 3, kind: 'notice', confidence: 0.9, joined: null });
  });
});
