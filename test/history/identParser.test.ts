import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseSignatory, parseStamp } from '../../src/history/identParser';
import type { Signatory, Stamp } from '../../src/history/model';

describe('parseStamp', () => {
  const cases: Record<string, [string, string, number, number]> = {
    'Ada L <ada@x.com> 1700000000 +0130': ['Ada L', 'ada@x.com', 1_700_000_000, 90],
    'Ada <ada@x.com> 1 -0800': ['Ada', 'ada@x.com', 1, -480],
    'Ada <ada@x.com> -5 +0000': ['Ada', 'ada@x.com', -5, 0],
    'Ada <ada@x.com> -0 -0000': ['Ada', 'ada@x.com', 0, 0],
    'Ada <ada@x.com>': ['Ada', 'ada@x.com', 0, 0],
    'Ada <ada@x.com> soon': ['Ada', 'ada@x.com', 0, 0],
    'Ada <ada@x.com> 99999999999999999999 +0000': ['Ada', 'ada@x.com', 0, 0],
    'Ada <ada@x.com> 253402300800 +0000': ['Ada', 'ada@x.com', 0, 0],
    'Ada <ada@x.com> 7 +051800': ['Ada', 'ada@x.com', 7, 0],
    'Ada <ada@x.com> 7 EST': ['Ada', 'ada@x.com', 7, 0],
    'Ada <ada@x.com> 7': ['Ada', 'ada@x.com', 7, 0],
    'Ada <a>b> 7 +0100': ['Ada', 'a', 7, 60],
    '<ada@x.com> 7 +0000': ['', 'ada@x.com', 7, 0],
    'Ada <> 7 +0000': ['Ada', '', 7, 0],
    'Ada 7 +0000': ['Ada', '', 0, 0],
    'ada@x.com 7 +0000': ['', 'ada@x.com', 0, 0],
    '': ['', '', 0, 0],
  };
  for (const [text, [name, email, time, offset]] of Object.entries(cases)) {
    it(text || 'nothing', () => assert.deepEqual(parseStamp(text), { name, email, time, offset } satisfies Stamp));
  }

  it('always gives a time and zone that make a calendar day', () => {
    fc.assert(
      fc.property(fc.string(), fc.bigInt(), fc.bigInt(), (name, time, zone) => {
        const stamp = parseStamp(`${name} <x> ${time} +${zone}`);
        const { year } = { year: new Date((stamp.time + stamp.offset * 60) * 1000).getUTCFullYear() };
        assert.ok(year >= 0 && year <= 10_000);
        assert.ok(Math.abs(stamp.offset) < 1440);
      }),
    );
  });
});

describe('parseSignatory', () => {
  const cases: Record<string, Signatory> = {
    'Bo B <bo@x.com>': { name: 'Bo B', email: 'bo@x.com' },
    '  Bo <bo@x.com> (remote) ': { name: 'Bo', email: 'bo@x.com' },
    '<bo@x.com>': { name: '', email: 'bo@x.com' },
    'bo@x.com': { name: '', email: 'bo@x.com' },
    'Bo B  bo@x.com': { name: 'Bo B', email: 'bo@x.com' },
    'bo@x.com Bo': { name: 'bo@x.com Bo', email: '' },
    'Bo (bo@x.com)': { name: 'Bo (bo@x.com)', email: '' },
    'Bo @bo': { name: 'Bo @bo', email: '' },
    'Bo <bo@x.com': { name: 'Bo <bo@x.com', email: '' },
    Bo: { name: 'Bo', email: '' },
  };
  for (const [text, signatory] of Object.entries(cases)) {
    it(text, () => assert.deepEqual(parseSignatory(text), signatory));
  }
});
