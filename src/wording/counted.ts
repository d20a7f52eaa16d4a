import type { countedSentences } from './countedSentences';
import { message } from './message';
import type { Message } from './message';

export type CountedNoun = keyof ReturnType<typeof countedSentences> extends `counted.${infer Noun}.${string}`
  ? Noun
  : never;

/** A number with its noun in the right form: `1 line`, `12,345 lines`. */
export function counted(noun: CountedNoun, count: number): Message {
  return message(`counted.${noun}.${count === 1 ? 'one' : 'other'}`, { count: { count } });
}
