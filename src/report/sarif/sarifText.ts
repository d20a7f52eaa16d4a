import type { Message } from '../../wording/message';
import { english } from '../../wording/render';

/**
 * A sentence as SARIF's plain text: braces would be placeholders, and brackets a link that somebody's name leads to
 * (SARIF 2.1.0, 3.11.5 and 3.11.6).
 */
export function sarifText(told: Message): string {
  return english(told)
    .replace(/[\\[\]]/g, '\\$&')
    .replace(/[{}]/g, '$&$&');
}
