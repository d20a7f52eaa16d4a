import assert from 'node:assert/strict';
import { standingOf, standingText } from '../../../src/editor/views/agreementStanding';

const TODAY = '2026-02-01';

describe('an agreement’s standing', () => {
  const executed = { status: 'executed', signed: '2024-01-01', effective: '2024-01-01', end: null } as const;
  const cases = [
    [{ ...executed, inForceToday: true }, 'inForce', 'in force'],
    [{ ...executed, end: '2026-02-01', inForceToday: true }, 'expiring', '0 days left'],
    [{ ...executed, end: '2026-02-02', inForceToday: true }, 'expiring', '1 day left'],
    [{ ...executed, end: '2026-05-02', inForceToday: true }, 'expiring', '90 days left'],
    [{ ...executed, end: '2026-05-03', inForceToday: true }, 'inForce', 'in force'],
    [{ ...executed, end: '2026-01-31', inForceToday: false }, 'ended', 'ended 2026-01-31'],
    [{ ...executed, status: 'terminated', inForceToday: false }, 'ended', 'Terminated'],
    [{ ...executed, effective: '2026-03-01', inForceToday: false }, 'notYet', 'from 2026-03-01'],
    [{ ...executed, signed: '2026-04-01', inForceToday: false }, 'notYet', 'from 2026-04-01'],
    [{ ...executed, signed: null, effective: null, inForceToday: false }, 'notYet', 'No date'],
    [{ ...executed, status: 'draft', inForceToday: false }, 'notSigned', 'Draft'],
    [{ ...executed, status: 'sent', end: '2020-01-01', inForceToday: false }, 'notSigned', 'Sent, not signed'],
  ] as const;
  for (const [agreement, standing, text] of cases) {
    it(`${standing}: ${text}`, () => {
      assert.equal(standingOf(agreement, TODAY), standing);
      assert.equal(standingText(agreement, TODAY), text);
    });
  }
});
