import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { jsonSchema } from '../../src/register/jsonSchema';
import { readLicencePolicies } from '../../src/register/licencePolicies';
import { english } from '../../src/wording/render';

const SRC = { paths: ['src/**'], expected: 'Apache-2.0', header: 'required' };

describe('readLicencePolicies', () => {
  const cases: [string, unknown, number, RegExp | null][] = [
    ['policies', [SRC, { paths: ['docs/**'], deny: ['strong-copyleft'], review: ['unknown'] }], 2, null],
    ['none', [], 0, null],
    ['text that YAML would read otherwise', [{ paths: ['- a: b # "yes" *'], expected: 'MIT' }], 1, null],
    ['a licence that isn’t SPDX, as the register does', [{ paths: ['a'], expected: 'Apache 2' }], 1, /Apache 2/],
    ['no list', { paths: ['a'] }, 0, /list/],
    ['an unknown key', [{ ...SRC, expcted: 'MIT' }], 0, /expected/],
    ['an unknown word', [SRC, { ...SRC, header: 'requird' }], 0, /required/],
    ['a pattern that can’t be matched', [{ paths: ['../a'] }], 0, /./],
    ['more than anybody writes', [{ paths: ['a'.repeat(300_000)] }], 0, /200,?000/],
  ];
  for (const [name, value, count, problem] of cases) {
    it(`reads ${name}`, () => {
      const { policies, problems } = readLicencePolicies(value);
      assert.equal(policies.length, count);
      if (problem) assert.match(problems.map(english).join('\n'), problem);
      else assert.deepEqual(problems, []);
      if (count > 0) assert.deepEqual(policies, value);
    });
  }

  it('are what package.json lets the settings say', () => {
    const manifest = JSON.parse(fs.readFileSync(path.resolve(__dirname, '../../../package.json'), 'utf8')) as {
      contributes: { configuration: { properties: Record<string, { items: { properties: object } }> } };
    };
    const settings = manifest.contributes.configuration.properties['chainOfTitle.licence.policy']!.items.properties;
    const { properties } = jsonSchema() as { properties: Record<string, unknown> };
    const text = JSON.stringify(properties.licence_policy);
    assert.deepEqual(Object.keys(settings).sort(), ['allow', 'deny', 'expected', 'header', 'paths', 'review']);
    for (const key of Object.keys(settings)) assert.ok(text.includes(`"${key}"`), key);
  });
});
