import { expressionText } from '../../licensing/expressionText';
import type { Conflict } from '../../licensing/incompatible';
import type { MessageId } from '../../wording/english';
import { message, type Message } from '../../wording/message';

/** Which two licences don't go together, and why. */
export function conflictMessage(
  id: MessageId,
  { one, other, reason }: Conflict,
  more: Readonly<Record<string, string>> = {},
): Message {
  return message(id, {
    ...more,
    one: expressionText(one),
    other: expressionText(other),
    reason: message(`incompatible.${reason}`),
  });
}
