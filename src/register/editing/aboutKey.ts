import { isMessageId } from '../../wording/isMessageId';
import { message } from '../../wording/message';
import type { Message } from '../../wording/message';
import type { EntryPath } from '../problem';

/** What a key means; null for one that the schema doesn't know. */
export function aboutKey(path: EntryPath): Message | null {
  return longest('key', namesIn(path));
}

/** What a word means as the value of a key. */
export function aboutWord(path: EntryPath, word: string): Message | null {
  return longest('word', [...namesIn(path), word]);
}

/** The sentence for as much of the path as any is about: of `agreements.end` and `end` the former. */
function longest(kind: 'key' | 'word', names: readonly string[]): Message | null {
  for (let from = 0; from < names.length; from++) {
    const id = `${kind}.${names.slice(from).join('.')}`;
    if (isMessageId(id)) return message(id);
  }
  return null;
}

function namesIn(path: EntryPath): string[] {
  return path.filter((step) => typeof step === 'string');
}
