import * as l10n from '@vscode/l10n';
import { sentenceOf } from './english';
import { groupDigits } from './groupDigits';
import type { Count, Message } from './message';

/** In the language that `l10n.config` was given, English by default. */
export function render(told: Message | Count): string {
  if ('count' in told) return groupDigits(told.count, l10n.t(sentenceOf('number.thousands')));
  return oneFullStop(l10n.t(sentenceOf(told.id), renderedArguments(told, render)));
}

/** Always English: JSON output and logs don't depend on the reader's language. */
export function english(told: Message | Count): string {
  if ('count' in told) return groupDigits(told.count, sentenceOf('number.thousands'));
  const args = renderedArguments(told, english);
  return oneFullStop(sentenceOf(told.id).replace(/\{(\w+)\}/g, (whole, name: string) => String(args[name] ?? whole)));
}

function renderedArguments(told: Message, by: (inner: Message | Count) => string): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(told.args ?? {}).map(([name, value]) => [name, typeof value === 'object' ? by(value) : value]),
  );
}

/** A name at the end may bring its own: “between Nimbus and Acme Inc.” */
function oneFullStop(text: string): string {
  return /[^.]\.\.$/.test(text) ? text.slice(0, -1) : text;
}
