import assert from 'node:assert/strict';
import { createLicencePolicies } from '../../src/judgement/licencePolicies';

describe('which licence policy speaks for a path', () => {
  const everything = { paths: ['**'], expected: 'Apache-2.0' };
  const documents = { paths: ['docs/**', '*.md'], expected: 'CC-BY-4.0' };
  const refused = { paths: ['x'.repeat(2000)], expected: 'MIT' };

  for (const [path, expected] of [
    ['src/main.c', everything],
    ['docs/guide/index.md', documents],
    ['README.md', documents],
    ['lib/README.md', everything],
    ['.hidden/file', everything],
  ] as const) {
    it(`${path}: ${expected.expected}`, () => {
      assert.equal(createLicencePolicies([everything, documents, refused])(path), expected);
    });
  }

  it('the last that matches, whatever comes before', () => {
    assert.equal(createLicencePolicies([documents, everything])('docs/a.md'), everything);
  });

  it('none where nothing matches', () => {
    assert.equal(createLicencePolicies([documents])('src/main.c'), null);
    assert.equal(createLicencePolicies([])('src/main.c'), null);
  });
});
