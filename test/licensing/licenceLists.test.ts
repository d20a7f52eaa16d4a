import assert from 'node:assert/strict';
import { createLicenceLists, type LicenceLists } from '../../src/licensing/licenceLists';
import { expressionOf } from './parsedExpression';

type Row = readonly [lists: LicenceLists, text: string, verdict: string];

const PERMISSIVE = { allow: ['permissive'] };

/** `standing`, and the entry that decided. */
const TAGGED: readonly Row[] = [
  [{ expected: 'MIT' }, 'mit', 'allowed MIT'],
  [{ expected: 'MIT' }, 'MIT OR Apache-2.0', 'unexpected'],
  [{ expected: 'MIT AND ISC' }, 'ISC AND MIT', 'allowed MIT AND ISC'],
  [{ expected: 'GPL-2.0-only' }, 'GPL-2.0-or-later', 'unexpected'],
  [{ expected: 'GPL-2.0-only' }, 'GPL-2.0', 'allowed GPL-2.0-only'],
  [{ expected: 'LicenseRef-ours' }, 'LicenseRef-ours', 'allowed LicenseRef-ours'],
  [{ expected: 'NewerThanTheList-1.0' }, 'NewerThanTheList-1.0', 'allowed NewerThanTheList-1.0'],
  [{ expected: 'broken (' }, 'MIT', 'allowed'],
  [{ expected: 'curl', ...PERMISSIVE }, 'curl', 'allowed curl'],
  [{ expected: 'curl', ...PERMISSIVE }, 'ISC AND curl', 'allowed permissive'],
  [{ expected: 'curl', ...PERMISSIVE }, 'GPL-2.0-only', 'unexpected'],
  [PERMISSIVE, 'MIT AND GPL-3.0-only', 'unexpected'],
  [PERMISSIVE, 'MIT OR GPL-3.0-only', 'allowed permissive'],
  [PERMISSIVE, '(MIT OR GPL-3.0-only) AND (AGPL-3.0-only OR ISC)', 'allowed permissive'],
  [PERMISSIVE, 'LicenseRef-theirs', 'unexpected'],
  [{ allow: ['permissive', 'unknown'] }, 'LicenseRef-theirs', 'allowed unknown'],
  [{ allow: ['permissive', 'broken ('] }, 'GPL-3.0-only', 'open'],
  [{ allow: ['MIT OR Apache-2.0'] }, 'Apache-2.0', 'allowed MIT OR Apache-2.0'],
  [{ allow: ['MIT AND ISC'] }, 'MIT', 'unexpected'],
  [{ allow: ['MIT AND ISC'] }, 'ISC AND MIT', 'allowed MIT AND ISC'],
  [{ allow: ['GPL-2.0-or-later'] }, 'GPL-3.0-only', 'allowed GPL-2.0-or-later'],
  [{ allow: ['GPL-2.0-only'] }, 'GPL-2.0-or-later', 'allowed GPL-2.0-only'],
  [{ allow: ['GPL-2.0-only'] }, 'GPL-3.0-only', 'unexpected'],
  [{ allow: ['MPL-1.1+'] }, 'MPL-2.0', 'allowed MPL-1.1+'],
  [{ allow: ['GPL-2.0-only WITH Classpath-exception-2.0'] }, 'GPL-2.0-only', 'unexpected'],
  [{ allow: ['GPL-2.0-only'] }, 'GPL-2.0-only WITH Classpath-exception-2.0', 'allowed GPL-2.0-only'],
  [{ deny: ['strong-copyleft'] }, 'GPL-3.0-only', 'denied strong-copyleft'],
  [{ deny: ['strong-copyleft'] }, 'MIT OR GPL-3.0-only', 'allowed'],
  [{ deny: ['strong-copyleft'] }, 'MIT AND GPL-3.0-only', 'denied strong-copyleft'],
  [{ deny: ['strong-copyleft'] }, 'GPL-2.0-only WITH Classpath-exception-2.0', 'allowed'],
  [{ deny: ['GPL-3.0-only'] }, 'GPL-2.0-or-later', 'allowed'],
  [{ deny: ['GPL-2.0-or-later'] }, 'GPL-2.0-or-later', 'denied GPL-2.0-or-later'],
  [{ deny: ['GPL-2.0-or-later'] }, 'GPL-3.0+', 'denied GPL-2.0-or-later'],
  [{ deny: ['LicenseRef-theirs'] }, 'LicenseRef-theirs', 'denied LicenseRef-theirs'],
  [{ deny: ['JSON'], ...PERMISSIVE }, 'JSON', 'denied JSON'],
  [{ deny: ['strong-copyleft'], allow: ['GPL-2.0-only'] }, 'GPL-2.0-only', 'allowed GPL-2.0-only'],
  [{ deny: ['MIT'], ...PERMISSIVE }, 'MIT', 'denied MIT'],
  [{ deny: ['MIT'], allow: ['MIT'] }, 'MIT', 'denied MIT'],
  [{ review: ['weak-copyleft'] }, 'LGPL-2.1-only', 'review weak-copyleft'],
  [{ review: ['weak-copyleft'], ...PERMISSIVE }, 'MPL-2.0 AND MIT', 'review weak-copyleft'],
  [{ review: ['weak-copyleft'], ...PERMISSIVE }, 'MPL-2.0 OR MIT', 'allowed permissive'],
  [{ review: ['weak-copyleft'], ...PERMISSIVE }, 'MPL-2.0 AND GPL-2.0-only', 'unexpected'],
  [{ review: ['weak-copyleft'], expected: 'MIT' }, 'MPL-2.0', 'review weak-copyleft'],
  [{}, 'GPL-2.0-only', 'allowed'],
];

/** What a file says in words leaves more open. */
const WORDED: readonly Row[] = [
  [{ expected: 'BSD-3-Clause' }, 'LicenseRef-BSD', 'open'],
  [{ expected: 'GPL-2.0-only' }, 'GPL-1.0-or-later', 'open'],
  [{ expected: 'GPL-2.0-only' }, 'LGPL-2.0-or-later', 'unexpected'],
  [{ expected: 'MIT' }, 'LicenseRef-BSD', 'unexpected'],
  [{ allow: ['BSD-2-Clause'] }, 'LicenseRef-BSD', 'open'],
  [{ allow: ['permissive'] }, 'LicenseRef-BSD', 'allowed permissive'],
  [{ allow: ['MIT'] }, 'LicenseRef-Apache', 'unexpected'],
];

function told([lists, text]: Row, isWorded: boolean): string {
  const { standing, entry } = createLicenceLists(lists).judge(expressionOf(text), { isWorded });
  return [standing, entry].filter((part) => part !== null).join(' ');
}

describe('createLicenceLists', () => {
  for (const row of TAGGED)
    it(`${JSON.stringify(row[0])}: ${row[1]} is ${row[2]}`, () => assert.equal(told(row, false), row[2]));
  for (const row of WORDED)
    it(`${JSON.stringify(row[0])}: ${row[1]}, in words, is ${row[2]}`, () => assert.equal(told(row, true), row[2]));

  it('takes a reference in a tag for no more than it is', () => {
    assert.equal(told([{ expected: 'BSD-3-Clause' }, 'LicenseRef-BSD', ''], false), 'unexpected');
  });

  const OF_NOTICES: readonly [LicenceLists, string][] = [
    [{ deny: ['proprietary'] }, 'denied'],
    [{ allow: ['proprietary'] }, 'allowed'],
    [{ review: ['proprietary'] }, 'review'],
    [{ expected: 'MIT' }, 'unexpected'],
    [{ allow: ['permissive'] }, 'unexpected'],
    [{ expected: 'LicenseRef-ours' }, 'open'],
    [{ deny: ['GPL-3.0-only'] }, 'allowed'],
  ];
  for (const [lists, standing] of OF_NOTICES)
    it(`${JSON.stringify(lists)}: a notice that reserves all is ${standing}`, () =>
      assert.equal(createLicenceLists(lists).judgeCategory('proprietary'), standing));
});
