import assert from 'node:assert/strict';
import type { Asked } from '../../judgement/asked';
import { ask } from '../../judgement/asked';
import { told } from '../../judgement/told';
import type { ImportRecord, IndividualRecord } from '../../../src/register/importers/records';
import { mergeRecords } from '../../../src/register/importing/mergeRecords';
import type { Engagement, Person, Register } from '../../../src/register/schema';
import { droppedIds } from '../importers/told';
import { PARSED } from './parsed';
import type { Kind } from './parsed';

const EMPTY: Register = { register_version: 1, organisation: { id: 'acme', name: 'Acme' } };

const after = (register: Register, ...kinds: Kind[]) =>
  kinds.reduce((before, kind) => mergeRecords(before, PARSED[kind], { licence: 'MIT' }).register, register);

function signature(
  change: Partial<IndividualRecord> = {},
  signer: Partial<IndividualRecord['signer']> = {},
): IndividualRecord {
  return {
    kind: 'individual',
    line: 1,
    signer: { name: 'Pat', emails: ['pat@mail.example'], github: null, githubId: null, ...signer },
    signed: '2024-05-01',
    status: 'executed',
    terminatedOn: null,
    document: {},
    repositories: null,
    ...change,
  };
}

function withPat(engagements: Engagement[], change: Partial<Person> = {}): Register {
  const identities = [{ email: 'pat@mail.example' }];
  return {
    ...EMPTY,
    vendors: [{ id: 'nimbus', name: 'Nimbus' }],
    people: [{ id: 'pat', name: 'Pat', identities, engagements, ...change }],
  };
}

describe('mergeRecords', () => {
  describe('makes commits of signers covered, from the day of signature on', () => {
    const OCTO = 'octo@mail.example';
    const OCTO_NOREPLY = '583231+renamed@users.noreply.github.com';
    const repository = { names: ['portal', 'acme/portal'], certain: true };
    const cases: [Kind[], Asked, string, Parameters<typeof ask>[2]?][] = [
      [['github-cla'], { email: OCTO_NOREPLY, on: '2024-05-01' }, 'covered licensed MIT octocat |  |'],
      [['github-cla'], { email: OCTO_NOREPLY, on: '2024-04-30' }, 'not_yet_effective unknown |  | no-engagement'],
      [['cla-assistant'], { email: OCTO, on: '2024-05-01' }, 'covered licensed MIT octo-the-cat |  |', { repository }],
      [
        ['cla-assistant'],
        { email: 'zoe@mail.example', on: '2025-06-22' },
        'covered licensed MIT zoe-z |  |',
        { repository },
      ],
      [
        ['cla-assistant'],
        { email: 'zoe@mail.example', on: '2025-06-23' },
        'expired unknown zoe-z | zoe-z>acme inbound_licence expired CLA-zoe-z | expired',
        { repository },
      ],
      [
        ['cla-assistant'],
        { email: OCTO, on: '2024-05-01' },
        'out_of_scope unknown octo-the-cat | octo-the-cat>acme inbound_licence out-of-scope CLA-octo-the-cat | out-of-scope',
        { repository: { names: ['acme/other'], certain: true } },
      ],
      [['easycla-icla'], { email: OCTO, on: '2024-05-01' }, 'covered licensed MIT octo-the-cat |  |'],
      [
        ['easycla-icla'],
        { email: 'zoe@mail.example', on: '2024-07-01' },
        'unknown unknown zoe-z | zoe-z>acme inbound_licence termination-undated CLA-zoe-z | termination-undated',
      ],
      [
        ['easycla-icla'],
        { email: 'sent@mail.example', on: '2024-07-01' },
        'not_yet_effective unknown |  | no-engagement',
      ],
      [
        ['easycla-ccla'],
        { email: 'ravi@deltadev.example', on: '2024-03-01' },
        'covered licensed MIT delta-dev |  | warranted',
      ],
      [['easycla-ccla'], { email: 'other@deltadev.example', on: '2024-03-01' }, 'unknown unknown |  | domain-only'],
      [
        ['easycla-ccla', 'easycla-ecla'],
        { email: 'lena@deltadev.example', on: '2024-03-10' },
        'covered licensed MIT delta-dev |  | warranted',
      ],
      [
        ['corporate-cla'],
        { email: 'mia@umbrella.example', on: '2025-03-09' },
        'covered licensed MIT umbrella-s-a |  | warranted',
      ],
      [['corporate-cla'], { email: 'mia@umbrella.example', on: '2025-03-10' }, 'expired unknown |  | no-engagement'],
      [['contracts'], { email: OCTO, on: '2024-05-01' }, 'covered licensed MIT octo |  |'],
      [
        ['dco'],
        { email: OCTO, on: '2024-05-01', name: 'Octo', signedOffBy: [{ name: 'Octo', email: OCTO }] },
        'covered licensed MIT octo |  |',
      ],
      [
        ['dco'],
        { email: OCTO, on: '2024-05-01', name: 'Octo' },
        'unknown unknown octo | octo>acme inbound_licence no-agreement - | no-agreement',
      ],
      // An affiliation is nobody's signature: alone it says for whom, with a signature on record it is covered. Nobody has
      // confirmed the person that it drafts.
      [
        ['gitdm'],
        { email: 'octo@two.example', on: '2024-05-01' },
        'unknown unknown octocat | octocat>acme inbound_licence no-agreement - | no-agreement',
      ],
      [
        ['gitdm', 'github-cla'],
        { email: 'octo@two.example', on: '2024-05-01' },
        'covered licensed MIT octocat |  | draft-entry',
      ],
    ];
    for (const [kinds, asked, verdict, context] of cases) {
      it(`${kinds.join(', ')}: ${asked.email} on ${asked.on}${asked.signedOffBy ? ', signed off' : ''}: ${verdict.split(' ')[0]}`, () => {
        assert.equal(told(ask(after(EMPTY, ...kinds), asked, context)), verdict.trim());
      });
    }

    it('gitdm: counts a commit under the company of its day', () => {
      const register = after(EMPTY, 'gitdm');
      const vendorOn = (on: string) => ask(register, { email: 'octo@one.example', on }).vendor;
      assert.deepEqual([vendorOn('2023-04-30'), vendorOn('2023-05-01')], ['one-gmbh', 'two-ag']);
    });
  });

  for (const kind of Object.keys(PARSED) as Kind[]) {
    it(`${kind}: twice changes nothing, and leaves its input as it is`, () => {
      const base = kind === 'easycla-ecla' ? after(EMPTY, 'easycla-ccla') : EMPTY;
      const before = JSON.stringify(base);
      const once = mergeRecords(base, PARSED[kind]);
      assert.equal(JSON.stringify(base), before);
      assert.ok(once.changes.length > 0);
      const twice = mergeRecords(once.register, PARSED[kind]);
      assert.deepEqual(twice.changes, []);
      assert.deepEqual(twice.register, once.register);
      assert.deepEqual(twice.totals, { added: 0, updated: 0, unchanged: PARSED[kind].length });
    });
  }

  describe('brings what is there up to a newer export', () => {
    const first = mergeRecords(EMPTY, [signature()]).register;
    const paper = (records: ImportRecord[], register = first) => {
      const merged = mergeRecords(register, records);
      const { status, signed, terminated_on: terminated } = merged.register.agreements![0]!;
      return [merged.register.agreements!.length, status, signed, terminated, ...droppedIds(merged.dropped)];
    };
    it('a revocation', () => {
      const revoked = signature({ status: 'terminated', terminatedOn: '2025-01-01' });
      assert.deepEqual(paper([revoked]), [1, 'terminated', '2024-05-01', '2025-01-01']);
    });
    it('a signature that was missing', () => {
      const sent = mergeRecords(EMPTY, [signature({ status: 'sent', signed: null })]).register;
      assert.deepEqual(paper([signature()], sent), [1, 'executed', '2024-05-01', undefined]);
    });
    it('a second signature, of another version', () => {
      assert.deepEqual(paper([signature({ signed: '2025-05-01' })]), [2, 'executed', '2024-05-01', undefined]);
    });
    it('where the register says otherwise, it stands', () => {
      const revoked = signature({ status: 'terminated', terminatedOn: '2025-01-01' });
      const settled = mergeRecords(first, [revoked]).register;
      assert.deepEqual(paper([signature()], settled), [
        ...[1, 'terminated', '2024-05-01', '2025-01-01'],
        '1 status register-stands',
      ]);
      assert.deepEqual(paper([{ ...revoked, terminatedOn: '2025-02-02' }], settled), [
        ...[1, 'terminated', '2024-05-01', '2025-01-01'],
        '1 terminated_on register-stands',
      ]);
    });
    it('somebody who is on a company’s list no more, where the list says until when', () => {
      const [record] = PARSED['corporate-cla'];
      assert.ok(record?.kind === 'corporate');
      const open = { ...record, listed: record.listed.map((one) => ({ ...one, until: null })) };
      const before = mergeRecords(EMPTY, [open]).register;
      const { register, changes } = mergeRecords(before, [record]);
      assert.deepEqual(register.agreements?.[0]?.schedule, [
        { person: 'jan-baas' },
        { person: 'mia-old', until: '2025-03-09' },
      ]);
      assert.equal(register.people?.[1]?.engagements?.[0]?.end, '2025-03-09');
      assert.deepEqual(
        changes.map(({ action, id }) => `${action} ${id}`),
        ['update mia-old', 'update CCLA-umbrella-s-a'],
      );
      const gone = mergeRecords(register, [{ ...record, listed: [] }]);
      assert.deepEqual(gone.changes, [], 'missing from the list is not removed');
    });
    it('a job that ended, and the next', () => {
      const at = (company: string, start: string | null, end: string | null) => ({ line: 1, company, start, end });
      const [octo] = PARSED.gitdm;
      assert.ok(octo?.kind === 'affiliation');
      const before = mergeRecords(EMPTY, [{ ...octo, spans: [at('One', null, null)] }]).register;
      const { register } = mergeRecords(before, [
        { ...octo, spans: [at('Two', '2024-02-01', null), at('One', null, '2024-01-31')] },
      ]);
      assert.deepEqual(
        register.people?.[0]?.engagements?.map(({ party, start, end }) => [party, start, end]),
        [
          ['one', undefined, '2024-01-31'],
          ['two', '2024-02-01', undefined],
        ],
      );
    });
  });

  describe('knows people by address, number or login', () => {
    const octo = (identity: NonNullable<Person['identities']>[number]): Register => ({
      ...EMPTY,
      people: [{ id: 'octo', name: 'Octo', identities: [identity] }],
    });
    const cases: [string, Register, Partial<IndividualRecord['signer']>, string[]][] = [
      ['address, in any case of letters', octo({ email: 'Pat@Mail.example' }), {}, ['octo']],
      ['number', octo({ github: 'old', github_id: '007' }), { emails: [], github: 'new', githubId: '7' }, ['octo']],
      [
        'number in a noreply address',
        octo({ email: '7+x@users.noreply.github.com' }),
        { emails: [], githubId: '7' },
        ['octo'],
      ],
      ['login', octo({ github: 'OctoCat' }), { emails: [], github: 'octocat', githubId: '7' }, ['octo']],
      [
        'login with another number: another',
        octo({ github: 'octocat', github_id: 8 }),
        { emails: [], github: 'octocat', githubId: '7' },
        ['octo', 'pat'],
      ],
      ['name alone: another', octo({ email: 'x@y.example' }), { name: 'Octo' }, ['octo', 'octo-2']],
    ];
    for (const [name, register, signer, ids] of cases) {
      it(name, () => {
        const merged = mergeRecords(register, [signature({}, signer)]).register;
        assert.deepEqual(
          merged.people?.map(({ id }) => id),
          ids,
        );
      });
    }

    it('drops a signer whose address and number are two people’s, and bots', () => {
      const register: Register = {
        ...EMPTY,
        people: [
          { id: 'a', name: 'A', identities: [{ email: 'pat@mail.example' }] },
          { id: 'b', name: 'B', identities: [{ github: 'b', github_id: 7 }] },
        ],
      };
      const { changes, dropped } = mergeRecords(register, [
        signature({}, { githubId: '7' }),
        signature({}, { emails: [], github: 'dependabot[bot]' }),
        signature({}, { emails: ['noreply@anthropic.com'] }),
      ]);
      assert.deepEqual(changes, []);
      assert.deepEqual(droppedIds(dropped), ['1 several-people', '1 bot', '1 bot']);
    });

    it('fills in number and login where the address is', () => {
      const merged = mergeRecords(octo({ email: 'pat@mail.example' }), [
        signature({}, { github: 'octocat', githubId: '7' }),
      ]);
      assert.deepEqual(merged.register.people?.[0]?.identities, [
        { email: 'pat@mail.example', github: 'octocat', github_id: 7 },
      ]);
    });

    it('names somebody who was known by a login alone', () => {
      const before = mergeRecords(EMPTY, [signature({}, { name: null, github: 'octocat' })]).register;
      assert.equal(before.people?.[0]?.name, 'octocat');
      assert.equal(mergeRecords(before, [signature({}, { github: 'octocat' })]).register.people?.[0]?.name, 'Pat');
    });
  });

  describe('adds no engagement beside another', () => {
    const at = (change: Partial<Engagement>): Engagement => ({
      id: 'e',
      party: 'nimbus',
      type: 'contractor',
      ...change,
    });
    const cases: [string, Register, unknown[], string[]][] = [
      ['open: none', withPat([at({})]), [['nimbus', 'contractor', undefined, undefined]], ['1 engagement engaged']],
      [
        'ended before: its own',
        withPat([at({ end: '2024-04-30' })]),
        [
          ['nimbus', 'contractor', undefined, '2024-04-30'],
          ['self', 'contributor', '2024-05-01', undefined],
        ],
        [],
      ],
      [
        'that ends later: from the day after',
        withPat([at({ end: '2024-08-31' })]),
        [
          ['nimbus', 'contractor', undefined, '2024-08-31'],
          ['self', 'contributor', '2024-09-01', undefined],
        ],
        [],
      ],
      [
        'a draft of their own: becomes a contributor’s, and goes on',
        withPat([at({ party: 'self', type: 'individual', end: '2024-06-30', draft: true })]),
        [
          ['self', 'contributor', undefined, '2024-06-30'],
          ['self', 'contributor', '2024-07-01', undefined],
        ],
        [],
      ],
      [
        'a draft of their own that begins later: begins with the signature, and goes on',
        withPat([at({ party: 'self', type: 'individual', start: '2024-06-01', end: '2024-06-30', draft: true })]),
        [
          ['self', 'contributor', '2024-05-01', '2024-06-30'],
          ['self', 'contributor', '2024-07-01', undefined],
        ],
        [],
      ],
      [
        'a draft for another: from the day after, and says so',
        withPat([at({ start: '2024-04-01', end: '2024-06-30', draft: true })]),
        [
          ['nimbus', 'contractor', '2024-04-01', '2024-06-30'],
          ['self', 'contributor', '2024-07-01', undefined],
        ],
        ['1 engagement draft-first'],
      ],
      [
        'their own from a later day: begins earlier',
        withPat([at({ party: 'self', type: 'contributor', start: '2024-07-01' })]),
        [['self', 'contributor', '2024-05-01', undefined]],
        [],
      ],
    ];
    for (const [name, register, engagements, dropped] of cases) {
      it(name, () => {
        const merged = mergeRecords(register, [signature()]);
        assert.deepEqual(
          merged.register.people?.[0]?.engagements?.map(({ party, type, start, end }) => [party, type, start, end]),
          engagements,
        );
        assert.deepEqual(droppedIds(merged.dropped), dropped);
        assert.deepEqual(mergeRecords(merged.register, [signature()]).changes, []);
      });
    }

    it('binds a new address where the others are bound, and says where it can’t', () => {
      const bound = { identities: [{ email: 'pat@mail.example', engagement: 'e' }] };
      const free = mergeRecords(withPat([at({ end: '2024-04-30' })], bound), [
        signature({}, { emails: ['pat@mail.example', 'p@x.example'] }),
      ]);
      assert.deepEqual(free.register.people?.[0]?.identities?.[1], { email: 'p@x.example', engagement: 'pat-self' });
      const open = mergeRecords(withPat([at({})], bound), [
        signature({}, { emails: ['pat@mail.example', 'p@x.example'] }),
      ]);
      assert.deepEqual(droppedIds(open.dropped), ['1 engagement engaged', '1 identity unbound']);
    });
  });

  it('companies: by name or domain; the organisation grants itself nothing', () => {
    const [record] = PARSED['easycla-ccla'];
    assert.ok(record?.kind === 'corporate');
    const nimbus = { id: 'nimbus', name: 'Nimbus', email_domains: ['deltadev.example'] };
    const byDomain = mergeRecords({ ...EMPTY, vendors: [nimbus] }, [record]);
    assert.deepEqual(byDomain.register.vendors, [nimbus]);
    assert.ok(droppedIds(byDomain.dropped).includes('2 email_domains domain'), 'free mail is no company’s');
    const own = mergeRecords(EMPTY, [{ ...record, company: 'ACME' }]);
    assert.deepEqual([own.changes, droppedIds(own.dropped)], [[], ['2 organisation-itself']]);
    const ecla = mergeRecords(EMPTY, PARSED['easycla-ecla']);
    assert.deepEqual(droppedIds(ecla.dropped), ['2 no-ccla', '3 no-ccla']);
  });

  describe('employees, of whom the export doesn’t say whether their company still approves', () => {
    const [ravi] = PARSED['easycla-ecla'];
    assert.ok(ravi?.kind === 'employee');
    const corporate = after(EMPTY, 'easycla-ccla');
    const rowsAfter = (record: ImportRecord, register = corporate) => {
      const merged = mergeRecords(register, [record]);
      assert.deepEqual(mergeRecords(merged.register, [record]).changes, []);
      return [merged.register.agreements?.[0]?.schedule?.slice(0, 1), droppedIds(merged.dropped)];
    };
    it('listed: since when is filled in', () => {
      assert.deepEqual(rowsAfter(ravi), [[{ person: 'ravi', from: '2024-03-09' }], []]);
    });
    it('listed since another day: that stands', () => {
      const settled = mergeRecords(corporate, [ravi]).register;
      assert.deepEqual(rowsAfter({ ...ravi, from: '2024-03-02' }, settled), [
        [{ person: 'ravi', from: '2024-03-09' }],
        ['2 from register-stands'],
      ]);
      assert.deepEqual(rowsAfter({ ...ravi, from: '2025-03-02' }, settled)[1], []);
    });
    it('neither listed nor at a domain of theirs: dropped, and nobody is added', () => {
      const gone = { ...ravi, signer: { ...ravi.signer, name: 'Gone', emails: ['gone@mail.example'], github: 'gone' } };
      const merged = mergeRecords(corporate, [gone]);
      assert.deepEqual([merged.changes, droppedIds(merged.dropped)], [[], ['2 not-approved-now']]);
    });
  });

  it('sign-offs: not by an address at work of somebody who isn’t in the register', () => {
    const register: Register = {
      ...EMPTY,
      organisation: { id: 'acme', name: 'Acme', email_domains: ['acme.example'] },
      vendors: [{ id: 'nimbus', name: 'Nimbus', email_domains: ['nimbus.pl'] }],
    };
    const by = (email: string): ImportRecord => {
      const signer = { name: 'X', emails: [email], github: null, githubId: null };
      return { kind: 'sign-off', line: null, signer, first: '2024-05-01' };
    };
    const { register: merged, dropped } = mergeRecords(register, [
      by('carol@acme.example'),
      by('ania@dev.nimbus.pl'),
      by('x@mail.example'),
    ]);
    assert.deepEqual(
      merged.people?.map(({ identities }) => identities?.[0]?.email),
      ['x@mail.example'],
    );
    const contractor: Engagement = { id: 'e', party: 'nimbus', type: 'contractor', end: '2024-05-01', draft: true };
    const known = { id: 'ania', name: 'Ania', identities: [{ email: 'ania@nimbus.pl' }], engagements: [contractor] };
    assert.deepEqual(mergeRecords({ ...register, people: [known] }, [by('ania@nimbus.pl')]).register.people, [known]);
    assert.deepEqual(droppedIds(dropped), ['- sign-off-at-work', '- sign-off-at-work']);
  });

  it('contracts: by their id, in the type that they have', () => {
    const [nda] = PARSED.contracts;
    assert.ok(nda?.kind === 'contract');
    const before = mergeRecords(EMPTY, [nda]).register;
    const ended = mergeRecords(before, [
      { ...nda, end: '2026-12-31', governingLaw: 'PL', document: { uri: 'clm://1' } },
    ]);
    assert.deepEqual(
      [
        ended.register.agreements?.length,
        ended.register.agreements?.[0]?.end,
        ended.register.agreements?.[0]?.governing_law,
      ],
      [1, '2026-12-31', 'PL'],
    );
    const other = mergeRecords(ended.register, [
      { ...nda, end: '2027-12-31' },
      { ...nda, type: 'msa' },
      { ...nda, with: { company: 'Other' } },
    ]);
    assert.deepEqual(droppedIds(other.dropped), ['2 end register-stands', '2 id-taken', '2 id-taken']);
  });

  it('refuses more than a register has room for', () => {
    const many = Array.from({ length: 30_000 }, (_, at) => signature({}, { emails: [`p${at}@x.example`] }));
    assert.throws(() => mergeRecords(EMPTY, many), /2 MB/);
  });
});
