import { message } from '../wording/message';
import type { Message } from '../wording/message';
import type { MessageId } from '../wording/english';
import { render } from '../wording/render';
import { visibleText } from './visibleText';

/** A sentence in the reader's language, its arguments made visible: names and paths come from the repository. */
export function words(id: MessageId, args?: Message['args']): string {
  return visibleText(render(message(id, args)));
}
