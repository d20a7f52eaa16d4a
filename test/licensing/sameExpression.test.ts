import assert from 'node:assert/strict';
import { saySame } from '../../src/licensing/sameExpression';

const SAME: readonly [string, string][] = [
  ['MIT', 'mit'],
  ['MIT AND ISC', 'ISC AND MIT'],
  ['MIT AND (ISC OR Zlib)', '(Zlib OR ISC) AND MIT AND MIT'],
  ['GPL-2.0', 'GPL-2.0-only'],
  ['GPL-2.0+', 'GPL-2.0-or-later'],
  ['GPL-2.0-or-later+', 'GPL-2.0-or-later'],
  ['GPL-2.0-with-classpath-exception', 'GPL-2.0-only WITH Classpath-exception-2.0'],
  ['LicenseRef-ours', 'LicenseRef-ours'],
  ['no expression at all', 'no expression at all'],
];

const DIFFERENT: readonly [string, string][] = [
  ['GPL-2.0-only', 'GPL-2.0-or-later'],
  ['GPL-2.0-only', 'GPL-2.0-only WITH Classpath-exception-2.0'],
  ['MIT AND ISC', 'MIT OR ISC'],
  ['MIT AND (ISC OR Zlib)', '(MIT AND ISC) OR Zlib'],
  ['MPL-1.1', 'MPL-1.1+'],
  ['LicenseRef-ours', 'LicenseRef-theirs'],
  ['one wrong', 'MIT'],
];

describe('saySame', () => {
  for (const [one, other] of SAME)
    it(`${one} and ${other} say the same`, () => assert.ok(saySame(one, other) && saySame(other, one)));
  for (const [one, other] of DIFFERENT)
    it(`${one} and ${other} don’t`, () => assert.ok(!saySame(one, other) && !saySame(other, one)));
});
