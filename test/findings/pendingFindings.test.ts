import assert from 'node:assert/strict';
import { PendingFindings } from '../../src/findings/pendingFindings';
import type { Ownership } from '../../src/judgement/model';
import type { Register } from '../../src/register/schema';
import { english } from '../../src/wording/render';
import { naming, segment } from './build';

const register: Register = {
  register_version: 1,
  organisation: { id: 'acme', name: 'Acme' },
  milestones: [{ id: 'M2', agreement: 'MSA', delivered: '2025-01-01' }],
};

function findings(
  ownerships: Ownership[],
  today: string,
  stated = register,
  promises: readonly string[] = [],
): { severity: string; lines: number; text: string }[] {
  const pending = new PendingFindings(stated);
  pending.add(ownerships.map((ownership, index) => segment(index + 1, 5, { ownership, agreements: ['PIA', 'MSA'] })));
  return pending
    .findings('ip-register.yaml', today, naming, new Set(promises))
    .map(({ severity, lines, message }) => ({ severity, lines, text: english(message) }));
}

describe('PendingFindings', () => {
  const onM2: Ownership = { state: 'pending', waitsOn: 'milestone', milestone: 'M2' };

  it('adds up the lines that wait on a milestone', () => {
    assert.deepEqual(findings([onM2, onM2, { state: 'assigned' }], '2025-03-02'), [
      { severity: 'information', lines: 10, text: 'Lines wait on milestone M2 of MSA.' },
    ]);
  });

  const overdue: [string, Register, string][] = [
    ['2025-03-02', register, 'information'],
    ['2025-03-03', register, 'warning'],
    ['2025-01-09', { ...register, policy: { pending_warn_after: 'P7D' } }, 'warning'],
    ['2025-01-08', { ...register, policy: { pending_warn_after: 'P7D' } }, 'information'],
  ];
  for (const [today, stated, severity] of overdue) {
    it(`${severity} on ${today} with patience ${stated.policy?.pending_warn_after ?? 'by default'}`, () => {
      assert.equal(findings([onM2], today, stated)[0]!.severity, severity);
    });
  }

  it('leaves to the register’s finding what an agreement only promises', () => {
    const promised = (agreement: string): Ownership => ({
      ...{ state: 'pending', waitsOn: 'assignment-not-executed', agreement },
    });
    const waiting: Ownership = { state: 'pending', waitsOn: 'no-milestone', agreement: 'PIA' };
    const told = findings([promised('PIA'), promised('MSA'), waiting], '2025-03-02', register, ['PIA']);
    assert.deepEqual(
      told.map(({ text }) => text),
      [
        'MSA promises an assignment; none is on record as executed.',
        'Lines wait on an event of PIA that no milestone records.',
      ],
    );
  });

  const waits: [Ownership, string][] = [
    [
      { state: 'pending', waitsOn: 'no-milestone', agreement: 'PIA' },
      'Lines wait on an event of PIA that no milestone records.',
    ],
    [
      { state: 'pending', waitsOn: 'after-acquired', holder: 'nimbus' },
      'Rights reached NIMBUS after its agreement up the chain had ended.',
    ],
    [
      { state: 'pending', waitsOn: 'assignment-not-executed', agreement: 'PIA' },
      'PIA promises an assignment; none is on record as executed.',
    ],
  ];
  for (const [ownership, text] of waits) {
    it(`says what ${ownership.waitsOn} waits on`, () =>
      assert.equal(findings([ownership], '2025-03-02')[0]!.text, text));
  }
});
