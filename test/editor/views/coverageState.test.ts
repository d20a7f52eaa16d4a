import assert from 'node:assert/strict';
import { coverageState } from '../../../src/editor/views/coverageState';

describe('coverageState', () => {
  const cases = [
    [{}, null, ''],
    [{ covered: 3 }, 'Covered', 'pass'],
    [{ covered: 3, exempt: 2 }, 'Covered', 'pass'],
    [{ partly: 3 }, 'Partly covered', 'warning'],
    [{ expired: 3 }, 'Expired', 'history'],
    [{ unknown: 3 }, 'Unknown', 'question'],
    [{ out_of_scope: 3 }, 'Out of scope', 'circle-slash'],
    [{ not_yet_effective: 3 }, 'Not yet in force', 'clock'],
    [{ exempt: 3 }, 'Exempt', 'circle-outline'],
    [{ not_judged: 3 }, 'Not judged', 'circle-outline'],
    [{ covered: 3, unknown: 1 }, '75% covered', 'warning'],
    [{ covered: 999, unknown: 1, exempt: 50 }, '>99% covered', 'warning'],
    [{ partly: 9, expired: 1 }, '90% partly covered', 'warning'],
    [{ expired: 1, unknown: 1 }, '50% expired', 'warning'],
  ] as const;
  for (const [byStatus, text, icon] of cases) {
    it(`says “${text ?? 'nothing'}” of ${JSON.stringify(byStatus)}`, () => {
      const state = coverageState(byStatus);
      assert.equal(state?.text ?? null, text);
      assert.equal(state?.icon.icon ?? '', icon);
    });
  }
});
