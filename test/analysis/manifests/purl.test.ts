import assert from 'node:assert/strict';
import { purlOf, readPurl } from '../../../src/analysis/manifests/purl';

describe('purlOf', () => {
  const cases: [type: string, name: string, purl: string][] = [
    ['npm', 'lodash', 'pkg:npm/lodash'],
    ['npm', '@a/b', 'pkg:npm/%40a/b'],
    ['golang', 'github.com/a/b', 'pkg:golang/github.com/a/b'],
    ['maven', 'com.a:b', 'pkg:maven/com.a/b'],
    ['deb', 'debian/zlib', 'pkg:deb/debian/zlib'],
  ];
  for (const [type, name, purl] of cases)
    it(`writes ${purl}, and reads it`, () => {
      assert.equal(purlOf(type, name), purl);
      assert.deepEqual(readPurl(purl), { type, name });
      assert.deepEqual(readPurl(`${purl}@1.2.3?arch=x#a/b`), { type, name });
    });

  it('reads nothing else', () => {
    for (const text of ['', 'lodash', 'pkg:', 'pkg:npm', 'pkg:npm/%zz', 'pkg:/a']) assert.equal(readPurl(text), null);
  });
});
