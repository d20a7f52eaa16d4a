import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { english } from '../../src/wording/render';
import { assertProblems, built, problemsOf, SMALLEST } from './problemsOf';

const AGREEMENT = '{id: A, type: nda, parties: [{ref: acme, role: client}], status: draft';

describe('the shape of a register', () => {
  it('takes the example as it is', () => {
    const text = fs.readFileSync(path.join(__dirname, '../../../test/fixtures/example-register.yaml'), 'utf8');
    assert.deepEqual(problemsOf(text), []);
  });

  it('keeps digits as they are written where they are no numbers', () => {
    const { register } = built(
      `${SMALLEST}imports: [{commit: 0012345, from: acme}, {commit: 1e23456, from: acme}]\nagreements: [${AGREEMENT}, document: {version: 1.10}}]\n`,
    );
    assert.deepEqual(
      register?.imports?.map(({ commit }) => commit),
      ['0012345', '1e23456'],
    );
    assert.equal(register.agreements?.[0]?.document?.version, '1.10');
  });

  // A mark stands where the problem is to be told.
  const cases: [title: string, text: string, ...expected: string[]][] = [
    ['an unknown key', '¦polices: {}', 'problem.unknown-key-nearest'],
    ['an unknown key without a like', '¦zzzzzzzzz: {}', 'problem.unknown-key'],
    ['a key that could reach the prototype', '¦__proto__: {a: 1}', 'problem.unknown-key'],
    ['a YAML merge key', 'vendors: [{¦<<: {a: 1}, id: a, name: b}]', 'problem.unknown-key'],
    ['a missing key', 'vendors:\n  - ¦id: x', 'problem.missing-key'],
    ['a missing key in flow style', 'vendors: [¦{id: x}]', 'problem.missing-key'],
    ['a missing enumerated key', 'agents: [¦{id: x, match: {name: y}}]', 'problem.missing-key'],
    ['an empty value', 'vendors:\n  - {id: x, name: ¦}', 'problem.wrong-type'],
    [
      'an empty value of a list of words',
      `agreements: [{id: A, type: nda, parties: [{ref: acme}], status: ¦}]`,
      'problem.wrong-type',
    ],
    ['text for a mapping', 'policy: ¦off', 'problem.wrong-type'],
    ['a mapping for a list', 'vendors: ¦{id: x}', 'problem.wrong-type'],
    ['a list for text', 'vendors: [{id: x, name: ¦[y]}]', 'problem.wrong-type'],
    ['a truth value for text', 'vendors: [{id: x, name: ¦true}]', 'problem.wrong-type'],
    ['text for a truth value', 'vendors: [{id: x, name: y, draft: ¦yes}]', 'problem.wrong-type'],
    ['no such word', 'vendors: [{id: x, name: y, subcontracting: ¦alowed}]', 'problem.not-one-of-nearest'],
    ['no such word, none like it', 'vendors: [{id: x, name: y, subcontracting: ¦7}]', 'problem.not-one-of'],
    ['an id with a space', 'vendors: [{id: ¦x y, name: z}]', 'problem.bad-id'],
    ['empty text', 'vendors: [{id: x, name: ¦""}]', 'problem.empty-text'],
    ['a day that is none', 'vendors: [{id: x, name: y, last_reviewed: ¦2026-02-30}]', 'problem.bad-day'],
    ['a duration that is none', 'policy: {nda_min_term: ¦3 years}', 'problem.bad-duration'],
    [
      'neither a duration nor indefinite',
      `agreements: [${AGREEMENT}, terms: {confidentiality: {duration: ¦ever}}}]`,
      'problem.bad-duration-or-indefinite',
    ],
    ['a country that is none', 'vendors: [{id: x, name: y, jurisdiction: ¦Poland}]', 'problem.bad-jurisdiction'],
    ['a domain that is none', 'vendors: [{id: x, name: y, email_domains: [¦acme]}]', 'problem.bad-domain'],
    ['a tag too long', 'vendors: [{id: x, name: y, tag: ¦ABC}]', 'problem.bad-tag'],
    ['a hash too short', `agreements: [${AGREEMENT}, document: {sha256: ¦abc}}]`, 'problem.bad-sha256'],
    ['a commit id that is none', 'imports: [{commit: ¦HEAD, from: acme}]', 'problem.bad-commit'],
    [
      'an address with a line break',
      'people: [{id: x, name: y, identities: [{email: ¦"a\\nb"}]}]',
      'problem.bad-email',
    ],
    ['a number that is none', 'people: [{id: x, name: y, identities: [{github_id: ¦me}]}]', 'problem.bad-github-id'],
    [
      'an agreement without parties',
      'agreements: [{id: A, type: nda, parties: ¦[], status: draft}]',
      'problem.no-parties',
    ],
    [
      'a party of neither kind',
      'agreements: [{id: A, type: nda, parties: [¦{¦clas: employee, of: acme}], status: draft}]',
      'problem.missing-key',
      'problem.unknown-key-nearest',
    ],
    ['extends that is a mapping', 'extends: ¦{a: b}', 'problem.bad-extends'],
    // The YAML itself.
    ['a key set twice', 'policy: {}\n¦policy: {}', 'problem.duplicate-key'],
    ['an anchor', 'vendors: &v ¦[]', 'problem.anchor'],
    ['an alias', 'vendors: &v ¦[]\npeople: ¦*v', 'problem.anchor', 'problem.alias'],
    ['a tag', 'vendors: !!seq ¦[]', 'problem.tag'],
    ['a further document', '¦---\na: 1', 'problem.further-document'],
    ['a list as a key', '? ¦[a]\n: 1', 'problem.key-not-text'],
    ['a tagged key', '!!str ¦policy: {}', 'problem.key-not-text'],
    ['no key at all', '¦: 1', 'problem.key-not-text'],
    ['a tab as indentation', 'vendors:\n¦\t- {id: x}', 'problem.yaml'],
  ];
  for (const [title, text, ...expected] of cases) {
    it(`tells of ${title}`, () => assertProblems(`${SMALLEST}${text}\n`, expected));
  }

  const whole: [title: string, text: string, ...expected: string[]][] = [
    ['an empty file', '¦', 'problem.empty'],
    ['a bracket left open', `${SMALLEST}vendors: [\n¦`, 'problem.yaml'],
    ['a comment alone', '¦# nothing\n', 'problem.empty'],
    ['a list', '¦- a\n', 'problem.not-a-mapping'],
    ['text', '¦hello\n', 'problem.not-a-mapping'],
    ['another version', 'register_version: ¦2\norganisation: {id: a, name: b}\n', 'problem.must-be'],
    ['a directive', '¦%YAML 1.1\n---\nregister_version: 1\n', 'problem.directive'],
    ['a carriage return alone', 'register_version: 1\r\n# old¦\rextends: other.yaml\n', 'problem.carriage-return'],
    [
      'a control character behind a carriage return alone',
      'register_version: 1\n# old¦\r¦\u0000\n',
      'problem.carriage-return',
      'problem.control-character',
    ],
    ['a control character', `${SMALLEST}# a¦\u0000b\n`, 'problem.control-character'],
    ['a tag directive', '¦%TAG ! tag:x,2000:\n---\nregister_version: 1\n', 'problem.directive'],
  ];
  for (const [title, text, ...expected] of whole) {
    it(`tells of ${title}`, () => assertProblems(text, expected));
  }

  it('tells of values nested without end', () => {
    const nested = `${SMALLEST}people: ${'['.repeat(5000)}${']'.repeat(5000)}\n`;
    assert.match(problemsOf(nested).join(), /^3:\d+ problem.too-deep$/);
  });

  it('counts columns as editors do, and lines by any line break', () => {
    assert.deepEqual(problemsOf(`${SMALLEST}vendors: [{name: "𝔛ü", id: a b}]\n`), ['3:29 problem.bad-id']);
    assert.deepEqual(problemsOf('register_version: 1\r\norganisation: {id: a, name: b, x: 1}\r\n'), [
      '2:32 problem.unknown-key',
    ]);
  });

  it('says in words what would be right', () => {
    const said = (text: string) => built(`${SMALLEST}${text}`).problems.map(({ message }) => english(message));
    assert.deepEqual(said('polices: {}'), ['There is no key “polices” here; did you mean “policy”?']);
    assert.deepEqual(said('vendors: [{id: x, name: [y]}]'), ['“name” must be text, not a list.']);
    assert.deepEqual(said('vendors: [{id: x, name: }]'), ['“name” must be text, not empty.']);
    assert.deepEqual(said('vendors: [{id: x, name: y, subcontracting: alowed}]'), [
      '“alowed” is not one of none, prior_consent, allowed; did you mean “allowed”?',
    ]);
  });

  it('lists no more problems than anyone reads, and still says that it is broken', () => {
    const many = Array.from({ length: 2000 }, (_, at) => `k${at}: 1`).join('\n');
    const { problems, register } = built(`${SMALLEST}${many}\n`);
    assert.equal(register, null);
    assert.equal(problems.length, 501);
    assert.deepEqual(problems.at(-1)?.message, { id: 'problem.more', args: { count: 1500 } });
  });
});
