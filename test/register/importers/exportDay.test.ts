import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { isCalendarDay } from '../../../src/register/calendarDay';
import { exportDay } from '../../../src/register/importers/exportDay';

describe('exportDay', () => {
  const cases: [unknown, string | null][] = [
    ['2024-05-01', '2024-05-01'],
    ['2024-05-01T23:59:59.123Z', '2024-05-01'],
    ['2024-05-01T00:30:00+02:00', '2024-05-01'],
    [' 2024-05-01 10:00:00 UTC ', '2024-05-01'],
    ['Jan 2,2006', '2006-01-02'],
    ['Jan 2, 2006', '2006-01-02'],
    ['September 30,2024', '2024-09-30'],
    ['Wed May 01 2024 12:00:00 GMT+0000 (Coordinated Universal Time)', '2024-05-01'],
    [1714521600000, '2024-05-01'],
    ['1714521600000', '2024-05-01'],
    ['2024-02-30', null],
    ['Feb 30,2024', null],
    ['Foo 3,2024', null],
    ['2024-05-01T25:00:00Z', null],
    ['5/6/2024', null],
    ['0001-01-01', null],
    ['9999-01-01', null],
    [Number.NaN, null],
    [9e20, null],
    ['', null],
    [null, null],
    [{}, null],
  ];
  for (const [value, day] of cases) {
    it(`${JSON.stringify(value)} is ${day ?? 'no day'}`, () => assert.equal(exportDay(value), day));
  }

  it('reads days of three numbers only in an order that was said', () => {
    assert.equal(exportDay('5/6/2024 10:20:33 AM', 'mdy'), '2024-05-06');
    assert.equal(exportDay('05.06.2024', 'dmy'), '2024-06-05');
    assert.equal(exportDay('13/14/2024', 'mdy'), null);
  });

  it('gives a calendar day or null, whatever it is given', () => {
    fc.assert(
      fc.property(fc.anything(), fc.option(fc.constantFrom('mdy', 'dmy')), (value, order) => {
        const day = exportDay(value, order ?? undefined);
        assert.ok(day === null || isCalendarDay(day));
      }),
    );
  });
});
