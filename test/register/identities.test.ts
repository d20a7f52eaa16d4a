import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import { createIdentities } from '../../src/register/identities';
import type { Identity } from '../../src/register/identities';
import type { Register } from '../../src/register/schema';
import { built, SMALLEST } from './problemsOf';

function registerOf(text: string): Register {
  const { register, problems } = built(text);
  assert.deepEqual(problems, []);
  return register!;
}

function short(identity: Identity): string {
  switch (identity.kind) {
    case 'person':
      return [identity, ...identity.others].map(({ person }) => person.id).join('|');
    case 'agent':
      return `${identity.agent.kind} ${identity.agent.id}`;
    case 'domain':
      return `@${identity.party}`;
    case 'none':
      return '-';
  }
}

const TEXT = `register_version: 1
organisation: {id: acme, name: Acme, email_domains: [acme.com]}
vendors:
  - {id: nimbus, name: Nimbus, email_domains: [nimbus.pl, eu.acme.com, github.com]}
people:
  - id: ania
    name: Ania
    identities: [{email: Ania@nimbus.pl}, {github: aniak, github_id: 1234}]
    engagements: [{id: e1, party: nimbus, type: contractor}]
  - id: bert
    name: Bert
    identities: [{github: BertB}, {email: robo@nimbus.pl}, {email: plain}]
    engagements: [{id: e2, party: acme, type: employee}]
agents:
  - {id: ci, kind: bot, match: {email: "ci-*@acme.com"}}
  - {id: robots, kind: bot, match: {email: "*@nimbus.pl", name: "Robot*"}}
  - {id: assistant, kind: ai_tool, match: {email: "*@anthropic.com"}}
  - {id: namely, kind: bot, match: {name: "build*"}}
`;

describe('identities', () => {
  const identities = createIdentities(registerOf(TEXT));
  const cases: [email: string, name: string, expected: string][] = [
    ['ania@nimbus.pl', '', 'ania'],
    ['ANIA@NIMBUS.PL', '', 'ania'],
    ['ania+x@nimbus.pl', '', '@nimbus'],
    ['1234+anything@users.noreply.github.com', '', 'ania'],
    ['01234+anything@users.noreply.github.com', '', 'ania'],
    // An identity with an account number never matches by login, old style or new.
    ['aniak@users.noreply.github.com', '', '-'],
    ['99+aniak@users.noreply.github.com', '', '-'],
    ['99+bertb@users.noreply.github.com', '', 'bert'],
    ['bertb@users.noreply.github.com', '', 'bert'],
    // The number decides, whatever the login says.
    ['1234+bertb@users.noreply.github.com', '', 'ania'],
    ['bertb@users.noreply.github.com.evil.com', '', '-'],
    ['plain', '', 'bert'],
    // Persons before agents.
    ['robo@nimbus.pl', 'Robot 7', 'bert'],
    ['other@nimbus.pl', 'Robot 7', 'bot robots'],
    ['other@nimbus.pl', 'Other', '@nimbus'],
    ['ci-7@acme.com', '', 'bot ci'],
    ['ci-7@x@acme.com', '', '@acme'],
    ['x@anthropic.com', '', 'ai_tool assistant'],
    // The register's agents before the built-in list.
    ['noreply@anthropic.com', '', 'ai_tool assistant'],
    ['x@anthropic.com.evil.com', '', '-'],
    ['who@ever.com', 'Build server', 'bot namely'],
    ['who@ever.com', 'rebuild', '-'],
    ['49699333+dependabot[bot]@users.noreply.github.com', '', 'bot dependabot'],
    // Longest suffix, at a dot.
    ['x@acme.com', '', '@acme'],
    ['x@mail.acme.com', '', '@acme'],
    ['x@eu.acme.com', '', '@nimbus'],
    ['x@mail.eu.acme.com', '', '@nimbus'],
    ['x@notacme.com', '', '-'],
    // A forge's noreply is not its staff's.
    ['77+someone@users.noreply.github.com', '', '-'],
    ['x@github.com', '', '@nimbus'],
    ['', '', '-'],
    ['@', '', '-'],
  ];
  for (const [email, name, expected] of cases) {
    it(`takes ${JSON.stringify(email)} ${name} for ${expected}`, () => {
      assert.equal(short(identities(email, name)), expected);
    });
  }

  it('knows only well-known agents without a register', () => {
    const none = createIdentities(null);
    assert.equal(short(none('noreply@anthropic.com')), 'ai_tool claude');
    assert.equal(short(none('ania@nimbus.pl')), '-');
  });

  it('tells which of the identities matched', () => {
    const found = identities('ania@nimbus.pl');
    assert.equal(found.kind === 'person' && found.identity.email, 'Ania@nimbus.pl');
  });

  it('resolves the register that the scenarios run on', () => {
    const example = identitiesOfExample();
    assert.equal(short(example('ANIA@nimbus.pl')), 'ania');
    assert.equal(short(example('bob@nimbus.pl')), '@nimbus');
    assert.equal(short(example('1234+aniak@users.noreply.github.com')), 'ania');
  });

  it('depends neither on case nor on the order of entries', () => {
    const register = registerOf(TEXT);
    const reversed = createIdentities({
      ...register,
      people: register.people!.toReversed(),
      agents: register.agents!.toReversed(),
      vendors: register.vendors!.toReversed(),
    });
    const local = fc.constantFrom('ania', 'bert', 'ci-1', '1234+x', '5+bertb', 'robo', 'plain', 'x');
    const host = fc.constantFrom('nimbus.pl', 'eu.acme.com', 'acme.com', 'users.noreply.github.com', 'anthropic.com');
    fc.assert(
      fc.property(local, host, fc.constantFrom('', 'Robot 1', 'builder'), (user, domain, name) => {
        const email = `${user}@${domain}`;
        assert.equal(short(identities(email.toUpperCase(), name)), short(identities(email, name)));
        assert.equal(short(reversed(email, name)), short(identities(email, name)));
      }),
    );
  });
});

describe('an address that passes from hand to hand', () => {
  const text = (first: string, second: string) => `${SMALLEST}people:
  - {id: one, name: One, identities: [{email: dev@acme.com, engagement: a}], engagements: [{id: a, party: acme, type: employee, ${first}}]}
  - {id: two, name: Two, identities: [{email: DEV@acme.com}], engagements: [{id: b, party: acme, type: employee, ${second}}]}
`;
  const identities = createIdentities(registerOf(text('start: 2024-01-01, end: 2024-06-30', 'start: 2024-07-01')));
  const cases: [day: string | undefined, expected: string][] = [
    ['2024-01-01', 'one'],
    ['2024-06-30', 'one'],
    ['2024-07-01', 'two'],
    ['2030-01-01', 'two'],
    // Nobody was engaged, or no day was asked for: nobody is picked without a reason.
    ['2023-12-31', 'one|two'],
    [undefined, 'one|two'],
  ];
  for (const [day, expected] of cases) {
    it(`is ${expected}'s on ${day ?? 'an unknown day'}`, () => {
      assert.equal(short(identities('dev@acme.com', '', day)), expected);
    });
  }

  it('is bound to each engagement of one person in its time', () => {
    const both = createIdentities(
      registerOf(`${SMALLEST}people:
  - id: one
    name: One
    identities: [{email: a@b.c, engagement: first}, {email: a@b.c, engagement: second}]
    engagements:
      - {id: first, party: acme, type: intern, end: 2024-06-30}
      - {id: second, party: acme, type: employee, start: 2024-07-01}
`),
    );
    const engagementOn = (day: string) => {
      const found = both('a@b.c', '', day);
      return found.kind === 'person' && found.others.length === 0 ? found.identity.engagement : null;
    };
    assert.equal(engagementOn('2024-06-30'), 'first');
    assert.equal(engagementOn('2024-07-01'), 'second');
  });
});

function identitiesOfExample() {
  const file = path.join(__dirname, '../../../test/fixtures/example-register.yaml');
  return createIdentities(registerOf(fs.readFileSync(file, 'utf8')));
}
