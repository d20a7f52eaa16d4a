import assert from 'node:assert/strict';
import list from 'spdx-license-list/full';
import { createNaming } from '../../../src/analysis/contributors';
import { loadLicenceTexts } from '../../../src/analysis/licenceTexts';
import { TreeLicences, type LicencesOfTree } from '../../../src/findings/licences/licenceFindings';
import type { Annotations } from '../../../src/licensing/reuse/annotation';
import { tablesFor } from '../../../src/licensing/reuse/annotationFiles';
import { readReuseToml } from '../../../src/licensing/reuse/reuseToml';
import { factsOf } from '../../../src/licensing/licenceFacts';
import { createFileScanner, type FileScanner } from '../../../src/licensing/scanFile';
import { entryKey } from '../../../src/register/entryPlaces';
import { indexRegister } from '../../../src/register/indexed';
import { english } from '../../../src/wording/render';
import { built } from '../../register/problemsOf';

type Files = Readonly<Record<string, string | Buffer>>;

/** Files below a policy, and what is found: `severity id path:line:column: sentence`. */
interface Case {
  readonly name: string;
  readonly policy: string;
  readonly files: Files;
  readonly found: readonly string[];
  /** More of the register. */
  readonly assets?: string;
}

const HEAD = 'register_version: 1\norganisation: {id: acme, name: Acme}\n';
const tag = (licence: string): string => `// SPDX-License-Identifier: ${licence}\n`;
const GPL_NOTICE = `/* This program is free software; you can redistribute it and/or modify it under the terms of the
 * GNU General Public License as published by the Free Software Foundation; either version 3 of the License, or
 * (at your option) any later version. */\n`;
const GPL_2_ONLY = `This program is free software; you can redistribute it and/or modify it under the terms of the
GNU General Public License, version 2, as published by the Free Software Foundation.`;
const REQUIRED = '{paths: ["**"], expected: MIT, header: required}';
const PERMISSIVE = '{paths: ["**"], allow: [permissive], deny: [GPL-3.0-or-later], review: [weak-copyleft]}';
const utf16 = (text: string): Buffer => Buffer.from(`\uFEFF${text}`, 'utf16le');
/** Every licence that the cases name has a text, where texts aren't what a case is about. */
const TEXTS = Object.fromEntries(
  'MIT ISC Apache-2.0 GPL-2.0-only GPL-3.0-or-later LGPL-2.1-only CDDL-1.0 MPL-2.0 LicenseRef-ours BSD-3-Clause'
    .split(' ')
    .map((id) => [`LICENSES/${id}.txt`, 'the text\n']),
);

/** What the REUSE.toml files among them say. */
function tablesIn(files: Files): (path: string) => ReturnType<typeof tablesFor> {
  const reuseTomls = new Map<string, Annotations>();
  for (const [path, text] of Object.entries(files)) {
    const read = path.endsWith('REUSE.toml') ? readReuseToml(String(text)) : null;
    if (read?.kind === 'read') reuseTomls.set(path, read.annotations);
  }
  return (path) => tablesFor(path, { reuseTomls, dep5: null });
}

const annotation = (path: string, licence: string, precedence: string): string =>
  `[[annotations]]\npath = "${path}"\nprecedence = "${precedence}"\nSPDX-License-Identifier = "${licence}"\n`;

const MIT = list.MIT!.licenseText;
const NOT_TO_SELL = MIT.replace('free of charge,', 'free of charge, for non-commercial use only,');
const HEADED = NOT_TO_SELL.split('\n').map((line) => ` * ${line}\n`);

const CASES: readonly Case[] = [
  {
    name: 'a snippet under a licence that the policy rules out',
    policy: '{paths: ["**"], expected: MIT, deny: [strong-copyleft], review: [weak-copyleft]}',
    files: {
      ...TEXTS,
      'a.c': `${tag('MIT')}int a;\n// SPDX-SnippetBegin\n${tag('GPL-3.0-or-later')}int b;\n// SPDX-SnippetEnd\n// SPDX-SnippetBegin\n${tag('ISC')}int c;\n// SPDX-SnippetEnd\n`,
    },
    found: ['error licence/forbidden a.c:4:4: States GPL-3.0-or-later; the policy forbids strong-copyleft.'],
  },
  {
    name: 'a snippet under a licence that isn’t among those allowed',
    policy: '{paths: ["**"], expected: MIT, allow: [Apache-2.0]}',
    files: {
      ...TEXTS,
      'a.c': `${tag('MIT')}// SPDX-SnippetBegin\n${tag('ISC')}int c;\n// SPDX-SnippetEnd\n`,
      'b.c': `${tag('MIT')}// SPDX-SnippetBegin\n${tag('MIT')}int c;\n// SPDX-SnippetEnd\n`,
    },
    found: [
      'warning licence/unexpected a.c:3:4: States ISC; ISC (permissive) is not among what the policy allows: MIT, Apache-2.0.',
    ],
  },
  {
    name: 'a snippet’s tag that is wrong, as a file’s',
    policy: '{paths: ["**"], allow: [permissive]}',
    files: {
      'a.c': `${tag('MIT')}int a;\n// SPDX-SnippetBegin\n${tag('BSD 3-Clause')}int b;\n// SPDX-SnippetEnd\n`,
    },
    found: [
      'error licence/invalid-expression a.c:4:4: “BSD 3-Clause” is not an SPDX licence expression; “BSD-3-Clause” is.',
    ],
  },
  {
    name: 'a snippet of which the licences don’t go together',
    policy: '{paths: ["**"], expected: MIT}',
    files: {
      ...TEXTS,
      'a.c': `${tag('MIT')}// SPDX-SnippetBegin\n${tag('GPL-2.0-only AND CDDL-1.0')}int c;\n// SPDX-SnippetEnd\n`,
    },
    found: [
      'error licence/incompatible a.c:3:4: States GPL-2.0-only and CDDL-1.0, which don’t go together: one adds terms that the other doesn’t allow to be added.',
    ],
  },
  ...(
    [
      ['C', (text: string) => `/*\n * ${text.replaceAll('\n', '\n * ')}\n */\n`, 'c'],
      ['shell', (text: string) => `# ${text.replaceAll('\n', '\n# ')}\n`, 'sh'],
      ['HTML', (text: string) => `<!--\n${text}\n-->\n`, 'html'],
    ] as const
  ).flatMap(([language, comment, ending]): Case[] => {
    const between = { c: 'int a;\n', sh: 'true\n', html: '<p>a</p>\n' }[ending];
    const file = (...texts: readonly string[]): Files => ({ [`a.${ending}`]: texts.map(comment).join(between) });
    const anyPolicy = '{paths: ["**"], allow: [permissive, strong-copyleft, weak-copyleft, unknown]}';
    const told = (at: number): string =>
      `warning licence/incompatible a.${ending}:${at}: States GPL-2.0-only and CDDL-1.0, which don’t go together: one adds terms that the other doesn’t allow to be added.`;
    return [
      {
        name: `notices of two comments of ${language} that don’t go together`,
        policy: anyPolicy,
        files: { ...TEXTS, ...file(GPL_2_ONLY, 'Licensed under the CDDL, version 1.0.') },
        found: [told(ending === 'sh' ? 2 : 3)],
      },
      {
        name: `notices of two comments of ${language} that go together`,
        policy: anyPolicy,
        files: { ...TEXTS, ...file(GPL_2_ONLY, 'Licensed under the MIT license.') },
        found: [],
      },
      ...['Choose one of the two.', 'This file is available under either licence.', 'Alternatively, see below.'].map(
        (choice): Case => ({
          name: `notices of two comments of ${language}, and perhaps a choice: ${choice}`,
          policy: anyPolicy,
          files: { ...TEXTS, ...file(`${GPL_2_ONLY}\n${choice}`, 'Licensed under the CDDL, version 1.0.') },
          found: [],
        }),
      ),
      {
        name: `a notice of ${language}, and another that isn’t sure`,
        policy: anyPolicy,
        files: { ...TEXTS, ...file(GPL_2_ONLY, 'Licensed under the CDDL.') },
        found: [],
      },
    ];
  }),
  {
    name: 'a text that was changed, also of a file that is there for it',
    policy: '{paths: ["src/**"], allow: [permissive]}',
    files: { LICENSE: NOT_TO_SELL, 'src/a.c': `/*\n${HEADED.join('')} */\n`, 'LICENSES/MIT.txt': MIT },
    found: [
      'warning licence/text-changed LICENSE:5: The text of MIT from line 5 on isn’t that licence’s own: 5 words more, 0 words missing.',
      'warning licence/text-changed src/a.c:6: The text of MIT from line 6 on isn’t that licence’s own: 5 words more, 0 words missing.',
      'warning licence/unexpected src/a.c:6: States LicenseRef-MIT-changed; LicenseRef-MIT-changed is not among what the policy allows: permissive.',
    ],
  },
  {
    name: 'no licence in what a kernel’s loader is told, not even one that is denied',
    policy: '{paths: ["**"], expected: MIT, header: required, deny: [strong-copyleft]}',
    files: { 'a.c': 'MODULE_LICENSE("GPL");\n' },
    found: [
      'warning licence/missing-header a.c:1: States no licence; the policy asks for “SPDX-License-Identifier: MIT”.',
    ],
  },
  {
    name: 'what REUSE.toml says in the place of files that say nothing, and of those it overrides',
    policy: REQUIRED,
    files: {
      'REUSE.toml': `version = 1\n${annotation('data/**', 'MIT', 'closest')}${annotation('vendor/**', 'ISC', 'override')}`,
      'data/a.json': '{}\n',
      'data/logo.png': Buffer.from([137, 80, 78, 71, 0, 1, 2]),
      'data/own.ts': tag('ISC'),
      'vendor/a.ts': tag('MIT'),
      'other.json': '{}\n',
    },
    found: [
      'warning licence/missing-header other.json:1: States no licence, and has no comments to state one in; a “.license” file beside it can.',
      'warning licence/unexpected data/own.ts:1:4: States ISC; the policy expects MIT.',
      'warning licence/unexpected vendor/a.ts: States ISC; the policy expects MIT.',
    ],
  },
  {
    name: 'what says what is expected, in any language and encoding',
    policy: REQUIRED,
    files: {
      'a.ts': tag('MIT'),
      'a.py': '#!/usr/bin/env python\n# SPDX-License-Identifier: mit\n',
      'a.html': '<!-- SPDX-License-Identifier: MIT -->\n',
      'a.sql': '-- SPDX-License-Identifier: MIT\n',
      'a.js': tag('MIT').replaceAll('\n', '\r\n'),
      'b.js': utf16(tag('MIT')),
      'c.js': '/* Distributed under the MIT license. */\n',
      'README.md': '# A\n\nLicensed under the MIT license.\n',
    },
    found: [],
  },
  {
    name: 'what says nothing, where each file has to',
    policy: REQUIRED,
    files: {
      'a.ts': 'export const a = 1;\n',
      'a.py': '# Copyright 2020 Ada\nA = "SPDX-License-Identifier: MIT"\n',
      'README.md': '# A\n',
      'data.json': '{}\n',
      'logo.png': Buffer.from([137, 80, 78, 71, 0, 1, 2]),
    },
    found: [
      'warning licence/missing-header README.md:1: States no licence; the policy asks for “SPDX-License-Identifier: MIT”.',
      'warning licence/missing-header a.py:1: States no licence; the policy asks for “SPDX-License-Identifier: MIT”.',
      'warning licence/missing-header a.ts:1: States no licence; the policy asks for “SPDX-License-Identifier: MIT”.',
      'warning licence/missing-header data.json:1: States no licence, and has no comments to state one in; a “.license” file beside it can.',
      'warning licence/missing-header logo.png: States no licence, and has no comments to state one in; a “.license” file beside it can.',
    ],
  },
  {
    name: 'no expected licence that a header could name',
    policy: '{paths: ["src/**"], header: required}',
    files: { 'src/a.ts': 'a;\n', 'web/a.ts': 'a;\n' },
    found: ['warning licence/missing-header src/a.ts:1: States no licence; the policy asks each file here to.'],
  },
  {
    name: 'what needs no header',
    policy: REQUIRED,
    files: {
      'package-lock.json': '{}\n',
      'a.pb.go': '// Code generated by protoc-gen-go. DO NOT EDIT.\npackage a\n',
      'a.min.js': 'a()\n',
      LICENSE: 'Ask Ada.\n',
      'data.json': '{}\n',
      'data.json.license': 'SPDX-License-Identifier: MIT\n',
      'logo.png': Buffer.from([137, 80, 78, 71, 0, 1, 2]),
      'logo.png.license': 'SPDX-License-Identifier: MIT\n',
      'own.c': '/* Acme Inc. Proprietary and confidential. Unauthorized copying is strictly prohibited. */\nint a;\n',
    },
    found: [
      'warning licence/unexpected own.c:1: Has a notice that it is confidential or proprietary, which the policy doesn’t provide for.',
    ],
  },
  {
    name: 'a sidecar speaks in the place of its file',
    policy: REQUIRED,
    files: {
      'logo.png': Buffer.from([137, 80, 78, 71, 0, 1, 2]),
      'logo.png.license': 'SPDX-FileCopyrightText: 2020 Ada\n\nSPDX-License-Identifier: ISC\n',
      'a.ts': tag('ISC'),
      'a.ts.license': 'SPDX-License-Identifier: MIT\n',
    },
    found: ['warning licence/unexpected logo.png: States ISC; the policy expects MIT.'],
  },
  {
    name: 'another licence than the expected one',
    policy: '{paths: ["**"], expected: GPL-2.0-only}',
    files: {
      'a.c': tag('GPL-2.0-or-later'),
      'b.c': `int a;\n  ${tag('GPL-2.0-only AND MIT')}`,
      'c.c': tag('GPL-2.0-only'),
      'd.c': 'int a;\n',
      'e.c': '/* This file is released under the GPL. */\n',
    },
    found: [
      'warning licence/unexpected a.c:1:4: States GPL-2.0-or-later; the policy expects GPL-2.0-only.',
      'warning licence/unexpected b.c:2:6: States GPL-2.0-only AND MIT; the policy expects GPL-2.0-only.',
    ],
  },
  {
    name: 'what is allowed, to be reviewed, not named and forbidden',
    policy: PERMISSIVE,
    files: {
      'a.c': tag('MIT OR GPL-3.0-or-later'),
      'b.c': tag('LGPL-2.1-only'),
      'c.c': tag('GPL-2.0-only'),
      'd.c': tag('LicenseRef-ours'),
      'e.c': tag('MIT AND GPL-3.0-or-later'),
      'f.c': GPL_NOTICE,
      'docs/a.md': 'Mind that foo is licensed under the GNU General Public License, version 3 or later.\n',
    },
    found: [
      'error licence/forbidden e.c:1:4: States MIT AND GPL-3.0-or-later; the policy forbids GPL-3.0-or-later.',
      'error licence/forbidden f.c:2: States GPL-3.0-or-later; the policy forbids GPL-3.0-or-later.',
      'warning licence/unexpected c.c:1:4: States GPL-2.0-only; GPL-2.0-only (strong-copyleft) is not among what the policy allows: permissive.',
      'warning licence/unexpected d.c:1:4: States LicenseRef-ours; LicenseRef-ours is not among what the policy allows: permissive.',
      'information licence/unexpected b.c:1:4: States LGPL-2.1-only, which the policy wants reviewed (weak-copyleft).',
    ],
  },
  {
    name: 'notices that reserve everything',
    policy: '{paths: ["**"], deny: [proprietary]}',
    files: {
      'a.c': '/* Acme Inc. Proprietary and confidential. Unauthorized copying is strictly prohibited. */\n',
      'b.c': '/* Copyright 2020 Acme. All rights reserved. */\n',
    },
    found: [
      'error licence/forbidden a.c:1: Has a notice that it is confidential or proprietary, which the policy forbids.',
    ],
  },
  {
    name: 'the last policy that matches, by its place in the register',
    policy: `${REQUIRED}\n  - {paths: ["vendor/**"], allow: [permissive]}`,
    files: { 'vendor/a.ts': 'a;\n', 'vendor/b.ts': tag('ISC'), 'vendor/c.ts': tag('GPL-2.0-only') },
    found: [
      'warning licence/unexpected vendor/c.ts:1:4: States GPL-2.0-only; GPL-2.0-only (strong-copyleft) is not among what the policy allows: permissive.',
    ],
  },
  {
    name: 'a tag that wording elsewhere contradicts',
    policy: '{paths: ["**"]}',
    files: {
      'a.c': `${tag('MIT')}\n${GPL_NOTICE}`,
      'b.c': `${tag('GPL-3.0-or-later')}\n${GPL_NOTICE}`,
      'c.c': `${tag('GPL-3.0-or-later OR LicenseRef-ours')}\n${GPL_NOTICE}`,
      'd.c': `${tag('LicenseRef-ours')}\n${GPL_NOTICE}`,
      'e.c': `${tag('MIT')}\n/* ACME CONFIDENTIAL */\n`,
      'f.c': `${tag('GPL-2.0-only')}\n/* Released under the GPL. */\n`,
      'h.c': `${tag('BSD-3-Clause')}\n/* Licensed under both the BSD-style license and the GPLv2. You may select one. */\n`,
      'i.c': `${tag('MIT')}${'int a;\n'.repeat(50)}/* Adds two. For internal use only. */\n`,
      'g.md': `<!-- ${tag('MIT').slice(3).trimEnd()} -->\n\nFoo is licensed under the Apache License, Version 2.0.\n`,
    },
    found: [
      'warning licence/header-mismatch a.c:1:4: The tag says MIT; line 4 states GPL-3.0-or-later.',
      'warning licence/header-mismatch d.c:1:4: The tag says LicenseRef-ours; line 4 states GPL-3.0-or-later.',
      'warning licence/header-mismatch e.c:1:4: The tag says MIT; line 3 says that the file is confidential or proprietary.',
    ],
  },
  {
    name: 'others’ work, by what its asset says',
    policy: REQUIRED,
    assets: 'assets: [{id: zip, class: source_code, third_party: true, licence: MIT OR ISC, paths: ["zip/**"]}]\n',
    files: {
      'zip/a.c': 'int a;\n',
      'zip/b.c': tag('ISC'),
      'zip/c.c': tag('BSD-3-Clause'),
      'zip/d.c': GPL_NOTICE,
      'zip/e.c': tag('BSD 3-Clause'),
    },
    found: [
      'warning licence/header-mismatch zip/c.c:1:4: States BSD-3-Clause; the register has zip under MIT OR ISC.',
      'warning licence/header-mismatch zip/d.c:2: States GPL-3.0-or-later; the register has zip under MIT OR ISC.',
    ],
  },
  {
    name: 'others’ work that the policy forbids, once',
    policy: '{paths: ["**"], expected: MIT, deny: [strong-copyleft]}',
    assets: 'assets: [{id: zip, class: source_code, third_party: true, licence: GPL-2.0-only, paths: ["zip/**"]}]\n',
    files: { 'zip/a.c': 'int a;\n', 'zip/b.c': 'int b;\n' },
    found: [
      'error licence/forbidden ip-register.yaml:5: zip in the register: States GPL-2.0-only; the policy forbids strong-copyleft.',
    ],
  },
  {
    name: 'licences that don’t go together, in a file and with what is expected',
    policy: '{paths: ["**"], expected: GPL-2.0-only, allow: [permissive]}',
    files: {
      'a.c': tag('GPL-2.0-only AND CDDL-1.0'),
      'b.c': tag('Apache-2.0'),
      'c.c': tag('Apache-2.0 OR MIT'),
      'd.c': tag('MIT AND ISC'),
      'e.c': tag('GPL-2.0-only OR CDDL-1.0'),
    },
    found: [
      'error licence/incompatible a.c:1:4: States GPL-2.0-only and CDDL-1.0, which don’t go together: one adds terms that the other doesn’t allow to be added.',
      'error licence/incompatible b.c:1:4: States Apache-2.0; the policy expects GPL-2.0-only. Apache-2.0 and GPL-2.0-only don’t go together: one adds terms that the other doesn’t allow to be added.',
    ],
  },
  {
    name: 'what the policy allows by its name, though it doesn’t go with what is expected',
    policy: '{paths: ["**"], expected: GPL-2.0-only, allow: [CDDL-1.0]}',
    files: { 'a.c': tag('CDDL-1.0') },
    found: [],
  },
];

/** Found without any policy. */
const ALWAYS: readonly (readonly [value: string, found: string | null])[] = [
  ['MIT', null],
  ['LicenseRef-ours', null],
  ['MIT OR', 'error: “MIT OR” is not an SPDX licence expression.'],
  ['BSD 3-Clause', 'error: “BSD 3-Clause” is not an SPDX licence expression; “BSD-3-Clause” is.'],
  [
    'NewerThanTheList-1.0',
    'warning: “NewerThanTheList-1.0” names a licence that the SPDX list, as this version knows it, doesn’t have; one of one’s own is named “LicenseRef-…”.',
  ],
  ['GPL-2.0+', 'information: “GPL-2.0+” has an identifier that the SPDX list has given up for “GPL-2.0-or-later”.'],
  [
    'GPL-2.0',
    'information: “GPL-2.0” has an identifier that the SPDX list has given up for GPL-2.0-only or GPL-2.0-or-later, as its author meant it.',
  ],
  ['Net-SNMP', 'information: “Net-SNMP” has an identifier that the SPDX list has given up.'],
];

describe('the licences of a tree', () => {
  let scan: FileScanner;
  before(async () => (scan = createFileScanner(await loadLicenceTexts())));

  function judged(files: Files, text = HEAD, judgedPaths?: readonly string[]): LicencesOfTree {
    const facts = new Map(
      Object.entries(files).map(([path, content]) => {
        const scanned = scan(path, Buffer.from(content as string));
        return [path, scanned === 'binary' ? null : factsOf(scanned)] as const;
      }),
    );
    const { register, problems, places } = built(text);
    assert.ok(register, problems.map(({ message }) => english(message)).join('\n'));
    const naming = createNaming(
      indexRegister(register),
      () => ({ id: '', name: '', kind: 'unrostered' }),
      (kind, id) => {
        const place = places.get(entryKey(kind, id));
        return place ? { ...place, path: 'ip-register.yaml' } : null;
      },
    );
    const licences = new TreeLicences({ facts, tablesOf: tablesIn(files) }, register, naming, 'ip-register.yaml');
    for (const path of judgedPaths ?? facts.keys()) licences.add(path);
    return licences.finish();
  }

  const told = ({ findings }: LicencesOfTree): string[] => {
    const rank = ['error', 'warning', 'information'];
    const place = (one: (typeof findings)[number]): string =>
      [one.path, one.range?.[0], one.column].filter((part) => part !== undefined).join(':');
    return findings
      .map((one) => `${rank.indexOf(one.severity)}${one.severity} ${one.id} ${place(one)}: ${english(one.message)}`)
      .sort()
      .map((line) => line.slice(1));
  };

  for (const { name, policy, files, found, assets = '' } of CASES)
    it(`tells ${name}`, () => {
      const text = `${HEAD}licence_policy:\n  - ${policy}\n${assets}`;
      assert.deepEqual(told(judged({ ...TEXTS, ...files }, text)), found);
      // Nothing without a policy.
      assert.deepEqual(
        judged({ ...TEXTS, ...files }, `${HEAD}${assets}`).findings.filter(
          ({ id }) => id !== 'licence/invalid-expression',
        ),
        [],
      );
    });

  for (const [value, found] of ALWAYS)
    it(`reads a tag with ${value}`, () => {
      const { findings } = judged({ 'a.c': `int a;\n/* SPDX-License-Identifier: ${value} */\n` });
      assert.deepEqual(
        findings.map(({ severity, range, column, message }) => [`${severity}: ${english(message)}`, range, column]),
        found === null ? [] : [[found, [2, 2], 4]],
      );
      const generated = { 'a.pb.go': `// Code generated by protoc. DO NOT EDIT.\n${tag(value)}` };
      assert.deepEqual(judged(generated).findings, []);
    });

  it('says by which entry of the policy, and who says that licences don’t go together', () => {
    const text = `${HEAD}licence_policy:\n  - {paths: ["a/**"]}\n  - ${PERMISSIVE.replace('allow', 'expected: GPL-2.0-only, allow')}\n`;
    const { findings } = judged({ ...TEXTS, 'a.c': tag('GPL-3.0-or-later'), 'b.c': tag('Apache-2.0') }, text);
    assert.deepEqual(
      findings.map(({ evidence }) => evidence),
      [
        ['ip-register.yaml:5'],
        [
          'gnu.org/licenses/license-list.html#apache2: its patent termination and indemnification; so apache.org/licenses/GPL-compatibility.html',
          'ip-register.yaml:5',
        ],
      ],
    );
  });

  it('says what each file states', () => {
    const { stated } = judged({
      'a.c': tag('mit'),
      'b.c': 'int b;\n',
      'c.c': GPL_NOTICE,
      'd.json': '{}',
      'd.json.license': tag('ISC'),
    });
    assert.deepEqual(
      [...stated].filter(([path]) => !path.endsWith('.license')),
      [
        ['a.c', 'MIT'],
        ['c.c', 'GPL-3.0-or-later'],
        ['d.json', 'ISC'],
      ],
    );
  });

  it('judges only what it is asked to', () => {
    const text = `${HEAD}licence_policy:\n  - ${REQUIRED}\n`;
    assert.deepEqual(told(judged({ ...TEXTS, 'a.c': 'int a;\n', 'b.c': 'int b;\n' }, text, ['b.c'])), [
      'warning licence/missing-header b.c:1: States no licence; the policy asks for “SPDX-License-Identifier: MIT”.',
    ]);
  });

  const TEXT_CASES: readonly (readonly [name: string, files: Files, missing: readonly string[]])[] = [
    ['no text at all', { 'a.c': tag('MIT'), 'b.c': tag('MIT OR ISC') }, ['ISC 1 file', 'MIT 2 files']],
    ['a text in LICENSES', { 'a.c': tag('MIT'), 'LICENSES/MIT.txt': 'x' }, []],
    ['one for any scope of its version', { 'a.c': tag('GPL-2.0-or-later'), 'LICENSES/GPL-2.0-only.txt': 'x' }, []],
    [
      'one of another version',
      { 'a.c': tag('GPL-3.0-only'), 'LICENSES/GPL-2.0-only.txt': 'x' },
      ['GPL-3.0-only 1 file'],
    ],
    ['a LICENSES of another folder', { 'a.c': tag('MIT'), 'x/LICENSES/MIT.txt': 'x' }, ['MIT 1 file']],
    ['a LICENSE that isn’t known, which may be it', { 'a.c': tag('LicenseRef-ours'), LICENSE: 'Ask Ada.\n' }, []],
    [
      'a LICENSE beside, which is of that folder',
      { 'a.c': tag('LicenseRef-a'), 'x/LICENSE': 'Ask.\n' },
      ['LicenseRef-a 1 file'],
    ],
    [
      'an exception, where there is a folder for all',
      { 'a.c': tag('GPL-2.0-only WITH Classpath-exception-2.0'), 'LICENSES/GPL-2.0-only.txt': 'x' },
      ['Classpath-exception-2.0 1 file'],
    ],
    [
      'what snippets are under',
      {
        'a.c': `// SPDX-SnippetBegin\n${tag('ISC')}int c;\n// SPDX-SnippetEnd\n`,
        'b.c': `${tag('MIT')}// SPDX-SnippetBegin\n${tag('MIT')}int c;\n// SPDX-SnippetEnd\n`,
      },
      ['ISC 1 file', 'MIT 1 file'],
    ],
    ['words that leave it open', { 'a.c': '/* Licensed under the BSD license. */\n' }, []],
    ['what is generated', { 'a.pb.go': `// Code generated by protoc. DO NOT EDIT.\n${tag('MIT')}` }, []],
  ];
  for (const [name, files, missing] of TEXT_CASES)
    it(`looks for texts: ${name}`, () => {
      const { findings } = judged(files, `${HEAD}licence_policy:\n  - {paths: ["**"]}\n`);
      const texts = findings.filter(({ id }) => id === 'licence/text-missing');
      const shown = texts.map(({ subject, message }) => `${subject} ${/\d+ files?/.exec(english(message))![0]}`);
      assert.deepEqual(shown.sort(), missing);
    });
});
