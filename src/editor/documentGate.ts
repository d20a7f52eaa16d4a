import { TabInputText, window } from 'vscode';
import type { TextDocument } from 'vscode';
import { message } from '../wording/message';
import type { Message } from '../wording/message';

/** Characters; as many bytes at least. */
const LONGEST = 5_000_000;
/** As git looks for a NUL. */
const LOOKED_AT = 8000;

/** Whether a document is a file of this machine that a tab shows as text: no output, no side of a diff or merge. */
export function isShownAsText({ uri }: TextDocument): boolean {
  return uri.scheme === 'file' && shownInTabs().has(uri.toString());
}

/** The documents that tabs show as text, by URI. */
export function shownInTabs(): ReadonlySet<string> {
  return new Set(
    window.tabGroups.all.flatMap(({ tabs }) =>
      tabs.flatMap(({ input }) => (input instanceof TabInputText ? input.uri.toString() : [])),
    ),
  );
}

/** Why a document's lines are not looked at; null if they are. */
export function skippedBecause(text: string): Message | null {
  if (text.length > LONGEST) return message('editor.skipped.too-large');
  if (text.lastIndexOf('\0', LOOKED_AT) >= 0) return message('editor.skipped.binary');
  if (/^<{7} /m.test(text) && /^={7}\r?$/m.test(text) && /^>{7} /m.test(text))
    return message('editor.skipped.conflict');
  return null;
}
