import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Finding } from '../../src/findings/model';
import { findingGroups as groupsOf } from '../../src/report/findingGroups';
import { message } from '../../src/wording/message';
import { english } from '../../src/wording/render';
import { anyAnalysis } from './anyAnalysis';
import { summedLines } from './summedLines';

const finding = (rest: Partial<Finding>): Finding => ({
  id: 'coverage/partly',
  severity: 'warning',
  path: 'a.ts',
  range: [1, 2],
  ranges: [[1, 2]],
  lines: 2,
  commit: null,
  subject: 'ania',
  days: null,
  message: message('finding.no-agreement', { name: 'Ania' }),
  why: message('why.partly'),
  evidence: ['MSA'],
  ...rest,
});

const findingGroups = (findings: readonly Finding[]) => groupsOf({ findings, findingLines: summedLines(findings) });

/** Milliseconds: many analyses, on a machine that may have other work. */
const SLOW = 30_000;

describe('findingGroups', () => {
  it('keeps one id’s severities apart, errors first', () => {
    const groups = findingGroups([finding({}), finding({ severity: 'error', subject: 'ravi' })]);
    assert.deepEqual(
      groups.map(({ severity, subjects }) => [severity, subjects.map(({ subject }) => subject)]),
      [
        ['error', ['ravi']],
        ['warning', ['ania']],
      ],
    );
  });

  it('tells a subject’s sentence once for all its days, and another sentence apart', () => {
    const ended = (days: readonly [string, string], agreement: string): Finding =>
      finding({
        id: 'coverage/expired',
        days,
        message: message('finding.expired.agreement', { name: 'Ania', when: days.join(' – '), agreement }),
      });
    const [group] = findingGroups([
      ended(['2025-02-01', '2025-03-01'], 'MSA'),
      ended(['2025-01-15', '2025-01-20'], 'MSA'),
      ended(['2025-04-01', '2025-04-01'], 'PIA'),
    ]);
    assert.deepEqual(
      group!.subjects.map((subject) => english(subject.message)),
      [
        'Lines attributed by git to Ania, dated 2025-01-15 – 2025-03-01: MSA had ended.',
        'Lines attributed by git to Ania, dated 2025-04-01: PIA had ended.',
      ],
    );
  });

  it('sums up a subject’s lines, files and evidence', () => {
    const [group] = findingGroups([
      finding({ ranges: [[30, 31]], evidence: ['MSA', 'PIA'] }),
      finding({}),
      finding({ path: 'b.ts', lines: 9, ranges: [[1, 9]] }),
    ]);
    assert.deepEqual(group?.subjects, [
      {
        subject: 'ania',
        message: message('finding.no-agreement', { name: 'Ania' }),
        findings: 3,
        lines: 13,
        files: [
          { path: 'b.ts', lines: 9, ranges: [[1, 9]] },
          {
            path: 'a.ts',
            lines: 4,
            ranges: [
              [1, 2],
              [30, 31],
            ],
          },
        ],
        entry: null,
        evidence: ['MSA', 'PIA'],
      },
    ]);
    assert.equal(group.files, 2);
  });

  it('says how many lines they are about, which may be the same ones', () => {
    const id = 'chain/missing-link';
    const findings = ['ania', 'ravi'].map((subject) => finding({ id, subject, ranges: [], lines: 9 }));
    const [group] = groupsOf({ findings, findingLines: [{ id, severity: 'warning', lines: 12 }] });
    assert.deepEqual([group?.lines, group?.subjects.map(({ lines }) => lines)], [12, [9, 9]]);
  });

  it('tells findings without a subject apart by what they say', () => {
    const [group] = findingGroups([
      finding({ subject: null, path: null, range: null, ranges: [], lines: 0 }),
      finding({
        subject: null,
        path: null,
        range: null,
        ranges: [],
        lines: 0,
        message: message('finding.no-human-author'),
      }),
    ]);
    assert.equal(group?.subjects.length, 2);
    assert.equal(group.files, 0);
  });

  it('keeps the register’s entry apart from files whose lines are meant', () => {
    const [group] = findingGroups([finding({ path: 'ip-register.yaml', range: [7, 7], ranges: [], lines: 90 })]);
    assert.deepEqual(group?.subjects[0]?.files, []);
    assert.deepEqual(group.subjects[0].entry, { path: 'ip-register.yaml', line: 7 });
    assert.deepEqual([group.files, group.lines], [0, 90]);
  });

  it('loses no finding and no line', () => {
    fc.assert(
      fc.property(anyAnalysis, ({ findings }) => {
        const groups = findingGroups(findings);
        const subjects = groups.flatMap((group) => group.subjects);
        for (const list of [groups, subjects]) {
          assert.equal(
            list.reduce((sum, one) => sum + one.findings, 0),
            findings.length,
          );
          assert.equal(
            list.reduce((sum, one) => sum + one.lines, 0),
            findings.reduce((sum, one) => sum + one.lines, 0),
          );
        }
      }),
    );
  }).timeout(SLOW);
});
