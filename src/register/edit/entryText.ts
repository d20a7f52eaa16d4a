import { isCalendarDay } from '../calendarDay';
import { yamlText } from '../draft/yamlText';

/** A value as the register has it, before it is text. */
export type Plain = string | number | boolean | null | readonly Plain[] | PlainMapping;
export interface PlainMapping {
  readonly [key: string]: Plain | undefined;
}

const WIDTH = 120;

/** On one line, in flow style. Days stand as they are, other texts quoted only where they could be misread. */
export function flowText(value: Plain): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return isCalendarDay(value) ? value : yamlText(value);
  if (typeof value !== 'object') return String(value);
  if (isList(value)) return `[${value.map(flowText).join(', ')}]`;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return `{${entries.map(([key, inner]) => `${key}: ${flowText(inner!)}`).join(', ')}}`;
}

/** A list item in block style, its dash at `indent`: a mapping's keys one below the other, anything else on the dash's line. */
export function itemLines(value: Plain, indent: number): string[] {
  const dash = `${' '.repeat(indent)}- `;
  if (value === null || typeof value !== 'object' || isList(value) || isSmall(value, dash.length)) {
    return [dash + flowText(value)];
  }
  const lines = Object.entries(value).flatMap(([key, inner]) =>
    inner === undefined ? [] : keyLines(key, inner, indent + 2),
  );
  return [dash + lines[0]!.slice(indent + 2), ...lines.slice(1)];
}

/** A key with its value, in flow style where that fits the line, else a list's items below it. */
export function keyLines(key: string, value: Plain, indent: number): string[] {
  const start = `${' '.repeat(indent)}${key}:`;
  const flow = `${start} ${flowText(value)}`;
  if (flow.length <= WIDTH || !isList(value)) return [flow];
  return [start, ...value.map((item) => `${' '.repeat(indent + 2)}- ${flowText(item)}`)];
}

/** What has a list or mapping in it deserves lines of its own. */
function isSmall(value: PlainMapping, used: number): boolean {
  const isFlat = Object.values(value).every((inner) => inner === null || typeof inner !== 'object' || isShort(inner));
  return isFlat && used + flowText(value).length <= WIDTH;
}

function isShort(value: Plain): boolean {
  return isList(value) && value.every((inner) => inner === null || typeof inner !== 'object');
}

function isList(value: Plain): value is readonly Plain[] {
  return Array.isArray(value);
}
