import assert from 'node:assert/strict';
import list from 'spdx-license-list/full';
import { sharedFileScanner } from '../../../src/analysis/licenceTexts';
import { fileLicence } from '../../../src/analysis/works/fileLicence';
import type { FoundWork } from '../../../src/analysis/works/foundWork';
import { workTerms, type WorkTerms } from '../../../src/analysis/works/workTerms';
import { useScratchHome } from '../../history/scratch';
import { writeTree } from './writeTree';

const GPL = list['GPL-3.0-only']!.licenseText;
const MIT = list.MIT!.licenseText.replace(/Copyright .*/, 'Copyright (c) 2020 Ada Lovelace');

describe('workTerms', () => {
  useScratchHome();

  const cases: [string, Partial<FoundWork>, files: Record<string, string>, WorkTerms][] = [
    ['a description', { licences: ['(MIT OR Apache-2.0)'] }, {}, { licence: 'MIT OR Apache-2.0', holders: [] }],
    [
      'several, of which one may be chosen',
      { licences: ['MIT', 'GPLv2'] },
      {},
      { licence: 'MIT OR GPL-2.0-only', holders: [] },
    ],
    [
      'several of one in Python',
      { ecosystem: 'pypi', licences: ['MIT', 'ISC'] },
      {},
      { licence: 'MIT AND ISC', holders: [] },
    ],
    ['a text at the top', {}, { LICENSE: MIT }, { licence: 'MIT', holders: ['Ada Lovelace'] }],
    [
      'a description, and whose it is in the text',
      { licences: ['ISC'] },
      { 'LICENSE.md': MIT },
      { licence: 'ISC', holders: ['Ada Lovelace'] },
    ],
    ['a text that has a holder of its own', {}, { COPYING: GPL }, { licence: 'GPL-3.0-only', holders: [] }],
    [
      'a text that the description leads to',
      { licences: ['SEE LICENSE IN LICENSE'] },
      { LICENSE: MIT },
      { licence: 'MIT', holders: ['Ada Lovelace'] },
    ],
    ['nothing', { licences: ['UNLICENSED'] }, { 'NOTICE.txt': MIT }, { licence: 'NOASSERTION', holders: [] }],
    [
      'texts beside, of a folder that others share',
      { only: new Set(['a']) },
      { LICENSE: MIT },
      { licence: 'NOASSERTION', holders: [] },
    ],
  ];
  for (const [what, found, files, expected] of cases)
    it(`are told by ${what}`, async () => {
      const work: FoundWork = {
        ...{ ecosystem: 'npm', name: 'a', version: '', licences: [], home: null, folder: writeTree(files) },
        ...found,
      };
      assert.deepEqual(workTerms(work, await sharedFileScanner()), expected);
    });
});

describe('fileLicence', () => {
  const cases: [string, string | null][] = [
    ['/* SPDX-License-Identifier: MIT */\nint a;\n', 'MIT'],
    [
      `/*\n${MIT.split('\n')
        .map((line) => ` * ${line}`)
        .join('\n')}\n */\nint a;\n`,
      'MIT',
    ],
    ['int a;\n', null],
    ['// no licence here\nint a;\n', null],
    [`${'int a;\n'.repeat(2000)}// SPDX-License-Identifier: MIT\n`, null],
    ['const LICENSES = ["MIT"];\n', null],
  ];
  for (const [text, expected] of cases)
    it(`${String(expected)}: ${text.slice(0, 40).replaceAll('\n', ' ')}`, async () => {
      assert.equal(fileLicence('a.c', Buffer.from(text), await sharedFileScanner()), expected);
    });
});
