import type { TermName } from '../register/schema';
import { message } from '../wording/message';
import type { Message } from '../wording/message';

/** Terms in words, with commas. At least one. */
export function termList([term, ...rest]: readonly TermName[]): Message {
  const first = message(`term.${term!}`);
  return rest.length === 0 ? first : message('finding.terms', { first, rest: termList(rest) });
}
