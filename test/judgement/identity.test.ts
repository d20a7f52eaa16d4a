import assert from 'node:assert/strict';
import type { Signatory } from '../../src/history/model';
import { dayOf } from '../../src/register/calendarDay';
import { createJudge } from '../../src/judgement/judge';
import { ask, CONTEXT } from './asked';
import { itSays } from './cases';
import { agreed, direct, engaged, pat, world } from './world';

const UNKNOWN = 'unknown unknown';

describe('rule 1: whose line it is', () => {
  const register = world({
    people: [
      pat([engaged('lower')], {
        identities: [{ email: 'pat@work.example' }, { github: 'patty' }, { github: 'old-name', github_id: 77 }],
      }),
    ],
    agents: [
      { id: 'builder', kind: 'bot', match: { email: 'bot*@ci.example' } },
      { id: 'helper', kind: 'ai_tool', match: { email: '*@ai.example' } },
    ],
  });
  itSays([
    { is: 'an address in any case', register, asked: { email: 'PAT@Work.Example' }, says: 'covered assigned |  |' },
    {
      is: 'a GitHub login',
      register,
      asked: { email: '5+patty@users.noreply.github.com' },
      says: 'covered assigned |  |',
    },
    {
      is: 'a GitHub account number',
      register,
      asked: { email: '77+new@users.noreply.github.com' },
      says: 'covered assigned |  |',
    },
    {
      is: 'an entry with a number never matches by login',
      register,
      asked: { email: '78+old-name@users.noreply.github.com' },
      says: `${UNKNOWN} |  | identity-unresolved`,
    },
    { is: 'a vendor’s domain', register, asked: { email: 'x@lower.example' }, says: `${UNKNOWN} |  | domain-only` },
    {
      is: 'the organisation’s domain',
      register,
      asked: { email: 'x@org.example' },
      says: `${UNKNOWN} |  | domain-only`,
    },
    { is: 'a bot', register, asked: { email: 'bot-1@ci.example' }, says: 'exempt none |  | bot' },
    {
      is: 'no bot where the domain goes on',
      register,
      asked: { email: 'bot@ci.example.evil.example' },
      says: `${UNKNOWN} |  | identity-unresolved`,
    },
    {
      is: 'an AI tool as the author',
      register,
      asked: { email: 'x@ai.example' },
      says: `${UNKNOWN} |  | no-human-author`,
    },
    {
      is: 'an AI tool as a co-author defers to the author',
      register,
      asked: { coAuthors: [{ name: 'X', email: 'x@ai.example' }] },
      says: 'covered assigned |  | ai-assisted',
    },
    {
      is: 'a bot as a co-author changes nothing',
      register,
      asked: { coAuthors: [{ name: 'X', email: 'bot@ci.example' }] },
      says: 'covered assigned |  |',
    },
    {
      is: 'a bot’s commit with a human co-author is the human’s',
      register,
      asked: { email: 'bot@ci.example', coAuthors: [{ name: 'X', email: 'x@y.example' }] },
      says: `${UNKNOWN} |  | identity-unresolved bot co-author`,
    },
    {
      is: 'the author as a co-author by another address',
      register,
      asked: {
        coAuthors: [
          { name: 'P', email: '5+patty@users.noreply.github.com' },
          { name: 'P', email: 'PAT@work.example' },
        ],
      },
      says: 'covered assigned |  |',
    },
    { is: 'an AI tool in a trailer', register, asked: { aiTrailer: true }, says: 'covered assigned |  | ai-assisted' },
    {
      is: 'a name that a tool signs with',
      register,
      asked: { name: 'Pat (aider)' },
      says: 'covered assigned |  | ai-assisted',
    },
  ]);

  it('counts lines under the party worked for', () => {
    const vendors = ['pat@work.example', 'x@lower.example', 'bot@ci.example', 'x@ai.example', 'who@where.example'].map(
      (email) => ask(register, { email, on: '2024-06-01' }).vendor,
    );
    assert.deepEqual(vendors, ['lower', 'lower', 'bot', 'unknown', 'unknown']);
    assert.equal(ask(direct([]), { email: 'pat@work.example', on: '2024-06-01' }).vendor, 'self');
    assert.equal(ask(world({ people: [pat([])] }), { email: 'pat@work.example', on: '2024-06-01' }).vendor, 'unknown');
  });

  it('names the co-author that the verdict is about', () => {
    const stranger = { name: 'X', email: 'x@y.example' };
    const verdict = ask(register, { email: 'pat@work.example', on: '2024-06-01', coAuthors: [stranger] });
    assert.deepEqual([verdict.coAuthor, verdict.status, verdict.person], [stranger, 'unknown', 'pat']);
  });

  describe('tells of the one whose answer decides, though another’s is as bad', () => {
    const gone = { email: 'pat@work.example', name: 'P' };
    const unsigned = { email: 'una@own.example', name: 'U' };
    const stranger = { email: 'x@y.example', name: 'X' };
    const other = { email: 'z@y.example', name: 'Z' };
    const ofCompany = { email: 'x@lower.example', name: 'X' };
    const una = { id: 'una', name: 'U', identities: [{ email: unsigned.email }], engagements: [engaged('self')] };
    const people = [pat([engaged('lower', { end: '2024-05-31' })]), una];
    const roster = world({ people });
    const cases: [string, Signatory, Signatory[], Signatory, string, string][] = [
      ['an author whom nobody knows', stranger, [other], stranger, 'unknown', 'identity-unresolved'],
      ['a co-author whom nobody knows', unsigned, [stranger], stranger, 'unknown', 'identity-unresolved'],
      ['the first whom nobody knows', unsigned, [stranger, other], stranger, 'unknown', 'identity-unresolved'],
      ['a co-author of a company', unsigned, [stranger, ofCompany], ofCompany, 'lower', 'domain-only'],
      [
        'an author whom nobody knows, beside one who signed nothing',
        stranger,
        [unsigned],
        stranger,
        'unknown',
        'identity-unresolved',
      ],
      ['a co-author who signed nothing', gone, [unsigned], unsigned, 'self', 'no-agreement'],
      ['an author who signed nothing', unsigned, [gone], unsigned, 'self', 'no-agreement'],
    ];
    for (const [title, author, coAuthors, decides, vendor, reason] of cases) {
      it(title, () => {
        const { coAuthor, decidedBy, parts, status } = ask(roster, { ...author, on: '2024-06-01', coAuthors });
        assert.equal(status, 'unknown');
        assert.deepEqual(coAuthor, decides === author ? undefined : decides);
        assert.equal(decidedBy?.vendor, vendor);
        assert.deepEqual(
          parts?.map((part) => part.coAuthor),
          [undefined, ...coAuthors],
        );
        assert.ok(parts.includes(decidedBy));
        assert.deepEqual(decidedBy.reasons, [reason]);
      });
    }
  });
});

describe('rule 2: the day', () => {
  const register = world({ people: [pat([engaged('lower', { start: '2024-01-01', end: '2024-06-30' })])] });
  const judge = createJudge(register, CONTEXT);
  const who = { name: 'P', email: 'pat@work.example' };
  const at = (moment: string, offset = 0) => ({ ...who, time: Date.parse(moment) / 1000, offset });

  it('is the author’s own calendar day, both ends included', () => {
    for (const [moment, status] of [
      ['2023-12-31T12:00:00Z', 'not_yet_effective'],
      ['2024-01-01T12:00:00Z', 'covered'],
      ['2024-06-30T12:00:00Z', 'covered'],
      ['2024-07-01T12:00:00Z', 'expired'],
    ] as const) {
      assert.equal(judge({ author: at(moment), path: 'a' }).status, status, moment);
    }
  });

  it('says where the UTC day would decide otherwise', () => {
    const late = at('2024-07-01T02:00:00Z', -300);
    assert.equal(dayOf(late.time, late.offset), '2024-06-30');
    const verdict = judge({ author: late, path: 'a' });
    assert.deepEqual([verdict.status, verdict.reasons], ['covered', ['date-boundary']]);
  });

  it('says where the committer’s day would decide otherwise, and only there', () => {
    const author = at('2024-06-29T12:00:00Z');
    const committed = (moment: string) => judge({ author, committer: at(moment), path: 'a' }).reasons;
    assert.deepEqual(committed('2024-07-03T12:00:00Z'), ['date-boundary']);
    assert.deepEqual(committed('2024-06-30T12:00:00Z'), []);
  });

  it('survives times that no calendar has', () => {
    assert.equal(judge({ author: { ...who, time: 1e15, offset: 0 }, path: 'a' }).status, 'not_yet_effective');
    assert.equal(judge({ author: { ...who, time: Number.NaN, offset: 0 }, path: 'a' }).status, 'not_yet_effective');
  });
});

describe('rule 3: in which capacity', () => {
  itSays([
    {
      is: 'before the engagement',
      register: world(),
      asked: { on: '2023-12-31' },
      says: 'not_yet_effective unknown |  | no-engagement',
    },
    {
      is: 'between two: one had ended',
      register: world({
        people: [
          pat([engaged('lower', { id: 'a', end: '2024-02-01' }), engaged('lower', { id: 'b', start: '2025-01-01' })]),
        ],
      }),
      says: 'expired unknown |  | no-engagement',
    },
    {
      is: 'an address bound to another engagement doesn’t speak for this one',
      register: world({
        people: [
          pat([engaged('lower'), engaged('self', { end: '2024-02-01' })], {
            identities: [{ email: 'pat@work.example', engagement: 'at-self' }],
          }),
        ],
      }),
      says: 'expired unknown |  | no-engagement',
    },
    {
      is: 'two at once: the worse of each, with both gaps',
      register: world({ people: [pat([engaged('lower'), engaged('self')])] }),
      says: 'unknown retained default_rule pat | pat>org confidentiality no-agreement -, pat>org ip_assignment no-agreement - | no-agreement ambiguous-capacity',
    },
    {
      is: 'the organisation as the party: one link',
      register: world({ people: [pat([engaged('org')])], agreements: [agreed('A', 'pat', 'org')] }),
      says: 'covered assigned |  |',
    },
    {
      is: '`for` names the next party up',
      register: world({
        people: [pat([engaged('lower', { for: 'org' })])],
        agreements: [agreed('PAT', 'pat', 'lower'), agreed('LO', 'lower', 'org')],
      }),
      says: 'covered assigned |  |',
    },
    {
      is: '`for` wins over `self`',
      register: world({
        people: [pat([engaged('self', { for: 'upper' })])],
        agreements: [agreed('PAT', 'pat', 'upper'), agreed('UP', 'upper', 'org')],
      }),
      says: 'covered assigned |  |',
    },
    {
      is: 'a circle of subcontractors ends',
      register: world({
        vendors: [
          { id: 'upper', name: 'U', subcontractor_of: 'lower' },
          { id: 'lower', name: 'L', subcontractor_of: 'upper' },
        ],
      }),
      says: 'covered assigned |  |',
    },
  ]);
});
