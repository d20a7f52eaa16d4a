import assert from 'node:assert/strict';
import type { JudgingContext } from '../../src/judgement/model';
import type { Milestone } from '../../src/register/schema';
import { ask } from './asked';
import { itSays, type Case } from './cases';
import { agreed, assigning, direct } from './world';

type Stone = Partial<Milestone> & { id: string };

const ACCEPTANCE = assigning({ trigger: 'acceptance' });

function by(trigger: 'delivery' | 'acceptance' | 'payment', ...milestones: Stone[]) {
  return direct(
    [agreed('A', 'pat', 'org', { terms: assigning({ trigger }) })],
    {},
    {
      milestones: milestones.map((one) => ({ agreement: 'A', ref: one.id.toLowerCase(), ...one })),
    },
  );
}

/** `m1` is before `m2`, which is before `m3`; `lost` can't be found. `c1` is in all, `c2` from m2 on, `c9` in none. */
const contains: JudgingContext['contains'] = (target, commit) => {
  if (target === 'lost') return undefined;
  const order = ['c1', 'm1', 'c2', 'm2', 'c3', 'm3'];
  return order.includes(commit) && order.indexOf(commit) <= order.indexOf(target);
};

const HELD = 'covered assigned |  |';
const WAITS = (id: string) => `covered pending milestone ${id} pat |  |`;
const NONE = 'covered pending no-milestone pat |  | no-milestone';

const committed = (commit: string, cases: readonly Omit<Case, 'asked' | 'context'>[]): Case[] =>
  cases.map((one) => ({ ...one, asked: { commit }, context: { contains } }));

describe('rule 10: the event that rights pass on', () => {
  itSays(
    committed('c1', [
      { is: 'accepted', register: by('acceptance', { id: 'M1', accepted: '2024-07-01' }), says: HELD },
      { is: 'delivered only', register: by('acceptance', { id: 'M1', delivered: '2024-07-01' }), says: WAITS('M1') },
      {
        is: 'accepted after today',
        register: by('acceptance', { id: 'M1', accepted: '2026-02-02' }),
        says: WAITS('M1'),
      },
      { is: 'on delivery', register: by('delivery', { id: 'M1', delivered: '2024-07-01' }), says: HELD },
      { is: 'on payment', register: by('payment', { id: 'M1', accepted: '2024-07-01' }), says: WAITS('M1') },
      { is: 'paid', register: by('payment', { id: 'M1', paid: '2024-07-01' }), says: HELD },
      {
        is: 'rejected after acceptance',
        register: by('acceptance', { id: 'M1', accepted: '2024-07-01', rejected: '2024-07-02' }),
        says: WAITS('M1'),
      },
      {
        is: 'rejected on the day of acceptance',
        register: by('acceptance', { id: 'M1', accepted: '2024-07-01', rejected: '2024-07-01' }),
        says: WAITS('M1'),
      },
      {
        is: 'accepted after rejection',
        register: by('acceptance', { id: 'M1', accepted: '2024-07-02', rejected: '2024-07-01' }),
        says: HELD,
      },
      {
        is: 'rejected and replaced by one that is accepted',
        register: by(
          'acceptance',
          { id: 'M1', rejected: '2024-07-01', replaced_by: 'M3' },
          { id: 'M3', accepted: '2024-08-01' },
        ),
        says: HELD,
      },
      {
        is: 'rejected and replaced by one that isn’t',
        register: by('acceptance', { id: 'M1', rejected: '2024-07-01', replaced_by: 'M3' }, { id: 'M3' }),
        says: WAITS('M3'),
      },
      {
        is: 'replaced in a circle',
        register: by(
          'acceptance',
          { id: 'M1', rejected: '2024-07-01', replaced_by: 'M3' },
          { id: 'M3', rejected: '2024-07-01', replaced_by: 'M1' },
        ),
        says: WAITS('M1'),
      },
      {
        is: 'after the agreement’s end',
        register: direct(
          [agreed('A', 'pat', 'org', { end: '2024-06-30', terms: ACCEPTANCE })],
          {},
          {
            milestones: [{ id: 'M', agreement: 'A', ref: 'm1', accepted: '2024-07-01' }],
          },
        ),
        says: 'covered assigned |  | trigger-after-end',
      },
    ]),
  );
});

describe('rule 10: which milestone', () => {
  itSays(
    committed('c2', [
      {
        is: 'the first that contains the commit',
        register: by(
          'acceptance',
          { id: 'M1', accepted: '2024-07-01' },
          { id: 'M2' },
          { id: 'M3', accepted: '2024-07-01' },
        ),
        says: WAITS('M2'),
      },
      {
        is: 'by ancestry before delivery',
        register: by('acceptance', { id: 'M3', delivered: '2024-01-01', accepted: '2024-01-01' }, { id: 'M2' }),
        says: WAITS('M2'),
      },
      {
        is: 'of equal commits the first delivered',
        register: by(
          'acceptance',
          { id: 'A1', ref: 'm3', delivered: '2024-09-01', accepted: '2024-09-01' },
          { id: 'B1', ref: 'm3', delivered: '2024-08-01' },
        ),
        says: WAITS('B1'),
      },
      {
        is: 'of equal days the smaller id',
        register: by('acceptance', { id: 'B1', ref: 'm3' }, { id: 'A1', ref: 'm3' }),
        says: WAITS('A1'),
      },
      {
        is: '`commit` beats `ref`',
        register: by('acceptance', { id: 'M1', ref: 'm1', commit: 'm3', accepted: '2024-08-01' }),
        says: HELD,
      },
      {
        is: 'only of matching paths',
        register: by('acceptance', { id: 'M2', paths: ['docs/**'], accepted: '2024-08-01' }),
        says: NONE,
      },
      {
        is: 'only of its own agreement',
        register: by('acceptance', { id: 'M2', agreement: 'OTHER', accepted: '2024-08-01' }),
        says: NONE,
      },
      {
        is: 'none that contains the commit',
        register: by('acceptance', { id: 'M1', accepted: '2024-08-01' }),
        says: NONE,
      },
      {
        is: 'one that can’t be found',
        register: by('acceptance', { id: 'LOST', accepted: '2024-08-01' }),
        says: 'covered pending no-milestone pat |  | no-milestone milestone-unresolved',
      },
      {
        is: 'one without commit and ref',
        register: by('acceptance', { id: 'M2', ref: null, accepted: '2024-08-01' }),
        says: 'covered pending no-milestone pat |  | no-milestone milestone-unresolved',
      },
      {
        is: 'one that can’t be found may be the first, and its event is open',
        register: by(
          'acceptance',
          { id: 'LOST', delivered: '2024-07-01' },
          { id: 'M3', delivered: '2024-08-01', accepted: '2024-08-01' },
        ),
        says: 'covered pending milestone LOST pat |  | milestone-unresolved',
      },
      {
        is: 'one that can’t be found because it is still to come changes nothing',
        register: by('acceptance', { id: 'LOST' }, { id: 'M3', delivered: '2024-08-01', accepted: '2024-08-01' }),
        says: 'covered assigned |  | milestone-unresolved',
      },
      {
        is: 'silent where another instrument on the link has one',
        register: direct(
          [
            agreed('A', 'pat', 'org', { terms: ACCEPTANCE }),
            agreed('B', 'pat', 'org', { terms: assigning({ trigger: 'payment' }) }),
          ],
          {},
          { milestones: [{ id: 'M2', agreement: 'A', ref: 'm2', accepted: '2024-08-01' }] },
        ),
        says: HELD,
      },
      {
        is: 'two instruments, each with its own',
        register: direct(
          [
            agreed('A', 'pat', 'org', { terms: ACCEPTANCE }),
            agreed('B', 'pat', 'org', { terms: assigning({ trigger: 'payment' }) }),
          ],
          {},
          {
            milestones: [
              { id: 'M2', agreement: 'A', ref: 'm2', accepted: '2024-08-01' },
              { id: 'M3', agreement: 'B', ref: 'm3' },
            ],
          },
        ),
        says: 'covered pending milestone M3 pat |  | conflicting-terms',
      },
    ]),
  );
});

describe('rule 10: without a commit', () => {
  const M1: Stone = { id: 'M1', delivered: '2024-05-31', accepted: '2024-06-02' };
  const M2: Stone = { id: 'M2', delivered: '2024-07-01' };
  const M3: Stone = { id: 'M3', delivered: '2024-08-01', accepted: '2024-08-01' };
  itSays([
    {
      is: 'the first delivered on or after the day',
      register: by('acceptance', M3, M2, M1),
      says: 'covered pending milestone M2 pat |  | milestone-by-date',
    },
    {
      is: 'none delivered by today',
      register: by('acceptance', M1, { id: 'M4', delivered: '2026-02-02' }),
      says: NONE,
    },
  ]);

  it('says that it assumed', () => {
    const asked = { email: 'pat@work.example', on: '2024-06-01' };
    assert.equal(ask(by('acceptance', M3), asked).assumed, true);
    assert.equal(ask(by('acceptance', M3), { ...asked, commit: 'c1' }, { contains }).assumed, undefined);
  });
});
