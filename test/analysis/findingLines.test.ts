import assert from 'node:assert/strict';
import { findingLines } from '../../src/analysis/findingLines';
import type { Finding, LineRange } from '../../src/findings/model';
import { message } from '../../src/wording/message';

const finding = (stated: Partial<Finding>): Finding => ({
  id: 'coverage/partly',
  severity: 'warning',
  path: null,
  range: null,
  ranges: [],
  lines: 0,
  commit: null,
  subject: null,
  days: null,
  message: message('finding.no-agreement', { name: 'Ania' }),
  why: message('why.partly'),
  evidence: [],
  ...stated,
});

const inFile = (path: string, ...ranges: LineRange[]) =>
  finding({ path, ranges, lines: ranges.reduce((sum, [from, to]) => sum + to - from + 1, 0) });

function lines(findings: readonly Finding[]): number[] {
  const shared = {
    onLinks: (some: readonly Finding[]) => some.length * 1000,
    onAgreements: (some: ReadonlySet<string>) => some.size * 100,
  };
  return findingLines(findings, shared).map((one) => one.lines);
}

describe('findingLines', () => {
  const cases: [is: string, findings: Finding[], lines: number[]][] = [
    ['nothing for nothing', [], []],
    ['lines of a file once', [inFile('a', [1, 10], [20, 20]), inFile('a', [5, 12]), inFile('a', [2, 3])], [13]],
    ['adjoining lines', [inFile('a', [1, 4]), inFile('a', [5, 6])], [6]],
    ['the same lines of two files twice', [inFile('a', [1, 4]), inFile('b', [1, 4])], [8]],
    ['lines that are nobody else’s, added up', [finding({ lines: 3 }), finding({ lines: 4 })], [7]],
    ['severities apart', [inFile('a', [1, 4]), { ...inFile('a', [1, 4]), severity: 'error' }], [4, 4]],
    ['rules apart', [inFile('a', [1, 4]), { ...inFile('a', [1, 4]), id: 'coverage/expired' }], [4, 4]],
    [
      'those that hang on links, as they are counted together',
      [finding({ id: 'chain/missing-link', lines: 5000 }), finding({ id: 'chain/missing-link', lines: 5000 })],
      [2000],
    ],
    [
      'those that rest on agreements, as they are counted together',
      ['A', 'B', 'A'].map((subject) => finding({ id: 'nda/scope', subject, lines: 5000 })),
      [200],
    ],
  ];
  for (const [is, findings, expected] of cases) it(`counts ${is}`, () => assert.deepEqual(lines(findings), expected));
});
