import assert from 'node:assert/strict';
import { expressionText } from '../../src/licensing/expressionText';
import { INCOMPATIBILITIES } from '../../src/licensing/incompatibilities';
import { incompatibleBetween, incompatibleWithin } from '../../src/licensing/incompatible';
import { LISTED_LICENCES } from '../../src/licensing/spdxLists';
import { expressionOf } from './parsedExpression';

const CONFLICTS: readonly [string, string][] = [
  ['GPL-2.0-only', 'Apache-2.0'],
  ['GPL-2.0', 'Apache-2.0'],
  ['GPL-2.0-only', 'GPL-3.0-or-later'],
  ['GPL-2.0-only', 'LGPL-3.0-only'],
  ['GPL-2.0-only', 'AGPL-3.0-only'],
  ['GPL-3.0-or-later', 'CDDL-1.0'],
  ['AGPL-3.0-only', 'CDDL-1.1'],
  ['GPL-2.0-or-later', 'BSD-4-Clause'],
  ['GPL-2.0-or-later', 'CC-BY-NC-SA-4.0'],
  ['GPL-3.0-only', 'EPL-2.0'],
  ['GPL-3.0-only', 'EPL-1.0'],
  ['GPL-2.0-only', 'MPL-1.1'],
  ['GPL-3.0-only', 'MPL-2.0-no-copyleft-exception'],
  ['GPL-3.0-only', 'OpenSSL'],
  ['GPL-2.0-only', 'CC-BY-SA-4.0'],
  ['GPL-2.0-only', 'CC-BY-SA-3.0'],
  ['GPL-3.0-only', 'CC-BY-SA-1.0'],
  ['GPL-2.0-only', 'ECL-2.0'],
  ['GPL-3.0-only', 'SSPL-1.0'],
];

const FINE: readonly [string, string][] = [
  ['GPL-2.0-or-later', 'Apache-2.0'],
  ['GPL-3.0-only', 'Apache-2.0'],
  ['GPL-1.0-or-later', 'Apache-2.0'],
  ['GPL-1.0-only', 'Apache-2.0'],
  ['GPL-2.0-or-later', 'GPL-3.0-only'],
  ['GPL-2.0-only', 'LGPL-2.1-only'],
  ['GPL-3.0-only', 'AGPL-3.0-only'],
  ['GPL-2.0-only', 'BSD-3-Clause'],
  ['GPL-2.0-only', 'BSD-4-Clause-UC'],
  ['GPL-2.0-only', 'MPL-2.0'],
  ['GPL-2.0-only', 'MPL-1.1 OR LGPL-2.1-or-later'],
  ['GPL-2.0-only', 'EPL-2.0 OR GPL-2.0-or-later'],
  ['GPL-2.0-only WITH openvpn-openssl-exception', 'OpenSSL'],
  ['LGPL-2.1-only', 'Apache-2.0'],
  ['GPL-3.0-only', 'CC-BY-SA-4.0'],
  ['GPL-3.0-only', 'CC-BY-SA-3.0'],
  ['GPL-3.0-or-later', 'GFDL-1.3-or-later'],
  ['GPL-3.0-only', 'BUSL-1.1'],
  ['GPL-2.0-only', 'MPL-1.0'],
  ['GPL-2.0-only', 'LicenseRef-theirs'],
  ['GPL-2.0-only', 'NewerThanTheList-1.0'],
  ['MIT', 'CDDL-1.0'],
];

describe('licences that don’t go together', () => {
  for (const [one, other] of CONFLICTS)
    it(`${one} and ${other}`, () => {
      for (const [a, b] of [
        [one, other],
        [other, one],
      ] as const) {
        assert.ok(incompatibleWithin(expressionOf(`${a} AND ${b}`)));
        assert.ok(incompatibleBetween(expressionOf(a), expressionOf(b)));
        assert.equal(incompatibleWithin(expressionOf(`${a} OR ${b}`)), null);
      }
    });
  for (const [one, other] of FINE)
    it(`not ${one} and ${other}`, () => {
      assert.equal(incompatibleWithin(expressionOf(`(${one}) AND (${other})`)), null);
      assert.equal(incompatibleBetween(expressionOf(other), expressionOf(one)), null);
    });

  it('are found wherever AND joins them, and only where no choice avoids them', () => {
    const found = (text: string): string | null => {
      const conflict = incompatibleWithin(expressionOf(text));
      return conflict && `${expressionText(conflict.one)}, ${expressionText(conflict.other)}: ${conflict.reason}`;
    };
    assert.equal(found('MIT AND ISC AND GPL-2.0-only AND Apache-2.0'), 'GPL-2.0-only, Apache-2.0: further-terms');
    assert.equal(found('GPL-2.0-only AND (CDDL-1.0 OR Apache-2.0)'), 'CDDL-1.0, GPL-2.0-only: further-terms');
    assert.equal(found('GPL-2.0-only AND (CDDL-1.0 OR MIT)'), null);
    assert.equal(found('(GPL-2.0-only AND CDDL-1.0) OR MIT'), null);
    assert.equal(found(`GPL-2.0-only AND ${Array(200).fill('CDDL-1.0').join(' AND ')}`), null);
  });

  it('stand in a table whose ids the SPDX list has, each with its source', () => {
    for (const { one, other, source } of INCOMPATIBILITIES) {
      assert.match(source, /gnu\.org|creativecommons\.org|osadl\.org|section/);
      for (const id of `${one} ${other}`.split(' ')) {
        const isKnown = id.endsWith('*') || LISTED_LICENCES.get(id.toLowerCase())?.id === id;
        assert.ok(isKnown, id);
      }
    }
  });
});
