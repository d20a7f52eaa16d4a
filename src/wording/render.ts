import * as l10n from '@vscode/l10n';
import { ENGLISH } from './english';
import type { Message } from './message';

/** In the language that `l10n.config` was given, English by default. */
export function render(told: Message): string {
  return l10n.t(ENGLISH[told.id], renderedArguments(told, render));
}

/** Always English: JSON output and logs don't depend on the reader's language. */
export function english(told: Message): string {
  const args = renderedArguments(told, english);
  return ENGLISH[told.id].replace(/\{(\w+)\}/g, (whole, name: string) => String(args[name] ?? whole));
}

function renderedArguments(told: Message, by: (inner: Message) => string): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(told.args ?? {}).map(([name, value]) => [name, typeof value === 'object' ? by(value) : value]),
  );
}
