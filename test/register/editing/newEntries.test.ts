import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import { globList } from '../../../src/judgement/globList';
import { createUniqueIds } from '../../../src/register/draft/uniqueIds';
import { exactGlob } from '../../../src/register/editing/exactGlob';
import { packageEntries } from '../../../src/register/editing/packageEntries';
import { IdIndex } from '../../../src/register/editing/idIndex';
import { insertItem } from '../../../src/register/editing/insertItem';
import { readOutline } from '../../../src/register/editing/readOutline';
import { suppressionEntry } from '../../../src/register/editing/suppressionEntry';
import { thirdPartyEntry } from '../../../src/register/editing/thirdPartyEntry';

const REGISTER = 'register_version: 1\norganisation: {id: acme, name: Acme}\n';

function inserted(text: string, list: string, item: Parameters<typeof insertItem>[2]): Record<string, unknown> {
  const insertion = insertItem(text, [list], item)!;
  const after = insertion.edits.reduce((whole, { start, end, text: more }) => {
    return whole.slice(0, start) + more + whole.slice(end);
  }, text);
  return parse(after) as Record<string, unknown>;
}

const indexOf = (text: string): IdIndex => new IdIndex([{ path: 'r.yaml', text, root: readOutline(text) }]);

describe('an entry that a paste calls for', () => {
  for (const register of [REGISTER, `${REGISTER}suppressions: []\n`, `${REGISTER}suppressions:\n  - {rule: x/*}\n`]) {
    it(`suppresses a rule, for paths or all, after ${JSON.stringify(register.slice(REGISTER.length))}`, () => {
      const given = {
        rule: 'snippet/match',
        reason: 'ours: "all" of it',
        by: 'legal@acme.example',
        expires: '2027-01-31',
      };
      for (const paths of [['src/a \\[1\\].ts'], ['src/**', '"'], null]) {
        const { suppressions } = inserted(register, 'suppressions', suppressionEntry({ ...given, paths }));
        assert.deepEqual((suppressions as unknown[]).at(-1), { ...given, ...(paths && { paths }) });
      }
    });
  }

  it('says that a file is a third party’s, under an id that is free', () => {
    const register = `${REGISTER}assets:\n  - {id: pool-in-a-ts, class: source_code}\n`;
    const entry = thirdPartyEntry('src/a.ts', { name: 'pool', licence: 'MIT OR GPL-2.0-only' }, indexOf(register));
    const { assets } = inserted(register, 'assets', entry);
    assert.deepEqual((assets as unknown[])[1], {
      ...{ id: 'pool-in-a-ts-2', class: 'source_code', third_party: true },
      ...{ licence: 'MIT OR GPL-2.0-only', paths: ['src/a.ts'] },
    });
  });

  it('says of packages that they are others’, by licence, in both styles', () => {
    const packages = [
      { folder: 'vendor/tide', licences: ['MIT'] },
      { folder: 'vendor/[rock]', licences: ['ISC', 'MIT OR GPL-2.0-only'] },
      { folder: 'vendor/pool', licences: ['MIT'] },
    ];
    const { items, left } = packageEntries(packages, createUniqueIds(['vendored-mit']));
    assert.equal(left, 0);
    const expected = [
      {
        ...{ id: 'vendored-mit-2', class: 'source_code', third_party: true },
        ...{ licence: 'MIT', paths: ['vendor/tide/**', 'vendor/pool/**'] },
      },
      {
        ...{ id: 'vendored-isc-and-mit-or-gpl-2-0-only', class: 'source_code', third_party: true },
        ...{ licence: 'ISC AND (MIT OR GPL-2.0-only)', paths: ['vendor/\\[rock\\]/**'] },
      },
    ];
    for (const register of [REGISTER, `${REGISTER}assets: []\n`])
      assert.deepEqual(
        items.map((item) => (inserted(register, 'assets', item).assets as unknown[])[0]),
        expected,
      );
  });

  it('is of that file and no other, whatever its name is', () => {
    const name = fc.string({ unit: fc.constantFrom(...Array.from('ab/*?[]{}()!+@|,.\\')), minLength: 1, maxLength: 8 });
    // A path without empty steps, or ones that lead elsewhere, as git has them.
    const path = name.filter((text) => text.split('/').every((step) => !/^\.{0,2}$/.test(step)));
    fc.assert(
      fc.property(path, path, (one, other) => {
        const matches = globList([exactGlob(one)]);
        assert.equal(matches(one), 'yes');
        assert.equal(matches(other), one === other ? 'yes' : 'no');
      }),
    );
  });
});
