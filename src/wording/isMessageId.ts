import { sentenceOf } from './english';
import type { MessageId } from './english';

/** For ids made at run time from a state's name, such as `status.covered`. */
export function isMessageId(id: string): id is MessageId {
  return sentenceOf(id) !== null;
}
