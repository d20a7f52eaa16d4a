import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { draftRegister } from '../../src/register/draft';
import type { DraftCommit, DraftFacts } from '../../src/register/draft/facts';
import { createIdentities } from '../../src/register/identities';
import type { Register } from '../../src/register/schema';
import { built } from './problemsOf';

const DAY = 86_400;
/** The first is of 2024-01-01. */
const FIRST = Date.UTC(2024, 0, 1, 12) / 1000;

function commit(name: string, email: string, day = 0, coAuthors: [string, string][] = []): DraftCommit {
  const co = coAuthors.map(([coName, coEmail]) => ({ name: coName, email: coEmail }));
  const clock = { time: FIRST + day * DAY, offset: 0 };
  return { author: { name, email, ...clock }, committer: clock, coAuthors: co };
}

function draft(commits: DraftCommit[], more: Partial<DraftFacts> = {}) {
  const facts = {
    repositoryName: 'shop',
    remoteOwner: null,
    commits,
    displayName: (name: string, email: string) => ({ name, email }),
    codeowners: null,
    packages: [],
    today: '2026-01-01',
    ...more,
  };
  const drafted = draftRegister(facts);
  const { register, problems } = built(drafted.text);
  assert.deepEqual(problems, [], drafted.text);
  return { ...drafted, register: register! };
}

function personAt(register: Register, email: string) {
  const found = createIdentities(register)(email);
  return found.kind === 'person' ? found.person : assert.fail(email);
}

describe('a drafted register', () => {
  it('is a register even of no history', () => {
    const { register, people, vendors, agents, text } = draft([]);
    assert.deepEqual([people, vendors, agents], [0, 0, 0]);
    assert.equal(register.organisation.name, 'shop');
    assert.match(text, /^# The IP register of shop, drafted from its git history on 2026-01-01\./);
  });

  it('lists people by commits, with the days of their first and last one', () => {
    const { register, people } = draft([
      commit('Few', 'few@gmail.com', 3),
      commit('Many', 'Many@gmail.com', 9),
      commit('Many', 'many@gmail.com', 2),
    ]);
    assert.equal(people, 2);
    assert.deepEqual(
      register.people?.map(({ name }) => name),
      ['Many', 'Few'],
    );
    assert.deepEqual(register.people[0]?.identities, [{ email: 'many@gmail.com' }]);
    assert.deepEqual(register.people[0].engagements, [
      { id: 'many-self', party: 'self', type: 'individual', start: '2024-01-03', end: '2024-01-10', draft: true },
    ]);
  });

  it('has an engagement hold its commits by every clock that coverage looks at', () => {
    const night = Date.UTC(2024, 0, 1, 23) / 1000;
    const author = { name: 'A', email: 'a@gmail.com', time: night, offset: 120 };
    const { register } = draft([{ author, committer: { time: night + 9 * DAY, offset: 0 }, coAuthors: [] }]);
    const { start, end } = register.people![0]!.engagements![0]!;
    assert.deepEqual([start, end], ['2024-01-01', '2024-01-10']);
  });

  it('has no end for whoever has committed in the last 90 days', () => {
    const history = [commit('A', 'a@gmail.com', 10), commit('A', 'a@gmail.com', 11)];
    const endOn = (today: string) => draft(history, { today }).register.people![0]!.engagements![0]!.end;
    assert.equal(endOn('2024-04-11'), undefined);
    assert.equal(endOn('2024-04-12'), '2024-01-12');
  });

  it('claims nothing: every person, vendor and engagement is a draft, and there is no agreement', () => {
    const { register } = draft([
      commit('A', 'a@acme.com'),
      commit('B', 'b@acme.com'),
      commit('C', 'c@nimbus.pl'),
      commit('D', 'd@nimbus.pl'),
    ]);
    for (const person of register.people ?? []) {
      assert.equal(person.draft, true);
      for (const engagement of person.engagements ?? []) {
        assert.equal(engagement.draft, true);
        assert.notEqual(engagement.type, 'employee');
      }
    }
    for (const vendor of register.vendors ?? []) assert.equal(vendor.draft, true);
    assert.equal(register.agreements, undefined);
  });

  it('takes the leading domain for the organisation’s, others for vendors’', () => {
    const { register, vendors } = draft([
      ...[1, 2, 3, 4].map((day) => commit('A', 'a@acme.com', day)),
      commit('B', 'b@dev.acme.com'),
      commit('C', 'c@nimbus.pl'),
      commit('D', 'd@nimbus.pl'),
      commit('Lone', 'one@alone.org'),
      commit('Lisa', 'l@gmail.com'),
      commit('Lars', 'r@gmail.com'),
      commit('Mac', 'm@macbook.local'),
      commit('Mac2', 'm2@macbook.local'),
    ]);
    assert.deepEqual([register.organisation.id, register.organisation.email_domains], ['acme', ['acme.com']]);
    assert.equal(vendors, 1);
    assert.deepEqual(register.vendors, [
      { id: 'nimbus', name: 'nimbus.pl', email_domains: ['nimbus.pl'], draft: true },
    ]);
    assert.equal(personAt(register, 'b@dev.acme.com').engagements?.[0]?.party, 'acme');
    assert.equal(personAt(register, 'c@nimbus.pl').engagements?.[0]?.party, 'nimbus');
    assert.equal(personAt(register, 'one@alone.org').engagements?.[0]?.party, 'self');
  });

  it('takes a domain of one person for a company’s by its share, but not one that is called like the person', () => {
    const { register } = draft([commit('Tara Jones', 'tj@vision.ca'), commit('Doug Wilson', 'me@dougwilson.io')]);
    assert.deepEqual(
      register.vendors?.map(({ id }) => id),
      ['vision'],
    );
  });

  const organisations: [
    title: string,
    more: Partial<DraftFacts>,
    commits: DraftCommit[],
    id: string,
    domains: unknown,
  ][] = [
    [
      'as the user says',
      { organisation: 'Acme Inc.' },
      [commit('A', 'a@acme.com'), commit('B', 'b@acme.com')],
      'acme-inc',
      ['acme.com'],
    ],
    [
      'as the user says, not by a like domain',
      { organisation: 'Acmetron' },
      [commit('A', 'a@acme.com'), commit('B', 'b@acme.com')],
      'acmetron',
      undefined,
    ],
    [
      'by the teams of CODEOWNERS',
      { codeowners: '# x\n* @acme/core @ann\n/a @acme/web @other/x\n' },
      [],
      'acme',
      undefined,
    ],
    ['by who has the repository where it comes from', { remoteOwner: 'Acme' }, [], 'acme', undefined],
    [
      'by who has the repository, with the domain that is called like them',
      { remoteOwner: 'acme' },
      [
        ...[1, 2, 3, 4, 5, 6, 7, 8].map((day) => commit('C', 'c@gmail.com', day)),
        commit('A', 'a@acme.com'),
        commit('B', 'b@acme.com'),
        commit('C', 'c@acmetron.com'),
        commit('D', 'd@acmetron.com'),
      ].flatMap((one) => [one, { ...one, author: { ...one.author, name: 'E', email: 'e@gmail.com' } }]),
      'acme',
      ['acme.com'],
    ],
    ['by the repository', {}, [], 'shop', undefined],
    ['by nothing', { repositoryName: ' ' }, [], 'organisation', undefined],
    ['never by a reserved id', { organisation: 'Self' }, [], 'self-2', undefined],
    ['in letters of any script', { organisation: '株式会社' }, [], 'organisation', undefined],
  ];
  for (const [title, more, commits, id, domains] of organisations) {
    it(`names the organisation ${title}`, () => {
      const { register } = draft(commits, more);
      assert.equal(register.organisation.id, id);
      assert.deepEqual(register.organisation.email_domains, domains);
    });
  }

  it('passes on the accounts that CODEOWNERS names', () => {
    const many = Array.from({ length: 30 }, (_, at) => `@user${at}`).join(' ');
    const { text } = draft([commit('A', 'a@b.c')], {
      codeowners: `*.ts @ann bob@acme.com @not/a/team\n* ${many} # @comment\n`,
    });
    assert.match(text, /^# CODEOWNERS names these accounts.*@ann, @user0, .*@user18, …$/m);
    assert.doesNotMatch(text, /@comment|bob@/);
  });

  it('keeps bots and AI tools apart, each once', () => {
    const { register, agents, people } = draft([
      commit('dependabot[bot]', '49699333+dependabot[bot]@users.noreply.github.com'),
      commit('dependabot', 'support@dependabot.com'),
      commit('A', 'a@b.c', 0, [['Claude', 'noreply@anthropic.com']]),
    ]);
    assert.deepEqual([agents, people], [2, 1]);
    assert.deepEqual(
      register.agents?.map(({ id, kind }) => `${kind} ${id}`),
      ['bot dependabot', 'ai_tool claude'],
    );
  });

  it('asks of whoever is called like a bot whether it is one', () => {
    const { text } = draft([commit('acme-git-bot', 'git@acme.com'), commit('A', 'a@acme.com')]);
    assert.match(
      text,
      /id: acme-git-bot.*# TO CONFIRM: 1 commit \(a bot by its name\? Then it belongs under agents\)$/m,
    );
    assert.equal(text.match(/a bot by its name/g)?.length, 1);
  });

  describe('proposes others’ packages as assets', () => {
    const packageAt = (folder: string, ...licences: string[]) => ({ folder, within: 'vendor', licences });
    const uncommented = (text: string): string =>
      text.replace(/^# assets:\n(?:# {3}.*\n)+/m, (proposed) => proposed.replace(/^# /gm, ''));

    it('by licence, which count once somebody takes the marks away', () => {
      const { text, register } = draft([commit('A', 'a@acme.com')], {
        packages: [
          packageAt('vendor/ann/tide', 'MIT'),
          packageAt('vendor/ben/rock', 'Apache-2.0', 'MIT OR ISC'),
          packageAt('vendor/odd [x] #', 'MIT'),
          packageAt('vendor/no\nglob', 'MIT'),
        ],
      });
      assert.equal(register.assets, undefined);
      const { register: confirmed, problems } = built(uncommented(text));
      assert.deepEqual(problems, [], uncommented(text));
      assert.deepEqual(confirmed?.assets, [
        {
          ...{ id: 'vendored-mit', class: 'source_code', third_party: true, licence: 'MIT' },
          paths: ['vendor/ann/tide/**', 'vendor/odd \\[x\\] \\#/**', 'vendor/no?glob/**'],
        },
        {
          ...{ id: 'vendored-apache-2-0-and-mit-or-isc', class: 'source_code', third_party: true },
          ...{ licence: 'Apache-2.0 AND (MIT OR ISC)', paths: ['vendor/ben/rock/**'] },
        },
      ]);
    });

    it('as many as a person can confirm', () => {
      const packages = Array.from({ length: 305 }, (_, at) => packageAt(`vendor/p${at}`, 'MIT'));
      const { text } = draft([], { packages });
      assert.match(text, /^# {7}- "vendor\/p299\/\*\*"\n# 5 more packages are not listed\.$/m);
    });
  });

  it('lists co-authors who never were authors', () => {
    const { register, text } = draft([commit('A', 'a@b.c', 5, [['Co', 'co@b.c']])]);
    assert.equal(personAt(register, 'co@b.c').engagements?.[0]?.start, '2024-01-06');
    assert.match(text, /name: Co, .*# TO CONFIRM: co-author only/);
  });

  it('takes account and number from a noreply address, and joins what is one account', () => {
    const { register, people } = draft([
      commit('Ann', '12+ann-old@users.noreply.github.com'),
      commit('Ann', '12+Ann@users.noreply.github.com'),
      commit('Ben', 'ben@users.noreply.github.com'),
    ]);
    assert.equal(people, 2);
    assert.deepEqual(personAt(register, '12+other@users.noreply.github.com').name, 'Ann');
    assert.deepEqual(personAt(register, 'ben@users.noreply.github.com').identities, [
      { email: 'ben@users.noreply.github.com', github: 'ben' },
    ]);
  });

  it('joins what the mailmap joins, but never moves personal work under a company', () => {
    const { register, people } = draft(
      [commit('ann', 'ann@acme.com', 1), commit('bob', 'bob@acme.com', 1), commit('ann', 'ann@gmail.com', 400)],
      {
        displayName: (name, email) =>
          email.startsWith('ann@') ? { name: 'Ann Lee', email: 'ann@acme.com' } : { name, email },
      },
    );
    assert.equal(people, 2);
    const ann = personAt(register, 'ann@gmail.com');
    assert.equal(ann, personAt(register, 'ann@acme.com'));
    assert.equal(ann.name, 'Ann Lee');
    assert.deepEqual(ann.identities, [
      { email: 'ann@acme.com', engagement: 'ann-lee-acme' },
      { email: 'ann@gmail.com', engagement: 'ann-lee-self' },
    ]);
    assert.deepEqual(
      ann.engagements?.map(({ party, end }) => [party, end]),
      [
        ['acme', '2024-01-02'],
        ['self', '2025-02-04'],
      ],
    );
  });

  it('joins nobody by a like name, and says so', () => {
    const { people, text } = draft([commit('Ann Lee', 'ann@x.org'), commit('ann  lee', 'ann@y.org')]);
    assert.equal(people, 2);
    assert.match(text, /\(same name as ann-lee-2: one person\?\)/);
  });

  it('says what it left out', () => {
    const { text, people } = draft([commit('No one', ''), commit('A', 'a@b.c')]);
    assert.equal(people, 1);
    assert.match(text, /no usable address: 1\./);
    const crowd = draft(Array.from({ length: 15_000 }, (_, at) => commit(`Person ${at}`, `person.${at}@gmail.com`)));
    assert.ok(crowd.people < 15_000 && crowd.text.length < 1_700_000);
    assert.match(crowd.text, new RegExp(`^# ${15_000 - crowd.people} more people`, 'm'));
  });

  it('ignores the days of a clock that was wrong by millennia', () => {
    const clock = { time: 1e12, offset: 0 };
    const wrong = { author: { name: 'A', email: 'a@b.c', ...clock }, committer: clock, coAuthors: [] };
    const { register } = draft([wrong, commit('A', 'a@b.c', 1)]);
    assert.equal(register.people?.[0]?.engagements?.[0]?.end, '2024-01-02');
    assert.equal(draft([wrong]).register.people?.[0]?.engagements?.[0]?.start, undefined);
  });

  const awkward = [
    'O"Brien: #1',
    "it's\nme",
    '- x',
    '{a: b}',
    '#',
    'true',
    'null',
    '~',
    '',
    '  ',
    '😀',
    '\ud800',
    '\u2028',
    '\u0085',
    'é',
    '@x',
    '*a',
    '&b',
    '!c',
    '%d',
    '`',
    ': ',
    'a: b',
    'a #b',
    '012',
    '1e3',
    '---',
    '...',
    '株',
    '\t',
    '\u0000',
    '\ufeff',
  ];

  for (const name of awkward) {
    it(`keeps the name ${JSON.stringify(name)} as it is`, () => {
      const { register } = draft([commit(name, 'a@b.c')], { repositoryName: name, organisation: name });
      assert.equal(register.people?.[0]?.name, name.trim() === '' ? 'a@b.c' : name.trim());
    });
  }

  it('of any history is sound, and knows each of its authors', () => {
    const piece = fc.oneof(
      fc.constantFrom(...awkward),
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.constantFrom('ann', 'bob'),
    );
    const email = fc.oneof(
      fc
        .tuple(
          piece,
          fc.constantFrom('acme.com', 'dev.acme.com', 'gmail.com', 'x.local', 'users.noreply.github.com', ''),
        )
        .map(([a, b]) => `${a}@${b}`),
      fc.constantFrom(
        '1+ann@users.noreply.github.com',
        '1+bob@users.noreply.github.com',
        'ann@acme.com',
        'self',
        'noreply@anthropic.com',
      ),
      piece,
    );
    const signatory = fc.record({ name: piece, email });
    const author = fc.record({
      name: piece,
      email,
      time: fc.integer({ min: -1e11, max: 1e12 }),
      offset: fc.integer({ min: -900, max: 900 }),
    });
    const coAuthors = fc.array(signatory, { maxLength: 2 });
    const commits = fc.array(fc.record({ author, committer: author, coAuthors }), { maxLength: 8 });
    const joined = fc.array(fc.tuple(email, email), { maxLength: 3 });
    fc.assert(
      fc.property(
        commits,
        joined,
        fc.option(piece),
        fc.option(fc.string()),
        (history, mailmap, organisation, codeowners) => {
          const map = new Map(mailmap);
          const { register } = draft(history, {
            displayName: (name, from) => ({ name, email: map.get(from) ?? from }),
            codeowners,
            ...(organisation !== null && { organisation }),
          });
          const identities = createIdentities(register);
          for (const { author: by } of history) {
            const usable = /^[^<>\r\n]+$/.test(by.email.trim());
            if (usable)
              assert.ok(['person', 'agent'].includes(identities(by.email.trim()).kind), JSON.stringify(by.email));
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
