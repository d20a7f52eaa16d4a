import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv/dist/2020';
import { parse } from 'yaml';
import { jsonSchema } from '../../src/register/jsonSchema';
import { built, SMALLEST } from './problemsOf';

describe('the JSON Schema of a register', () => {
  const schema = jsonSchema();
  const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(schema);

  it('says what it is', () => {
    assert.equal(schema.$schema, 'https://json-schema.org/draft/2020-12/schema');
    assert.equal(schema.$id, 'ip-register.schema.json');
  });

  it('takes the example', () => {
    const text = fs.readFileSync(path.join(__dirname, '../../../test/fixtures/example-register.yaml'), 'utf8');
    assert.ok(validate(parse(text)), JSON.stringify(validate.errors));
  });

  const cases: [title: string, text: string, sound: boolean][] = [
    ['the smallest', '', true],
    ['null for what is left out', 'vendors: null', true],
    ['a day', 'vendors: [{id: a, name: b, last_reviewed: 2026-01-31}]', true],
    ['no day', 'vendors: [{id: a, name: b, last_reviewed: yesterday}]', false],
    ['a duration', 'policy: {nda_min_term: P1Y6M}', true],
    ['no duration', 'policy: {nda_min_term: P}', false],
    ['an unknown key', 'polices: {}', false],
    ['an unknown key within', 'vendors: [{id: a, name: b, nam: c}]', false],
    ['a missing key', 'vendors: [{id: a}]', false],
    ['an unknown word', 'agents: [{id: a, kind: robot, match: {}}]', false],
    ['a domain in capitals', 'vendors: [{id: a, name: b, email_domains: [ACME.com]}]', true],
    ['a hash in capitals', `imports: [{commit: ABCDEF1, from: acme}]`, true],
    [
      'a party of either kind',
      'agreements: [{id: A, type: nda, status: draft, parties: [{ref: acme}, {class: employee, of: acme}]}]',
      true,
    ],
    [
      'a party of both kinds',
      'agreements: [{id: A, type: nda, status: draft, parties: [{ref: acme, of: acme}]}]',
      false,
    ],
  ];
  for (const [title, text, sound] of cases) {
    it(`${sound ? 'takes' : 'refuses'} ${title}, as reading does`, () => {
      assert.equal(validate(parse(`${SMALLEST}${text}\n`)), sound);
      assert.equal(built(`${SMALLEST}${text}\n`).register !== null, sound);
    });
  }
});
