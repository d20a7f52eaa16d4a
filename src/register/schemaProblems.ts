import type * as z from 'zod/mini';
import { isMessageId } from '../wording/isMessageId';
import { message } from '../wording/message';
import type { Message } from '../wording/message';
import { nearestName } from './nearestName';
import { isPlaced, keyPlace, nearestPlaced } from './placed';
import type { Place, Placed } from './placed';
import type { EntryPath } from './problem';
import { keysAt } from './schemaKeys';

/** Naming the nearest costs a comparison with each known key: in a mapping of so many unknown ones it helps nobody. */
const MOST_SUGGESTIONS = 50;

type Issue = z.core.$ZodIssue;

export interface ShapeProblem {
  readonly place: Place;
  readonly message: Message;
}

/** What the schema has against a register, each at its place: an unknown key at the key, a missing one at its parent. */
export function schemaProblems(issues: readonly Issue[], root: Placed): ShapeProblem[] {
  return issues.flatMap((issue) => problemsOf(issue, [], root));
}

function problemsOf(issue: Issue, above: EntryPath, root: Placed): ShapeProblem[] {
  const path = [...above, ...(issue.path as EntryPath)];
  const at = (told: Message): ShapeProblem[] => [{ place: nearestPlaced(root, path).place, message: told }];
  if (isMessageId(issue.message)) return at(message(issue.message));
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = keysAt(path, issue.keys);
      return issue.keys.map((key, at) => {
        return { place: keyPlace(root, path, key), message: unknownKey(key, at < MOST_SUGGESTIONS ? known : []) };
      });
    }
    case 'invalid_type':
      return at(wrongType(issue.expected, path, root));
    case 'invalid_value': {
      const given = nearestPlaced(root, path);
      if (!isPlaced(root, path) || given.kind !== 'scalar' || given.value === null) {
        return at(wrongType(typeof issue.values[0], path, root));
      }
      return at(notOneOf(String(given.value), issue.values.map(String)));
    }
    case 'invalid_union':
      return nearestBranch(issue.errors).flatMap((inner) => problemsOf(inner, path, root));
    default:
      return at(message('problem.invalid', { detail: issue.message }));
  }
}

/** Of the shapes that an entry can have, the one it was meant to have: that knows most of its keys and misses least. */
function nearestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const faults = (issues: readonly Issue[]) =>
    issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1), 0);
  return [...branches].sort((a, b) => faults(a) - faults(b))[0] ?? [];
}

function unknownKey(key: string, known: readonly string[]): Message {
  const nearest = nearestName(key, known);
  return nearest === null
    ? message('problem.unknown-key', { key })
    : message('problem.unknown-key-nearest', { key, nearest });
}

function notOneOf(value: string, values: readonly string[]): Message {
  const [only] = values;
  if (only !== undefined && values.length === 1) return message('problem.must-be', { value, only });
  const nearest = nearestName(value, values);
  const args = { value, values: values.join(', ') };
  return nearest === null
    ? message('problem.not-one-of', args)
    : message('problem.not-one-of-nearest', { ...args, nearest });
}

const TYPES: Readonly<Record<string, Message>> = {
  string: message('type.string'),
  number: message('type.number'),
  int: message('type.number'),
  boolean: message('type.boolean'),
  array: message('type.list'),
  object: message('type.mapping'),
  record: message('type.mapping'),
};

function wrongType(expected: string, path: EntryPath, root: Placed): Message {
  // In a list the key is the list's; a register that is no mapping at all was refused before.
  const key = path.findLast((step) => typeof step === 'string') ?? '';
  if (!isPlaced(root, path)) return message('problem.missing-key', { key });
  const found = nearestPlaced(root, path);
  return message('problem.wrong-type', { key, expected: TYPES[expected] ?? expected, found: typeOf(found) });
}

function typeOf(found: Placed): Message {
  if (found.kind === 'map') return message('type.mapping');
  if (found.kind === 'list') return message('type.list');
  return (found.value === null ? undefined : TYPES[typeof found.value]) ?? message('type.nothing');
}
