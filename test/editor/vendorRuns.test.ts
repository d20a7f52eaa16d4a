import assert from 'node:assert/strict';
import { vendorRuns } from '../../src/editor/vendorRuns';
import type { JudgedSegment } from '../../src/findings/facts';
import { NOT_JUDGED } from '../../src/judgement/notJudged';

/** `line+count vendor`; no vendor: not committed. */
function segments(text: string): JudgedSegment[] {
  return text
    .split(', ')
    .filter(Boolean)
    .map((part) => {
      const [, line, count, vendor] = /^(\d+)\+(\d+) ?(.*)$/.exec(part)!;
      const verdict = vendor === '' ? NOT_JUDGED.uncommitted : { ...NOT_JUDGED.unreadable, vendor: vendor! };
      const at = { line: Number(line), count: Number(count), originalLine: Number(line) };
      return { ...at, commit: null, originalPath: 'a.ts', verdict };
    });
}

const CASES = [
  ['nothing', '', ''],
  ['one vendor, in several commits', '1+3 nimbus, 4+2 nimbus', 'nimbus 1-5'],
  ['one vendor after the other', '1+3 nimbus, 4+2 acme, 6+1 nimbus', 'nimbus 1-3, acme 4-5, nimbus 6-6'],
  ['what isn’t committed', '1+2, 3+1 acme, 4+5', 'acme 3-3'],
  ['one vendor around what isn’t committed', '1+2 acme, 3+1, 4+5 acme', 'acme 1-2, acme 4-8'],
] as const;

describe('vendorRuns', () => {
  for (const [name, given, expected] of CASES)
    it(`finds the runs of ${name}`, () => {
      const runs = vendorRuns(segments(given));
      assert.equal(runs.map(({ vendor, first, last }) => `${vendor} ${first}-${last}`).join(', '), expected);
    });
});
