import assert from 'node:assert/strict';
import fc from 'fast-check';
import { copyrightStatements } from '../../src/licensing/copyrightStatements';
import { comment, hostileTexts, proseFrom } from './proseFrom';

/** Years and holders of each statement, and the contact where there is one. */
type Told = [years: string, holders: string[], contact?: string];

function told(text: string): Told[] {
  return copyrightStatements(proseFrom(text)).map(({ years, holders, contact }) =>
    contact === null ? [years, [...holders]] : [years, [...holders], contact],
  );
}

const STATEMENTS: Record<string, Told[]> = {
  // Words and signs.
  'Copyright (c) 2010 Ann Alder': [['2010', ['Ann Alder']]],
  'COPYRIGHT (C) 2010 ANN ALDER': [['2010', ['ANN ALDER']]],
  'copyright 2010 ann alder': [['2010', ['ann alder']]],
  'Copyright: 2010, Ann Alder': [['2010', ['Ann Alder']]],
  'Copyright © 2010 Ann Alder': [['2010', ['Ann Alder']]],
  'Copyright &copy; 2010 Ann Alder': [['2010', ['Ann Alder']]],
  '© 2024 Alder GmbH': [['2024', ['Alder GmbH']]],
  '© Alder GmbH': [['', ['Alder GmbH']]],
  '(C) 1998-2004 The Alder Team and contributors': [['1998-2004', ['The Alder Team', 'contributors']]],
  '(c) 2010 ann alder': [['2010', ['ann alder']]],
  '(c) 2010 Ann Alder | MIT': [['2010', ['Ann Alder']]],
  'alder 1.2 | (c) 2010 Ann Alder | alder.example/licence': [['2010', ['Ann Alder']]],
  'Copyright (c) 2010 | Ann Alder': [['2010', ['Ann Alder']]],
  '| Copyright 2010 Ann Alder |': [['2010', ['Ann Alder']]],
  '(c) Alder Platforms, Inc. and affiliates.': [['', ['Alder Platforms, Inc. and affiliates']]],
  'Copr. 1999 by X': [['1999', ['X']]],
  '@copyright 2010 Ann Alder': [['2010', ['Ann Alder']]],
  '@copyright Copyright (c) 2010 Ann Alder': [['2010', ['Ann Alder']]],
  '\\copyright 2010 Ann Alder': [['2010', ['Ann Alder']]],
  ' * Copyright 2010 Ann Alder *': [['2010', ['Ann Alder']]],
  'c: Copyright (C) Mark Alder, <mark@alder.example>': [['', ['Mark Alder'], 'mark@alder.example']],
  'Copyright (C) Grant Alder': [['', ['Grant Alder']]],
  'Copyright Grant. Subject to the terms': [],
  'Copyright The Alder Authors.': [['', ['The Alder Authors']]],
  'Copyright Alder, Inc. and other Alder contributors.': [['', ['Alder, Inc.', 'other Alder contributors']]],
  'Copyright (c) Ann, some rights reserved': [['', ['Ann']]],
  'SPDX-FileCopyrightText: 2019 Jane Doe <jane@example.com>': [['2019', ['Jane Doe'], 'jane@example.com']],
  'SPDX-FileCopyrightText: Copyright contributors to the Alder project.': [['', ['contributors to the Alder project']]],
  'SPDX-SnippetCopyrightText: (C) Alder Cooperative <info@alder.example>': [
    ['', ['Alder Cooperative'], 'info@alder.example'],
  ],
  'SPDX-FileCopyrightText: © 2020 jane': [['2020', ['jane']]],
  // Years.
  'Copyright 2010, 2012-2014 Ann Alder': [['2010, 2012-2014', ['Ann Alder']]],
  'Copyright 1998, 1999, 2000 Ann Alder': [['1998-2000', ['Ann Alder']]],
  'Copyright 2001–2003 Ann Alder': [['2001-2003', ['Ann Alder']]],
  'Copyright 2001 - 2003 Ann Alder': [['2001-2003', ['Ann Alder']]],
  'Copyright 2001-03 Ann Alder': [['2001-2003', ['Ann Alder']]],
  'Copyright 1997, 98, 99 Ann Alder': [['1997-1999', ['Ann Alder']]],
  'Copyright 2005, 2001 and 2003 Ann Alder': [['2001, 2003, 2005', ['Ann Alder']]],
  'Copyright 2020 - present Ann Alder': [['2020-present', ['Ann Alder']]],
  'Copyright 2020-present, Alder, Inc.': [['2020-present', ['Alder, Inc.']]],
  'Copyright 2016 and later: Alder, Inc. and others.': [['2016-present', ['Alder, Inc.']]],
  'Copyright Alder Corp 2001-2003. All rights reserved.': [['2001-2003', ['Alder Corp']]],
  'Copyright (c) Alder Corp, 2001, 2002': [['2001-2002', ['Alder Corp']]],
  'Copyright 2001, 2002 Ann Alder, 2003 Bob Beech': [['2001-2003', ['Ann Alder', 'Bob Beech']]],
  'Copyright 2001 - Ann Alder': [['2001', ['Ann Alder']]],
  'Copyright 2001': [['2001', []]],
  // Holders.
  'Copyright 2020 - present A, B and C. All rights reserved.': [['2020-present', ['A', 'B', 'C']]],
  'Copyright 2010 by the University of Alder, Beechtown': [['2010', ['the University of Alder, Beechtown']]],
  'Copyright 2010 National Institute of Standards and Technology': [
    ['2010', ['National Institute of Standards and Technology']],
  ],
  'Copyright 2010 Alder and/or its affiliates': [['2010', ['Alder and/or its affiliates']]],
  'Copyright 2010 Rohr & Schwarz GmbH & Co. KG': [['2010', ['Rohr & Schwarz GmbH & Co. KG']]],
  'Copyright 2010 J. R. Alder, Jr.': [['2010', ['J. R. Alder, Jr.']]],
  'Copyright 2010 Alder Inc. Licensed under the MIT licence.': [['2010', ['Alder Inc.']]],
  'Copyright 2010 Ann Alder. This file is part of Beech.': [['2010', ['Ann Alder']]],
  'Copyright 2008 for Alder Electronics': [['2008', ['Alder Electronics']]],
  'Copyright 2006 Alder B.V., The Netherlands.': [['2006', ['Alder B.V., The Netherlands']]],
  'Copyright 2003 Alder Technology, Beechtown, NJ': [['2003', ['Alder Technology, Beechtown, NJ']]],
  'Copyright (c) 1996 - 2026, Ann Alder, <ann@alder.example>, and many\ncontributors, see the THANKS file.': [
    ['1996-2026', ['Ann Alder', 'many contributors'], 'ann@alder.example'],
  ],
  'Copyright 2001 Ann Alder and it is hereby released to the public': [['2001', ['Ann Alder']]],
  'Copyright 2004 Alder Inc., Beechtown, North Carolina.': [['2004', ['Alder Inc., Beechtown, North Carolina']]],
  'Copyright 2000 Ann Alder, member of The Beech Project, Inc.': [
    ['2000', ['Ann Alder, member of The Beech Project, Inc.']],
  ],
  'Partly based on code that is Copyright © The Alder Project Inc.': [['', ['The Alder Project Inc.']]],
  'Copyright 2004 Ann Alder, University of Beechtown, Hungary': [
    ['2004', ['Ann Alder', 'University of Beechtown, Hungary']],
  ],
  // Contacts.
  'Copyright (c) 2010, Ann Alder, <ann@alder.example>, et al.': [['2010', ['Ann Alder'], 'ann@alder.example']],
  'Copyright 2010 Ann Alder (ann@alder.example)': [['2010', ['Ann Alder'], 'ann@alder.example']],
  'Copyright 2010 Ann Alder <ann at alder dot example>': [['2010', ['Ann Alder'], 'ann at alder dot example']],
  'Copyright 2010 Ann Alder, https://alder.example/x': [['2010', ['Ann Alder'], 'https://alder.example/x']],
  'c: Copyright (C) Ann Alder': [['', ['Ann Alder']]],
  '2005 (c) Alder Software, Inc.': [['2005', ['Alder Software, Inc.']]],
  'Copyright 2010 Ann Alder (alder) ( https://alder.example/x )': [
    ['2010', ['Ann Alder (alder)'], 'https://alder.example/x'],
  ],
  'Copyright Ann Alder 2000 (the roots, the bark)': [['2000', ['Ann Alder (the roots, the bark)']]],
  'Copyright 2013 Ann Alder &lt;ann@alder.example&gt;': [['2013', ['Ann Alder'], 'ann@alder.example']],
  'Copyright 2013 [Ann Alder](https://alder.example)': [['2013', ['Ann Alder'], 'https://alder.example']],
  'Copyright 2013, Ann Alder, @ann, alder.example': [['2013', ['Ann Alder']]],
  // In a line, and several in one.
  'Copyright contributors': [['', ['contributors']]],
  'MIT © Ann Alder': [['', ['Ann Alder']]],
  'MIT License & © [Ann Alder](https://alder.example)': [['', ['Ann Alder'], 'https://alder.example']],
  'Portions Copyright 1999 Alder, Inc.': [['1999', ['Alder, Inc.']]],
  'Portions of this code (c) 1999 Alder, Inc.': [['1999', ['Alder, Inc.']]],
  'beech.c - grows. Copyright (C) 2001 Ann Alder': [['2001', ['Ann Alder']]],
  'Copyright 2001 Ann Alder. Portions Copyright 2004 Bob Beech.': [
    ['2001', ['Ann Alder']],
    ['2004', ['Bob Beech']],
  ],
  // Over several lines.
  'Copyright © 2001–2003\n  The Regents of the\n  University of Alder.': [
    ['2001-2003', ['The Regents of the University of Alder']],
  ],
  'Copyright 2001,\n2002 Ann Alder': [['2001-2002', ['Ann Alder']]],
  'Copyright 2001 Ann Alder,\nBob Beech\nThis is a text.': [['2001', ['Ann Alder', 'Bob Beech']]],
  'Copyright 2001 Alder Ltd\n       and Bob Beech': [['2001', ['Alder Ltd', 'Bob Beech']]],
  'Copyright 2001 Alder Foundation, Inc.,\n 51 High Street, Fifth Floor': [['2001', ['Alder Foundation, Inc.']]],
  'Copyright (C) 2001 Ann Alder\n              2002 Bob Beech\n              2003-2004 Cy <c@x.example>': [
    ['2001', ['Ann Alder']],
    ['2002', ['Bob Beech']],
    ['2003-2004', ['Cy'], 'c@x.example'],
  ],
  'Copyright:\n  2013 Ann Alder\n  2014 Bob Beech': [
    ['2013', ['Ann Alder']],
    ['2014', ['Bob Beech']],
  ],
  'Copyright 2001 Ann Alder\nAll rights reserved.\nLicensed under ISC': [['2001', ['Ann Alder']]],
  '/*\n * (C) Copyright 2000\n * Ann Alder, Beech GmbH, ann@alder.example\n */': [
    ['2000', ['Ann Alder', 'Beech GmbH'], 'ann@alder.example'],
  ],
  'Copyright 1995 Alder (Institute of Trees,\nBeechtown). All rights reserved.': [
    ['1995', ['Alder (Institute of Trees, Beechtown)']],
  ],
  'Copyright (C) 2001 Ann Alder\n               Author: Bob Beech <bob@beech.example>': [['2001', ['Ann Alder']]],
  'Copyright 2001\n\nAnn Alder wrote this.': [['2001', []]],
};

const NONE = [
  'Author: Ann Alder',
  'Written 2010 by Ann Alder',
  'copyright notice',
  'Copyright notice',
  'The above copyright notice and this permission notice shall be included',
  'copyright holder(s)',
  'THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"',
  'Copyright Holder means the individual',
  'the copyright law',
  'Copyright law protects it',
  'copyright infringement',
  'Grant of Copyright License. Subject to the terms',
  'Copyright in the Work',
  'Copyright: see the file LICENSE',
  'the copyright year 2020',
  'copyright 2024 is in the footer',
  'getCopyright(2020)',
  'software that is copyrighted by the Alder Foundation, write to it',
  '(c) the third',
  '(c) You must retain the notices',
  '(c) 12 items',
  'see section 2(c) 2001',
  '© alone in prose',
  '© is the symbol',
  'prints "Copyright (C) 2020 Ann Alder" below',
  '`Copyright 2020 Ann Alder` is a header',
  // Templates.
  'Copyright (C) <year> <name of author>',
  'Copyright (C) <year>  <name of author>, or 19xx',
  'Copyright [yyyy] [name of copyright owner]',
  'Copyright (c) [year] [fullname]',
  'Copyright {{year}} {{owner}}',
  'Copyright {year} {owner}',
  'Copyright ${year} Ann Alder',
  'Copyright %YEAR% Ann Alder',
  'Copyright YEAR Ann Alder',
  'Copyright (C) YYYY Your Name',
  'Copyright (C) 19yy name of author',
  'Copyright 20xx Alder',
  'Copyright 2020 <COPYRIGHT HOLDER>',
  'Copyright 2020 <name of copyright owner>',
  'SPDX-FileCopyrightText: [year] [owner] <[email]>',
  // Ignored.
  'REUSE-IgnoreStart\nCopyright 2020 Ann Alder\nREUSE-IgnoreEnd',
];

describe('copyrightStatements', () => {
  for (const [text, expected] of Object.entries(STATEMENTS)) {
    it(`reads ${JSON.stringify(text)}`, () => assert.deepEqual(told(text), expected));
  }

  for (const text of NONE) {
    it(`finds none in ${JSON.stringify(text)}`, () => assert.deepEqual(told(text), []));
  }

  it('says where a statement stands, and as what', () => {
    const prose = [comment('About.\nCopyright (c) 2001,\n  2003 Ann Alder. All rights reserved.', 10)];
    assert.deepEqual(copyrightStatements(prose), [
      {
        line: 11,
        lastLine: 12,
        years: '2001, 2003',
        holders: ['Ann Alder'],
        contact: null,
        text: 'Copyright (c) 2001, 2003 Ann Alder.',
      },
    ]);
  });

  it('doesn’t go on over lines of code between two comments', () => {
    const prose = [{ lines: [...comment('Copyright 2001').lines, ...comment('Ann Alder', 3).lines] }];
    assert.deepEqual(copyrightStatements(prose)[0]?.holders, []);
  });

  it('never throws, and keeps its lines in order and in the text', () => {
    const line = fc.oneof(
      fc.constantFrom(...Object.keys(STATEMENTS), ...NONE).map((text) => text.replaceAll('\n', ' ')),
      fc.string().map((text) => `Copyright ${text}`),
      fc.string().map((text) => `(c) 2001 ${text}`),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (texts) => {
        const lines = texts.map((text, index) => ({ line: index + 1, text }));
        const found = copyrightStatements([{ lines }]);
        for (const [index, { line: first, lastLine }] of found.entries()) {
          assert.ok(first <= lastLine && lastLine <= lines.length);
          assert.ok(first >= (found[index - 1]?.line ?? 1));
        }
      }),
    );
  });

  it('takes time in proportion to the text', () => {
    const pieces = [
      'Copyright (c) ',
      '(c',
      '(c) ',
      '©',
      'Copyright 2001, ',
      '2001, ',
      'Copyright 2001 Foo <',
      'a@',
      '. A',
      '<',
      'Copyright ',
      ',',
      ' ',
      'and ',
    ];
    for (const text of hostileTexts(pieces)) {
      void copyrightStatements(proseFrom(text));
      void copyrightStatements(proseFrom(`Copyright 2001 ${text}`));
    }
  });
});
