import assert from 'node:assert/strict';
import { CATEGORY_GROUPS, LINKING_EXCEPTIONS } from '../../src/licensing/licenceCategories';
import { categoryOf, LICENCE_CATEGORIES, type LicenceCategory } from '../../src/licensing/licenceCategory';
import { LISTED_EXCEPTIONS, LISTED_LICENCES } from '../../src/licensing/spdxLists';
import { POLICY_CATEGORIES } from '../../src/register/checks/checkLicences';
import { expressionOf } from './parsedExpression';

const CASES: readonly [LicenceCategory, string][] = [
  ['permissive', 'MIT MIT-0 ISC curl Zlib Apache-2.0 BSD-2-Clause BSD-4-Clause-UC 0BSD CC-BY-4.0 HPND-sell-variant'],
  ['permissive', 'mit apache-2.0+ Unicode-3.0 W3C-20150513 BSD-2-Clause-FreeBSD PostgreSQL BSL-1.0'],
  [
    'weak-copyleft',
    'LGPL-2.1-only LGPL-3.0-or-later LGPL-2.1 MPL-2.0 MPL-2.0-no-copyleft-exception EPL-2.0 CDDL-1.0 OFL-1.1',
  ],
  ['strong-copyleft', 'GPL-2.0-only GPL-2.0 GPL-3.0+ GPL-3.0-or-later CC-BY-SA-4.0 GFDL-1.3-invariants-only'],
  ['network-copyleft', 'AGPL-3.0-only AGPL-3.0 SSPL-1.0 OSL-3.0 EUPL-1.2'],
  [
    'non-commercial',
    'CC-BY-NC-4.0 CC-BY-NC-SA-3.0 CC-BY-NC-ND-4.0 PolyForm-Noncommercial-1.0.0 LicenseRef-Commons-Clause',
  ],
  ['proprietary', 'BUSL-1.1 Elastic-2.0 FSL-1.1-MIT'],
  ['public-domain', 'CC0-1.0 Unlicense LicenseRef-public-domain'],
  ['unknown', 'LicenseRef-ours LicenseRef-BSD NewerThanTheList-1.0 JSON CC-BY-ND-4.0 BSD-3-Clause-No-Nuclear-License'],
];

const categoryOfText = (text: string, isWorded?: boolean): string => {
  const term = expressionOf(text);
  assert.ok(term.kind === 'licence');
  return categoryOf(term, isWorded);
};

describe('categoryOf', () => {
  for (const [category, ids] of CASES)
    for (const id of ids.split(' ')) it(`${id}: ${category}`, () => assert.equal(categoryOfText(id), category));

  it('lets an exception for linking weaken strong copyleft, and no other', () => {
    assert.equal(categoryOfText('GPL-2.0-only WITH Classpath-exception-2.0'), 'weak-copyleft');
    assert.equal(categoryOfText('GPL-2.0-with-classpath-exception'), 'weak-copyleft');
    assert.equal(categoryOfText('GPL-2.0-only WITH Linux-syscall-note'), 'strong-copyleft');
    assert.equal(categoryOfText('Apache-2.0 WITH LLVM-exception'), 'permissive');
  });

  it('takes a name without a version, in words, for what all versions are', () => {
    assert.equal(categoryOfText('LicenseRef-BSD', true), 'permissive');
    assert.equal(categoryOfText('LicenseRef-Apache', true), 'permissive');
    assert.equal(categoryOfText('LicenseRef-Artistic', true), 'unknown');
    assert.equal(categoryOfText('LicenseRef-MIT-changed', true), 'unknown');
  });

  it('knows only ids that the SPDX list has, each once', () => {
    const all = CATEGORY_GROUPS.flatMap(({ ids }) => ids.split(/\s+/));
    assert.deepEqual(
      all.filter((id, at) => all.indexOf(id) !== at),
      [],
    );
    const listed = [...LISTED_LICENCES.keys()];
    const isListed = (id: string): boolean =>
      id.endsWith('*')
        ? listed.some((one) => one.startsWith(id.slice(0, -1).toLowerCase()))
        : LISTED_LICENCES.get(id.toLowerCase())?.id === id;
    assert.deepEqual(
      all.filter((id) => !isListed(id)),
      [],
    );
    assert.deepEqual(
      [...LINKING_EXCEPTIONS].filter((id) => !LISTED_EXCEPTIONS.has(id)),
      [],
    );
  });

  it('says where each group comes from', () => {
    for (const { source } of CATEGORY_GROUPS) assert.ok(source.length > 20, source);
  });
});

describe('the categories of a policy', () => {
  it('are those that the register takes', () => assert.deepEqual([...POLICY_CATEGORIES], [...LICENCE_CATEGORIES]));
});
