import assert from 'node:assert/strict';
import fc from 'fast-check';
import licenceIds from 'spdx-license-ids/index.json';
import deprecatedIds from 'spdx-license-ids/deprecated.json';
import { expressionText, licenceTerms } from '../../src/licensing/expressionText';
import { repairExpression } from '../../src/licensing/repairExpression';
import { parseExpression } from '../../src/licensing/spdxExpression';

const both = (version: string): string[] => [`${version}-only`, `${version}-or-later`];

const REPAIRS: Record<string, string | string[]> = {
  // Names and abbreviations.
  'BSD 3-Clause': 'BSD-3-Clause',
  'BSD-3 Clause': 'BSD-3-Clause',
  BSD3: 'BSD-3-Clause',
  '3-clause BSD license': 'BSD-3-Clause',
  'BSD (3-Clause)': 'BSD-3-Clause',
  'New BSD License': 'BSD-3-Clause',
  'BSD 3-Clause "New" or "Revised" License': 'BSD-3-Clause',
  'Simplified BSD': 'BSD-2-Clause',
  'Zero-Clause BSD': '0BSD',
  'Apache 2': 'Apache-2.0',
  Apache2: 'Apache-2.0',
  'Apache-2': 'Apache-2.0',
  'Apache License 2.0': 'Apache-2.0',
  'Apache License, Version 2.0': 'Apache-2.0',
  'The Apache Software License, Version 2.0': 'Apache-2.0',
  ALv2: 'Apache-2.0',
  'ASL 2.0': 'Apache-2.0',
  'MIT License': 'MIT',
  'MIT licence': 'MIT',
  'The MIT License (MIT)': 'MIT',
  Expat: 'MIT',
  'MPL 2.0': 'MPL-2.0',
  MPLv2: 'MPL-2.0',
  'Mozilla Public License 2.0': 'MPL-2.0',
  'Mozilla Public License 2.0 (MPL 2.0)': 'MPL-2.0',
  'Eclipse Public License v1.0': 'EPL-1.0',
  'Boost Software License': 'BSL-1.0',
  'zlib/libpng': 'Zlib',
  'CC BY-SA 4.0': 'CC-BY-SA-4.0',
  CC0: 'CC0-1.0',
  'Creative Commons Attribution 4.0 International': 'CC-BY-4.0',
  'Creative Commons Attribution-NonCommercial-ShareAlike 3.0 Unported': 'CC-BY-NC-SA-3.0',
  'Python Software Foundation License': ['PSF-2.0', 'Python-2.0'],
  'same terms as Perl itself': 'Artistic-1.0-Perl OR GPL-1.0-or-later',
  // GNU.
  'GPLv2+': 'GPL-2.0-or-later',
  'GPL-2+': 'GPL-2.0-or-later',
  'GPL 2 or later': 'GPL-2.0-or-later',
  'GPL version 2 or (at your option) any later version': 'GPL-2.0-or-later',
  'GNU General Public License v3 or later (GPLv3+)': 'GPL-3.0-or-later',
  'GPL (>= 2)': 'GPL-2.0-or-later',
  'GPL-2.0 only': 'GPL-2.0-only',
  GPLv2: both('GPL-2.0'),
  'GPL 3': both('GPL-3.0'),
  LGPLv3: both('LGPL-3.0'),
  'LGPL 2': [...both('LGPL-2.0'), ...both('LGPL-2.1')],
  'LGPL 2.0': both('LGPL-2.0'),
  'GNU Lesser General Public License v2.1': both('LGPL-2.1'),
  'AGPLv3+': 'AGPL-3.0-or-later',
  GPL: [...both('GPL-1.0'), ...both('GPL-2.0'), ...both('GPL-3.0')],
  'GPL-2.0-or-later+': 'GPL-2.0-or-later',
  'GPL-2.0-only+': ['GPL-2.0-or-later', 'GPL-2.0-only'],
  // Deprecated identifiers.
  'GPL-2.0': both('GPL-2.0'),
  'gpl-2.0': both('GPL-2.0'),
  'GPL-2.0+': 'GPL-2.0-or-later',
  'LGPL-2.1+': 'LGPL-2.1-or-later',
  'GFDL-1.3': both('GFDL-1.3'),
  'GPL-2.0-with-classpath-exception': 'GPL-2.0-only WITH Classpath-exception-2.0',
  'GPL-2.0-with-classpath-exception+': 'GPL-2.0-or-later WITH Classpath-exception-2.0',
  'GPL-2.0-with-bison-exception': 'GPL-2.0-only WITH Bison-exception-2.2',
  'GPL-2.0-with-font-exception': 'GPL-2.0-only WITH Font-exception-2.0',
  'GPL-2.0-with-GCC-exception': 'GPL-2.0-only WITH GCC-exception-2.0',
  'GPL-2.0-with-autoconf-exception': 'GPL-2.0-only WITH Autoconf-exception-2.0',
  'GPL-3.0-with-GCC-exception': 'GPL-3.0-only WITH GCC-exception-3.1',
  'GPL-3.0-with-autoconf-exception': 'GPL-3.0-only WITH Autoconf-exception-3.0',
  'eCos-2.0': 'GPL-2.0-or-later WITH eCos-exception-2.0',
  wxWindows: 'LGPL-2.0-or-later WITH WxWindows-exception-3.1',
  Nunit: 'zlib-acknowledgement',
  'StandardML-NJ': 'SMLNJ',
  'bzip2-1.0.5': 'bzip2-1.0.6',
  'BSD-2-Clause-FreeBSD': ['BSD-2-Clause-Views', 'BSD-2-Clause'],
  'BSD-2-Clause-NetBSD': 'BSD-2-Clause',
  'Net-SNMP': [],
  'GPL-2.0+ WITH Classpath-exception-2.0': 'GPL-2.0-or-later WITH Classpath-exception-2.0',
  'MIT AND (ISC OR GPL-3.0)': ['MIT AND (ISC OR GPL-3.0-only)', 'MIT AND (ISC OR GPL-3.0-or-later)'],
  // What only its author knows.
  BSD: ['BSD-3-Clause', 'BSD-2-Clause', 'BSD-4-Clause', '0BSD'],
  'MIT/X11': ['MIT', 'X11'],
  Apache: ['Apache-2.0', 'Apache-1.1', 'Apache-1.0'],
  'CC-BY': ['CC-BY-4.0', 'CC-BY-3.0', 'CC-BY-2.5', 'CC-BY-2.0', 'CC-BY-1.0'],
  BSL: ['BSL-1.0', 'BUSL-1.1'],
  // Several licences.
  'MIT/Apache-2.0': 'MIT OR Apache-2.0',
  'Apache-2.0 / MIT': 'Apache-2.0 OR MIT',
  'MIT || Apache-2.0': 'MIT OR Apache-2.0',
  'MIT, Apache-2.0': ['MIT OR Apache-2.0', 'MIT AND Apache-2.0'],
  'MIT; Zlib': ['MIT OR Zlib', 'MIT AND Zlib'],
  'MIT and/or Zlib': ['MIT OR Zlib', 'MIT AND Zlib'],
  'MIT, Zlib and ISC': 'MIT AND Zlib AND ISC',
  'MIT, Zlib, or ISC': 'MIT OR Zlib OR ISC',
  'MIT & Zlib': 'MIT AND Zlib',
  'MIT or Apache License 2.0': 'MIT OR Apache-2.0',
  'MIT and (Zlib or Apache 2)': 'MIT AND (Zlib OR Apache-2.0)',
  'GPLv3+ with GCC exception 3.1': 'GPL-3.0-or-later WITH GCC-exception-3.1',
  'Apache-2.0 WITH LLVM exception': 'Apache-2.0 WITH LLVM-exception',
  'GPL-2.0-only WITH Classpath-exception': 'GPL-2.0-only WITH Classpath-exception-2.0',
  'GPL-2.0+ BSD-3-Clause': ['GPL-2.0-or-later OR BSD-3-Clause', 'GPL-2.0-or-later AND BSD-3-Clause'],
  // Form.
  'MIT Or ISC': 'MIT OR ISC',
  'EPL-1.0 +': 'EPL-1.0+',
  '"MIT"': 'MIT',
  '`MIT`': 'MIT',
  'MIT.': 'MIT',
  '(MIT OR ISC': 'MIT OR ISC',
  'MIT OR ISC)': 'MIT OR ISC',
  'licenseref-Ours': 'LicenseRef-Ours',
  'LICENSEREF-Ours OR mit': 'LicenseRef-Ours OR MIT',
};

const UNKNOWN = [
  '',
  'see the file LICENSE',
  'SEE LICENSE IN LICENSE.txt',
  'UNLICENSED',
  'NONE',
  'NOASSERTION',
  'https://example.org/licence',
  'MIT OR',
  'MIT AND something else',
  'MIT with nonsense',
  'GPL 3 or later with GCC runtime library exception',
  'GPL 2 3',
  'Apache-2.0 WITH ISC',
  'MIT License (modified)',
  'public domain',
  'LicenseRef-a+',
  ')(',
];

const VALID = [
  'MIT',
  'mit OR isc',
  'EPL-1.0+',
  'LicenseRef-Ours',
  'Brand-New-9.0',
  'GPLv9',
  'GPL-2.0-only WITH New-exception',
];

describe('repairExpression', () => {
  for (const [text, expected] of Object.entries(REPAIRS)) {
    it(`repairs ${JSON.stringify(text)}`, () => {
      const repair = repairExpression(text);
      assert.equal(repair.kind, 'repairable');
      assert.deepEqual(repair.proposals, [expected].flat());
    });
  }

  for (const text of UNKNOWN) {
    it(`doesn't guess at ${JSON.stringify(text)}`, () => assert.equal(repairExpression(text).kind, 'unknown'));
  }

  for (const text of VALID) {
    it(`leaves ${JSON.stringify(text)}`, () => assert.equal(repairExpression(text).kind, 'valid'));
  }

  it('says why', () => {
    const why = (text: string): string | null => {
      const repair = repairExpression(text);
      return repair.kind === 'repairable' ? repair.why : null;
    };
    assert.equal(why('GPL-2.0'), 'deprecated');
    assert.equal(why('Apache 2'), 'name');
    assert.equal(why('MIT/Apache-2.0'), 'mark');
    assert.equal(why('MIT Or ISC'), 'form');
    assert.equal(why('"MIT"'), 'form');
    assert.equal(why('(MIT OR ISC'), 'form');
    assert.equal(why('licenseref-a'), 'form');
  });

  it('leaves every current identifier of the list and replaces every deprecated one', () => {
    for (const id of licenceIds) assert.equal(repairExpression(id).kind, 'valid', id);
    for (const id of deprecatedIds) assert.equal(repairExpression(id).kind, 'repairable', id);
  });

  it('reads every identifier with blanks for dashes', () => {
    for (const id of licenceIds) {
      const repair = repairExpression(id.replaceAll('-', ' '));
      if (repair.kind === 'valid') continue;
      assert.equal(repair.kind, 'repairable', id);
      assert.ok(repair.proposals.includes(id), id);
    }
  });

  it('proposes only what is valid and canonical', () => {
    const names = Object.keys(REPAIRS).filter((name) => !/[()]/.test(name));
    const piece = fc.constantFrom(...names, 'MIT', '(', ')', 'LicenseRef-a', 'junk');
    const mark = fc.constantFrom(' OR ', ' and ', '/', ', ', ' ', ' with ', ' & ');
    fc.assert(
      fc.property(fc.array(fc.tuple(piece, mark), { minLength: 1, maxLength: 4 }), (pieces) => {
        const text = pieces.flat().slice(0, -1).join('');
        const repair = repairExpression(text);
        const proposals = repair.kind === 'repairable' ? repair.proposals : [];
        for (const proposal of proposals) {
          const parsed = parseExpression(proposal);
          assert.ok(parsed.kind === 'parsed', `${text}: ${proposal}`);
          assert.equal(expressionText(parsed.expression), proposal);
          const terms = licenceTerms(parsed.expression).filter(({ id }) => id !== 'junk');
          assert.ok(
            terms.every(({ standing }) => /^(?:listed|reference)$/.test(standing)),
            `${text}: ${proposal}`,
          );
        }
      }),
      { numRuns: 500 },
    );
  });

  it('never throws, and ends on hostile text', () => {
    fc.assert(fc.property(fc.string(), (text) => void repairExpression(text)));
    for (const piece of ['(', 'MIT, ', 'MIT / ', 'GPL or ', 'or later ', '"', ' ', '2.0 ', 'v2', '.0']) {
      for (const length of [990, 100_000]) void repairExpression(piece.repeat(length / piece.length));
    }
  });
});
