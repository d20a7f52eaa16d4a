import type { StoreFacts } from '../analysis/stores/storeFacts';
import { formatCount } from '../wording/formatCount';
import { message, type Message } from '../wording/message';

/** How much a store knows, as a sentence. */
export function factsSentence(store: Message, { works, fingerprints, bytes }: StoreFacts): Message {
  return message('index.facts', {
    store,
    works: formatCount(works),
    fingerprints: formatCount(fingerprints),
    bytes: formatCount(bytes),
  });
}
