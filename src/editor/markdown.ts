import { visibleText } from '../report/visibleText';
import { words } from '../report/words';
import type { MessageId } from '../wording/english';

/**
 * Text of a repository or register as plain words in Markdown: no markup, no HTML, no link, no icon. Invisible
 * characters are shown.
 */
export function plain(text: string): string {
  return visibleText(text).replace(/[!-/:-@[-`{-~]/g, (sign) => ENTITIES[sign] ?? `\\${sign}`);
}

/** A backslash would leave these to the icon renderer and to HTML. */
const ENTITIES: Readonly<Record<string, string>> = { $: '&#36;', '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** A link to a command; the arguments are data, not code. */
export function commandLink(label: string, command: string, args: readonly unknown[] = []): string {
  const query = args.length === 0 ? '' : `?${encodeURIComponent(JSON.stringify(args))}`;
  return `[${plain(label)}](command:${command}${query.replace(/[()]/g, (sign) => (sign === '(' ? '%28' : '%29'))})`;
}

/** Labels with their texts, which are Markdown already; empty ones are left out. */
export function markdownTable(rows: readonly (readonly [label: MessageId, text: string])[]): string {
  const filled = rows.filter(([, text]) => text !== '');
  return ['| | |', '|:--|:--|', ...filled.map(([label, text]) => `| ${plain(words(label))} | ${text} |`)].join('\n');
}
