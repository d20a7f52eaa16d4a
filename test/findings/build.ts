import assert from 'node:assert/strict';
import type { JudgedSegment, Naming } from '../../src/findings/facts';
import type { Finding } from '../../src/findings/model';
import type { Commit } from '../../src/history/model';
import type { Verdict } from '../../src/judgement/model';
import type { PlacedKind } from '../../src/register/entryPlaces';
import { indexRegister } from '../../src/register/indexed';
import type { RegisterIndex } from '../../src/register/indexed';
import { message } from '../../src/wording/message';
import { english } from '../../src/wording/render';
import { built } from '../register/problemsOf';
import { SOUND } from './rules/told';

/** A commit by `email`, authored on `day`. */
export function commitBy(email: string, day = '2025-01-15', name = email.split('@')[0]!): Commit {
  const time = Date.parse(`${day}T12:00:00Z`) / 1000;
  const stamp = { name, email, time, offset: 0 };
  return {
    id: Buffer.from(`${email}${day}`).toString('hex').padEnd(40, '0').slice(0, 40),
    parents: [],
    author: stamp,
    committer: stamp,
    subject: '',
    trailers: [],
    coAuthors: [],
    signedOffBy: [],
    signature: null,
  };
}

export function verdict(stated: Partial<Verdict> = {}): Verdict {
  return {
    status: 'covered',
    ownership: { state: 'assigned' },
    person: 'ania',
    vendor: 'nimbus',
    agreements: ['MSA'],
    gaps: [],
    reasons: [],
    clauses: {},
    ai: false,
    inForceToday: {},
    ...stated,
  };
}

export function segment(
  line: number,
  count: number,
  stated: Partial<Verdict> = {},
  commit: Commit | null = commitBy('ania@nimbus.example'),
): JudgedSegment {
  return { line, count, commit, originalLine: line, originalPath: 'src/a.ts', verdict: verdict(stated) };
}

/** Entries of these kinds are all on one line. */
const LINES: Partial<Record<PlacedKind, number>> = { people: 10, agreements: 20, milestones: 30 };

export const naming: Naming = {
  party: (id) => id.toUpperCase(),
  partyNames: '',
  entry: (kind, id) =>
    LINES[kind] === undefined || id === '' ? null : { path: 'ip-register.yaml', line: LINES[kind] },
  contributor: (name, email) => ({ id: email, name: name || email }),
};

export function finding(stated: Partial<Finding> = {}): Finding {
  return {
    id: 'coverage/expired',
    severity: 'error',
    path: 'src/a.ts',
    range: [1, 2],
    ranges: [[1, 2]],
    lines: 2,
    commit: null,
    subject: null,
    days: null,
    message: message('finding.no-agreement', { name: 'A' }),
    why: message('why.expired'),
    evidence: [],
    ...stated,
  };
}

/** `id lines: sentence` of each. */
export function sentencesOf(found: readonly Finding[]): string[] {
  return found.map(({ id, lines, message: told }) => `${id} ${lines}: ${english(told)}`);
}

/** The register `SOUND`, with more below it. */
export function soundIndex(more = ''): RegisterIndex {
  const { register, problems } = built(`${SOUND}${more}`);
  assert.ok(register, problems.map(({ message: told }) => english(told)).join('\n'));
  return indexRegister(register);
}
