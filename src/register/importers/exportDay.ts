import { dayOf, isCalendarDay } from '../calendarDay';
import type { CalendarDay } from '../calendarDay';

/** How a date of three numbers is meant; without one, such a date is none. */
export type DateOrder = 'mdy' | 'dmy';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Nobody signed a contributor agreement outside these years: a date there is a slip. */
const [FIRST, LAST] = ['1980-01-01', '2100-12-31'];

/**
 * The day that an export's date means: ISO 8601, `Jan 2,2006`, JavaScript's own text, or milliseconds since the epoch. The
 * day is the one written, in the offset that it was written in; milliseconds are in UTC. Null for anything else.
 */
export function exportDay(value: unknown, order?: DateOrder): CalendarDay | null {
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
  const day = byText(text, order);
  return day !== null && isCalendarDay(day) && FIRST <= day && day <= LAST ? day : null;
}

function byText(text: string, order: DateOrder | undefined): string | null {
  if (/^\d{11,14}$/.test(text)) return dayOf(Number(text) / 1000);
  const iso =
    /^(\d{4}-\d{2}-\d{2})(?:[T ](?:[01]\d|2[0-3]):[0-5]\d(?::[0-6]\d(?:\.\d{1,9})?)? ?(?:Z|UTC|[+-]\d{2}:?\d{2})?)?$/;
  const [, written] = iso.exec(text) ?? [];
  if (written !== undefined) return written;
  const american = /^([A-Za-z]{3,9})\.? +(\d{1,2}) *, *(\d{4})$/.exec(text);
  if (american) return named(american[3], american[1], american[2]);
  const script = /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d{2}) (\d{4}) \d{2}:\d{2}:\d{2}\b/.exec(text);
  if (script) return named(script[3], script[1], script[2]);
  const [, first = '', second = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\b/.exec(text) ?? [];
  if (order === undefined || year === '') return null;
  const [month, date] = order === 'mdy' ? [first, second] : [second, first];
  return `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
}

function named(year = '', month = '', date = ''): string | null {
  const at = MONTHS.indexOf(month.slice(0, 3).toLowerCase());
  return at < 0 ? null : `${year}-${String(at + 1).padStart(2, '0')}-${date.padStart(2, '0')}`;
}
