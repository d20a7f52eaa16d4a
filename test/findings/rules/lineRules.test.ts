import assert from 'node:assert/strict';
import { lineFindings } from '../../../src/findings/lineFindings';
import { createLineRules } from '../../../src/findings/rules/lineRules';
import type { JudgedSegment } from '../../../src/findings/facts';
import type { VerdictPart } from '../../../src/judgement/model';
import { originRuns } from '../../../src/findings/originRuns';
import { indexRegister } from '../../../src/register/indexed';
import { english } from '../../../src/wording/render';
import { built } from '../../register/problemsOf';
import { commitBy, naming, segment } from '../build';
import { SOUND, sound, TODAY } from './told';

const ANIA = commitBy('ania@nimbus.example', '2025-03-01');

/** `id lines: sentence` for lines in a file. */
function told(text: string, segments: readonly JudgedSegment[], path = 'src/a.ts'): string[] {
  const { register, problems } = built(text);
  assert.ok(register, problems.map(({ message }) => english(message)).join('\n'));
  const rules = createLineRules(indexRegister(register), TODAY);
  return lineFindings(path, originRuns(segments), rules, naming).map(({ id, lines, ranges, message, commit }) => {
    assert.ok(commit);
    return `${id} ${lines} ${JSON.stringify(ranges)}: ${english(message)}`;
  });
}

const withAi = (stated: string) =>
  sound(['      derivatives: assigned\n', `      ai_tools: ${stated}\n      derivatives: assigned\n`]);
const GRANTS = 'grants:\n';
const FORBIDDEN = 'ai/forbidden 2 [[1,2]]: Lines attributed by git to ania with an AI tool: MSA doesn’t allow it.';
const UNDISCLOSED =
  'ai/undisclosed 2 [[1,2]]: Lines attributed by git to ania with an AI tool: MSA asks for disclosure, and none is on record.';
const OUTSIDE =
  'access/outside-grant 2 [[1,2]]: Lines attributed by git to ania: no grant on record gives Nimbus this path.';
const BOUNDARY = 'by the clock in UTC or the committer’s, coverage would be another.';
const ZED = { name: 'Zed', email: 'z@x.example' };

/** The verdict on Ania and Zed, where one of the two decides. */
function joined(decides: 'ania' | 'zed', of: { ania?: Partial<VerdictPart>; zed?: Partial<VerdictPart> }) {
  const plain = { agreements: [], gaps: [], reasons: [] };
  const parts: VerdictPart[] = [
    { ...plain, person: 'ania', vendor: 'nimbus', ...of.ania },
    { ...plain, person: 'zed', vendor: 'self', coAuthor: ZED, ...of.zed },
  ];
  const all = {
    agreements: parts.flatMap(({ agreements }) => agreements),
    reasons: parts.flatMap(({ reasons }) => reasons),
  };
  return decides === 'zed'
    ? { ...all, parts, decidedBy: parts[1]!, coAuthor: ZED }
    : { ...all, parts, decidedBy: parts[0]! };
}

const PROTECTED =
  'access/protected-path 2 [[1,2]]: Lines attributed by git to ania: Nimbus has no grant for this protected path.';

describe('rules about lines', () => {
  const ai = [segment(1, 2, { ai: true }, ANIA)];
  const cases: readonly (readonly [
    what: string,
    text: string,
    segments: readonly JudgedSegment[],
    expected: readonly string[],
  ])[] = [
    ['nothing on plain lines', withAi('forbidden'), [segment(1, 2, {}, ANIA)], []],
    ['an AI tool that is forbidden', withAi('forbidden'), ai, [FORBIDDEN]],
    ['nothing on one that is allowed', withAi('allowed'), ai, []],
    ['nothing where no agreement speaks of it', SOUND, ai, []],
    ['one that wasn’t disclosed', withAi('disclosed'), ai, [UNDISCLOSED]],
    [
      'nothing once it was',
      `${withAi('disclosed')}records:\n  - {id: r, kind: originality, subject: nimbus, date: 2025-03-01}\n`,
      ai,
      [],
    ],
    [
      'one that was disclosed before it was used',
      `${withAi('disclosed')}records:\n  - {id: r, kind: originality, subject: nimbus, date: 2025-02-28}\n`,
      ai,
      [UNDISCLOSED],
    ],
    [
      'one that others disclosed',
      `${withAi('disclosed')}records:\n  - {id: r, kind: originality, subject: delta}\n`,
      ai,
      [UNDISCLOSED],
    ],
    [
      'one that an amendment forbids, from its day on',
      `${withAi('allowed')}  - {id: AM, type: msa, amends: MSA, parties: [{ref: acme, role: client}, {ref: nimbus, role: supplier}], status: executed, signed: 2025-03-01, terms: {ai_tools: forbidden}}\n`,
      [...ai, segment(5, 1, { ai: true }, commitBy('ania@nimbus.example', '2025-02-28'))],
      [FORBIDDEN],
    ],
    [
      'lines that another clock would judge otherwise, in one finding',
      SOUND,
      [segment(1, 2, { reasons: ['date-boundary'] }, ANIA), segment(4, 1, { reasons: ['date-boundary'] }, ANIA)],
      [
        'coverage/date-boundary 3 [[1,2],[4,4]]: Lines attributed by git to ania, dated 2025-03-01: by the clock in UTC or the committer’s, coverage would be another.',
      ],
    ],
    [
      'a path that isn’t granted',
      `${SOUND}${GRANTS}  - {id: g, to: nimbus, paths: ["web/**"]}\n`,
      [segment(1, 2, {}, ANIA)],
      [OUTSIDE],
    ],
    [
      'nothing on one that is',
      `${SOUND}${GRANTS}  - {id: g, to: nimbus, paths: ["src/**"]}\n`,
      [segment(1, 2, {}, ANIA)],
      [],
    ],
    [
      'nothing on one that is granted to the person',
      `${SOUND}${GRANTS}  - {id: g, to: nimbus, paths: ["web/**"]}\n  - {id: h, to: ania, paths: ["src/**"]}\n`,
      [segment(1, 2, {}, ANIA)],
      [],
    ],
    [
      'one that is taken out of a grant',
      `${SOUND}${GRANTS}  - {id: g, to: nimbus, paths: ["src/**"], exclude: ["**/a.ts"]}\n`,
      [segment(1, 2, {}, ANIA)],
      [OUTSIDE],
    ],
    [
      'one that was granted later',
      `${SOUND}${GRANTS}  - {id: g, to: nimbus, paths: ["src/**"], start: 2025-03-02}\n`,
      [segment(1, 2, {}, ANIA)],
      [OUTSIDE],
    ],
    [
      'nothing on what the organisation’s own people do',
      `${SOUND}${GRANTS}  - {id: g, to: nimbus, paths: ["web/**"]}\n`,
      [segment(1, 2, { vendor: 'acme' }, ANIA)],
      [],
    ],
    [
      'nothing on what was brought in for a vendor',
      `${SOUND}${GRANTS}  - {id: g, to: nimbus, paths: ["web/**"]}\n`,
      [segment(1, 2, { reasons: ['person-unknown'] }, ANIA)],
      [],
    ],
    ['a protected path', `${SOUND}protected: {paths: ["src/**"]}\n`, [segment(1, 2, {}, ANIA)], [PROTECTED]],
    [
      'an author’s path, whoever decides of coverage',
      `${SOUND}${GRANTS}  - {id: g, to: nimbus, paths: ["web/**"]}\n`,
      [segment(1, 2, joined('zed', {}), ANIA)],
      [OUTSIDE],
    ],
    [
      'a co-author’s path, whoever decides of coverage',
      `${SOUND}${GRANTS}  - {id: g, to: nimbus, paths: ["web/**"]}\n`,
      [segment(1, 2, joined('ania', { ania: { vendor: 'acme' }, zed: { vendor: 'nimbus' } }), ANIA)],
      [OUTSIDE.replace('ania', 'Zed as a co-author')],
    ],
    [
      'an AI tool, where an author’s agreement forbids it',
      withAi('forbidden'),
      [segment(1, 2, { ai: true, ...joined('zed', { ania: { agreements: ['MSA'] } }) }, ANIA)],
      [FORBIDDEN],
    ],
    [
      'an AI tool, where a co-author’s agreement forbids it',
      withAi('forbidden'),
      [segment(1, 2, { ai: true, ...joined('ania', { zed: { agreements: ['MSA'] } }) }, ANIA)],
      [FORBIDDEN.replace('ania', 'Zed as a co-author')],
    ],
    [
      'another clock where it is a co-author’s, and they decide',
      SOUND,
      [segment(1, 2, joined('zed', { zed: { reasons: ['date-boundary'] } }), ANIA)],
      [
        `coverage/date-boundary 2 [[1,2]]: Lines attributed by git to Zed as a co-author, dated 2025-03-01: ${BOUNDARY}`,
      ],
    ],
    [
      'nothing on another clock of who doesn’t decide',
      SOUND,
      [segment(1, 2, joined('ania', { zed: { reasons: ['date-boundary'] } }), ANIA)],
      [],
    ],
    ['nothing on others', `${SOUND}protected: {paths: ["deploy/**"]}\n`, [segment(1, 2, {}, ANIA)], []],
    [
      'nothing on a protected path that is granted',
      `${SOUND}protected: {paths: ["src/**"]}\n${GRANTS}  - {id: g, to: nimbus, paths: ["src/a.ts"]}\n`,
      [segment(1, 2, {}, ANIA)],
      [],
    ],
  ];
  for (const [what, text, segments, expected] of cases) {
    it(`tell of ${what}`, () => assert.deepEqual(told(text, segments), expected));
  }

  it('ask nothing without a register, and nothing of lines without a commit', () => {
    assert.deepEqual(createLineRules(null, TODAY), []);
    assert.deepEqual(told(withAi('forbidden'), [segment(1, 2, { ai: true }, null)]), []);
  });
});
