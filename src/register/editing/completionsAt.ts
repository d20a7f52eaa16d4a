import type { CalendarDay } from '../calendarDay';
import type { EntryPath } from '../problem';
import { REFERENCE_FIELDS } from '../referenceFields';
import type { ReferenceKind } from '../referenceFields';
import { ROLES } from '../roles';
import { cursorAt } from './cursorAt';
import type { Cursor } from './cursorAt';
import { expectedAt } from './expectedAt';
import type { Expected, ExpectedKey } from './expectedAt';
import type { IdIndex, Located } from './idIndex';
import type { Definition } from './mentions';
import type { TextEdit } from './textEdit';

export interface Completion {
  readonly label: string;
  readonly kind: 'key' | 'word' | 'id' | 'day' | 'duration';
  /** A key that the mapping can't be without. */
  readonly required: boolean;
  readonly edit: TextEdit;
  /** Where the cursor comes to stand, from the beginning of the edit's text. */
  readonly cursor: number;
  /** Whether a value with choices of its own comes next. */
  readonly asksMore: boolean;
  /** From the register's root: what a key or word explains itself by. */
  readonly path: EntryPath;
  /** The entry that an id is of. */
  readonly entry: Definition | null;
}

export interface CompletionContext {
  /** The file that the text is of, as the index knows it. */
  readonly file: string;
  readonly index: IdIndex;
  readonly today: CalendarDay;
}

const DURATIONS: readonly string[] = ['P30D', 'P60D', 'P6M', 'P1Y', 'P2Y', 'P3Y', 'P5Y'];

/** What may be written at an offset: keys, the required ones first; words; ids; the day. */
export function completionsAt(text: string, offset: number, context: CompletionContext): Completion[] {
  const cursor = cursorAt(text, offset);
  if (!cursor) return [];
  const { place, path } = cursor;
  const expected = expectedAt(path, cursor.siblings);
  if (place === 'key') return keysAt(cursor, expected, '', '');
  const needsDash = place === 'item' || (place === 'block' && expected.isList);
  // A list behind its key on one line wants its bracket first.
  if (expected.isList && !needsDash) return [];
  const dash = needsDash ? '- ' : '';
  if (expected.keys.length > 0) {
    const isInBrackets = cursor.flow && typeof path.at(-1) === 'number';
    if (place === 'value' && !isInBrackets && typeof path.at(-1) !== 'number') return [];
    if (isInBrackets) return keysAt(cursor, expected, '{', '}');
    return cursor.above ? goOnOrBegin(cursor, cursor.above) : keysAt(cursor, expected, dash, '');
  }
  return valuesAt(cursor, expected, context, dash);
}

/** Below an entry at its dash's column, where the editor puts the cursor: its further keys, or the dash of the next entry. */
function goOnOrBegin(cursor: Cursor, above: readonly string[]): Completion[] {
  const further = keysAt({ ...cursor, siblings: above }, expectedAt(cursor.path, above), '  ', '');
  const next = keysAt(cursor, expectedAt(cursor.path), '- ', '');
  return [...further, ...next.slice(0, 1)];
}

function keysAt(cursor: Cursor, { keys }: Expected, before: string, after: string): Completion[] {
  const there = new Set(cursor.siblings);
  return keys
    .filter(({ name }) => !there.has(name))
    .map((key) => {
      const [lead, rest] = cursor.colon ? [key.name, ''] : keyText(key, cursor, before);
      const path = [...cursor.path, ...(expectedAt(cursor.path).isList ? [0] : []), key.name];
      return {
        label: key.name,
        kind: 'key',
        required: key.required,
        edit: { ...cursor.word, text: before + lead + rest + after },
        cursor: before.length + lead.length,
        asksMore: !cursor.colon && (key.shape !== 'scalar' || hasChoices(path)),
        path,
        entry: null,
      };
    });
}

/** A key with what its value begins with, before and behind the cursor. */
function keyText({ name, shape }: ExpectedKey, { flow, column }: Cursor, before: string): [string, string] {
  const below = `\n${' '.repeat(column + (before === '' || before === '{' ? 0 : before.length) + 2)}`;
  switch (shape) {
    case 'scalar':
      return [`${name}: `, ''];
    case 'list':
      return [`${name}: [`, ']'];
    case 'map':
      return flow ? [`${name}: {`, '}'] : [`${name}:${below}`, ''];
    case 'maps':
      return flow ? [`${name}: [{`, '}]'] : [`${name}:${below}- `, ''];
  }
}

function hasChoices(path: EntryPath): boolean {
  const { words, isBoolean, isDay, isDuration } = expectedAt(path);
  return words.length > 0 || isBoolean || isDay || isDuration || referenceAt(path) !== null || isRole(path);
}

function valuesAt(cursor: Cursor, expected: Expected, context: CompletionContext, dash: string): Completion[] {
  const { path, word } = cursor;
  const chosen = (kind: Completion['kind'], label: string, entry: Definition | null = null): Completion => {
    const edit = { ...word, text: dash + label };
    return { label, kind, required: false, edit, cursor: edit.text.length, asksMore: false, path, entry };
  };
  const reference = referenceAt(path);
  const ids = reference === null ? [] : candidatesAt(context, reference, path);
  return [
    ...(reference === 'employer' ? [chosen('word', 'self')] : []),
    ...[...new Map(ids.map((entry) => [entry.id, entry])).values()].map((entry) => chosen('id', entry.id, entry)),
    ...expected.words.map((each) => chosen('word', each)),
    ...(isRole(path) ? ROLES.map((role) => chosen('word', role)) : []),
    ...(expected.isBoolean ? ['true', 'false'].map((each) => chosen('word', each)) : []),
    ...(expected.isDay ? [chosen('day', context.today)] : []),
    ...(expected.isDuration ? DURATIONS.map((each) => chosen('duration', each)) : []),
  ];
}

/** What the field at a path refers to, if it refers to anything. */
function referenceAt(path: EntryPath): ReferenceKind | null {
  const field = REFERENCE_FIELDS.find(
    (each) =>
      each.path.length === path.length &&
      each.path.every((step, at) => (step === '*' ? typeof path[at] === 'number' : step === path[at])),
  );
  return field?.kind ?? null;
}

/** An address binds to engagements of its own person; nothing refers to itself. */
function candidatesAt({ index, file }: CompletionContext, kind: ReferenceKind, path: EntryPath): Definition[] {
  const [list, at] = path;
  const isOwn = ({ file: other, mention }: Located<Definition>): boolean =>
    other.path === file && mention.path[0] === list && mention.path[1] === at;
  return index
    .candidates(kind)
    .filter((found) => (kind === 'engagement' ? isOwn(found) : found.mention.path.length > 3 || !isOwn(found)))
    .map(({ mention }) => mention);
}

function isRole(path: EntryPath): boolean {
  return path.length === 5 && path[0] === 'agreements' && path[2] === 'parties' && path[4] === 'role';
}
