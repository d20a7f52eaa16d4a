import assert from 'node:assert/strict';
import { coverageFindings, coverageMessage, findingIdOf } from '../../src/findings/coverageFindings';
import type { JudgedSegment } from '../../src/findings/facts';
import { originRuns } from '../../src/findings/originRuns';
import type { Gap, Verdict } from '../../src/judgement/model';
import { english } from '../../src/wording/render';
import { commitBy, naming, segment, verdict } from './build';

const findingsOf = (segments: readonly JudgedSegment[]) => coverageFindings('src/a.ts', originRuns(segments), naming);

describe('coverageFindings', () => {
  const calls: [string, Partial<Verdict>, string | null][] = [
    ['covered lines', { status: 'covered' }, null],
    ['a bot', { status: 'exempt', reasons: ['bot'] }, null],
    ['lines that nobody can be asked about', { status: 'not_judged', reasons: ['uncommitted'] }, null],
    ['no register', { status: 'unknown', reasons: ['no-register'] }, null],
    ['some terms missing', { status: 'partly' }, 'coverage/partly'],
    ['a path outside the scope', { status: 'out_of_scope' }, 'coverage/out-of-scope'],
    ['an agreement that had ended', { status: 'expired' }, 'coverage/expired'],
    ['an agreement that had not begun', { status: 'not_yet_effective' }, 'coverage/not-yet-effective'],
    ['nobody’s address', { status: 'unknown', reasons: ['identity-unresolved'] }, 'coverage/unknown-contributor'],
    ['a vendor’s domain', { status: 'unknown', reasons: ['domain-only'] }, 'coverage/domain-only'],
    ['an AI tool as the author', { status: 'unknown', reasons: ['no-human-author'] }, 'ai/no-human-author'],
    [
      'one who signed nothing, whatever is true of a co-author alone',
      {
        status: 'unknown',
        reasons: ['identity-unresolved', 'no-agreement'],
        decidedBy: { person: 'ania', vendor: 'self', agreements: [], gaps: [], reasons: ['no-agreement'] },
      },
      'chain/missing-link',
    ],
    ['a rostered person without an agreement', { status: 'unknown', reasons: ['no-agreement'] }, 'chain/missing-link'],
  ];
  for (const [name, stated, id] of calls) {
    it(`${id ?? 'nothing'} for ${name}`, () => assert.equal(findingIdOf(verdict(stated)), id));
  }

  it('says of a link what it lacks, and not that nothing is on record where something is', () => {
    const link = { lower: 'ania', upper: 'nimbus' };
    const above = { lower: 'nimbus', upper: 'acme' };
    const told = (...gaps: Gap[]) => {
      const open = verdict({ status: 'unknown', gaps, reasons: gaps.map(({ reason }) => reason) });
      return english(coverageMessage('chain/missing-link', segment(1, 1, open), 'Ania', '', naming));
    };
    const nothing = (term: Gap['term']): Gap => ({ link, term, reason: 'no-agreement', agreement: null });
    assert.equal(
      told({ link, term: 'ip_assignment', reason: 'without-roles', agreement: 'A' }),
      'Lines attributed by git to Ania: between ANIA and NIMBUS, an agreement is on record, but not who gives and who takes (A: assignment of rights).',
    );
    assert.equal(
      told(nothing('confidentiality'), nothing('ip_assignment'), { ...nothing('confidentiality'), link: above }),
      'Lines attributed by git to Ania: no agreement on record between ANIA and NIMBUS states confidentiality, assignment of rights.',
    );
    assert.equal(
      told(nothing('confidentiality'), { link, term: 'ip_assignment', reason: 'not-assigned', agreement: 'A' }),
      'Lines attributed by git to Ania: no agreement on record between ANIA and NIMBUS states confidentiality; between ANIA and NIMBUS, the agreement on record does not assign the rights (A: assignment of rights).',
    );
  });

  it('says of what a vendor delivered that nobody knows who wrote it there', () => {
    const link = { lower: 'unknown', upper: 'nimbus' };
    const gaps: Gap[] = [{ link, term: 'confidentiality', reason: 'person-unknown', agreement: null }];
    const lines = segment(1, 1, verdict({ status: 'partly', gaps, reasons: ['person-unknown'] }));
    assert.equal(
      english(coverageMessage('coverage/partly', lines, 'Ania', '', naming)),
      'Lines attributed by git to Ania: delivered by NIMBUS; who there wrote it is not on record (confidentiality).',
    );
  });

  it('joins a contributor’s blocks of a file in one finding and keeps two contributors apart', () => {
    const expired = { status: 'expired', reasons: ['no-engagement'] } as const;
    const bob = commitBy('bob@nimbus.example', '2025-03-01');
    const found = findingsOf([
      segment(1, 2, expired, commitBy('ania@nimbus.example', '2025-02-01')),
      segment(3, 1, expired, commitBy('ania@nimbus.example', '2025-04-01')),
      segment(4, 5),
      segment(9, 1, expired, bob),
      segment(10, 1, expired, commitBy('ania@nimbus.example', '2025-02-01')),
    ]);
    assert.deepEqual(
      found.map(({ id, ranges, range, lines, commit, subject }) => ({ id, ranges, range, lines, commit, subject })),
      [
        {
          id: 'coverage/expired',
          ranges: [
            [1, 3],
            [10, 10],
          ],
          range: [1, 3],
          lines: 4,
          commit: commitBy('ania@nimbus.example', '2025-04-01').id,
          subject: 'ania@nimbus.example',
        },
        {
          id: 'coverage/expired',
          ranges: [[9, 9]],
          range: [9, 9],
          lines: 1,
          commit: bob.id,
          subject: 'bob@nimbus.example',
        },
      ],
    );
    assert.equal(
      english(found[0]!.message),
      'Lines attributed by git to ania, dated 2025-02-01 – 2025-04-01: the engagement on record had ended.',
    );
  });

  const link = { lower: 'ania', upper: 'nimbus' };
  const messages: [string, Partial<Verdict>, string, 'error' | 'warning' | 'information'][] = [
    [
      'the agreement that had ended',
      { status: 'expired', gaps: [{ link, term: 'ip_assignment', reason: 'expired', agreement: 'MSA' }] },
      'Lines attributed by git to ania, dated 2025-01-15: MSA had ended.',
      'error',
    ],
    [
      'the agreement that had not begun',
      {
        status: 'not_yet_effective',
        gaps: [{ link, term: 'ip_assignment', reason: 'not-yet-effective', agreement: 'MSA' }],
      },
      'Lines attributed by git to ania, dated 2025-01-15: MSA was not yet in force.',
      'error',
    ],
    [
      'an engagement that had not begun',
      { status: 'not_yet_effective', reasons: ['no-engagement'], agreements: [] },
      'Lines attributed by git to ania, dated 2025-01-15: the engagement on record had not begun.',
      'error',
    ],
    [
      'the agreement whose scope ends before the path',
      { status: 'out_of_scope', gaps: [{ link, term: 'ip_assignment', reason: 'out-of-scope', agreement: 'MSA' }] },
      'Lines attributed by git to ania: the path is outside the scope of MSA.',
      'error',
    ],
    [
      'the domain’s party',
      { status: 'unknown', reasons: ['domain-only'] },
      'Lines attributed by git to ania <ania@nimbus.example>: the domain is that of NIMBUS, the contributor is not in the register.',
      'warning',
    ],
    [
      'who is in nobody’s roster',
      { status: 'unknown', reasons: ['identity-unresolved'] },
      'Lines attributed by git to ania <ania@nimbus.example>, who is not in the register.',
      'error',
    ],
    [
      'an AI tool',
      { status: 'unknown', reasons: ['no-human-author'] },
      'Lines attributed by git to ania, an AI tool, with no person named as the author.',
      'information',
    ],
    [
      'the co-author whose verdict is the worse',
      { status: 'unknown', reasons: ['identity-unresolved'], coAuthor: { name: 'Zed', email: 'Z@x.example' } },
      'Lines attributed by git to Zed <z@x.example> as a co-author, who is not in the register.',
      'error',
    ],
    [
      'a co-author without an address',
      { status: 'unknown', reasons: ['identity-unresolved'], coAuthor: { name: 'Zed', email: '' } },
      'Lines attributed by git to Zed as a co-author, without an address to look for in the register.',
      'error',
    ],
    [
      'a co-author by the domain of their vendor, not the author’s',
      {
        status: 'unknown',
        vendor: 'nimbus',
        reasons: ['domain-only'],
        coAuthor: { name: 'Zed', email: 'z@delta.example' },
        decidedBy: { person: null, vendor: 'delta', agreements: [], gaps: [], reasons: ['domain-only'] },
      },
      'Lines attributed by git to Zed <z@delta.example> as a co-author: the domain is that of DELTA, the contributor is not in the register.',
      'warning',
    ],
    [
      'a co-author by their own agreement',
      {
        status: 'expired',
        agreements: ['PIA', 'MSA', 'CLA'],
        gaps: [
          { link, term: 'ip_assignment', reason: 'out-of-scope', agreement: 'MSA' },
          { link, term: 'ip_assignment', reason: 'expired', agreement: 'CLA' },
        ],
        coAuthor: { name: 'Zed', email: 'z@x.example' },
        decidedBy: {
          person: 'zed',
          vendor: 'self',
          agreements: ['CLA'],
          gaps: [{ link, term: 'ip_assignment', reason: 'expired', agreement: 'CLA' }],
          reasons: [],
        },
      },
      'Lines attributed by git to Zed as a co-author, dated 2025-01-15: CLA had ended.',
      'error',
    ],
  ];
  for (const [name, stated, text, severity] of messages) {
    it(`names ${name}`, () => {
      const [found] = findingsOf([segment(1, 1, stated)]);
      assert.equal(english(found!.message), text);
      assert.equal(found!.severity, severity);
    });
  }

  it('names the agreement that the status is named after, not another that is missing too', () => {
    const stated: Partial<Verdict> = {
      status: 'expired',
      gaps: [
        { link, term: 'ip_assignment', reason: 'unsigned', agreement: 'DRAFT' },
        { link: { lower: 'nimbus', upper: 'acme' }, term: 'ip_assignment', reason: 'expired', agreement: 'MSA' },
      ],
    };
    const [found] = findingsOf([segment(1, 1, stated)]);
    assert.match(english(found!.message), /: MSA had ended\.$/);
  });

  it('is an error where the assignment is missing, a warning where it is another term, each told apart', () => {
    const missing = (term: 'ip_assignment' | 'confidentiality'): Partial<Verdict> => ({
      status: 'partly',
      gaps: [{ link, term, reason: 'no-agreement', agreement: null }],
    });
    const found = findingsOf([segment(1, 1, missing('confidentiality')), segment(2, 1, missing('ip_assignment'))]);
    assert.deepEqual(
      found.map(({ severity, ranges }) => [severity, ranges]),
      [
        ['warning', [[1, 1]]],
        ['error', [[2, 2]]],
      ],
    );
  });

  it('gives agreements as evidence, each once', () => {
    const stated: Partial<Verdict> = {
      status: 'partly',
      gaps: [
        { link, term: 'ip_assignment', reason: 'expired', agreement: 'MSA' },
        { link, term: 'confidentiality', reason: 'expired', agreement: 'MSA' },
      ],
    };
    assert.deepEqual(findingsOf([segment(1, 1, stated)])[0]!.evidence, ['MSA']);
  });

  it('leaves lines that wait for one missing contract to the finding on that contract', () => {
    assert.deepEqual(findingsOf([segment(1, 9, { status: 'unknown', reasons: ['no-agreement'] })]), []);
  });
});
