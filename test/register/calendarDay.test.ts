import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { dayAfter, dayOf, isCalendarDay } from '../../src/register/calendarDay';
import { addDuration, isDuration } from '../../src/register/duration';

describe('calendar day', () => {
  const days: [text: string, is: boolean][] = [
    ['2024-02-29', true],
    ['2026-02-29', false],
    ['2000-02-29', true],
    ['1900-02-29', false],
    ['2026-12-31', true],
    ['2026-11-31', false],
    ['2026-01-00', false],
    ['2026-00-10', false],
    ['2026-13-01', false],
    ['2026-1-01', false],
    ['2026-01-01T00:00', false],
    ['', false],
  ];
  for (const [text, is] of days) it(`${text} ${is ? 'is' : "isn't"} one`, () => assert.equal(isCalendarDay(text), is));

  it('is the author’s own, by the offset', () => {
    const midnight = Date.UTC(2024, 0, 1) / 1000;
    assert.equal(dayOf(midnight), '2024-01-01');
    assert.equal(dayOf(midnight, -1), '2023-12-31');
    assert.equal(dayOf(midnight - 1, 60), '2024-01-01');
    assert.equal(dayOf(Number.MAX_VALUE), '0000-00-00');
  });
});

describe('the day after', () => {
  for (const [day, next] of [
    ['2024-02-28', '2024-02-29'],
    ['2026-02-28', '2026-03-01'],
    ['2026-12-31', '2027-01-01'],
    ['0001-01-31', '0001-02-01'],
    ['0099-12-31', '0100-01-01'],
  ] as const)
    it(`${day} is ${next}`, () => assert.equal(dayAfter(day), next));

  it('the last is none', () => assert.ok(!isCalendarDay(dayAfter('9999-12-31'))));
});

describe('duration', () => {
  for (const text of ['P5Y', 'P6M', 'P30D', 'P1Y2M3W4D', 'P2W']) {
    it(`takes ${text}`, () => assert.ok(isDuration(text)));
  }
  for (const text of ['', 'P', '5Y', 'PT1H', 'P1.5Y', 'P-1D', 'P1D1Y', 'P99999Y']) {
    it(`refuses ${JSON.stringify(text)}`, () => assert.ok(!isDuration(text)));
  }

  const sums: [day: string, duration: string, expected: string][] = [
    ['2024-01-31', 'P1M', '2024-02-29'],
    ['2024-02-29', 'P1Y', '2025-02-28'],
    ['2024-12-31', 'P1D', '2025-01-01'],
    ['2023-11-15', 'P1Y2M3W4D', '2025-02-09'],
  ];
  for (const [day, duration, expected] of sums) {
    it(`${day} and ${duration} is ${expected}`, () => assert.equal(addDuration(day, duration), expected));
  }

  it('always gives a later day that exists', () => {
    const date = fc.date({ min: new Date('1970-01-01'), max: new Date('2200-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(date, fc.nat(50), fc.nat(50), fc.nat(500), (moment, years, months, days) => {
        const day = moment.toISOString().slice(0, 10);
        const later = addDuration(day, `P${years}Y${months}M${days + 1}D`);
        assert.ok(isCalendarDay(later));
        assert.ok(later > day);
      }),
    );
  });
});
