import { setTimeout as wait } from 'node:timers/promises';
import { env, UIKind } from 'vscode';
import type { TextDocument } from 'vscode';
import type { PasteOrigin } from '../../findings/paste/pastedLines';
import { isNew, isSameText, SEVERAL } from './insertions';
import type { Insertion } from './insertions';
import type { SeenPaste } from './pasteWitness';

/** Milliseconds: the editor tells of a first change before it says that the document has changes. */
const SETTLING = 100;

/** How lines came in, as far as can be told. Null: nothing to look at. */
export async function originOf(
  document: TextDocument,
  insertion: Insertion,
  seen: SeenPaste | null,
): Promise<PasteOrigin | null> {
  const { text, lines } = insertion;
  const isSeen = seen !== null && isSameText(seen.text, text);
  if (standsTwice(document.getText(), text)) return isSeen ? 'workspace' : null;
  if (isSeen) return seen.isOwn ? 'workspace' : 'clipboard';
  // What comes from the disk is git's or another tool's.
  await wait(SETTLING);
  if (!document.isDirty) return null;
  // Keys of the user's own pass the provider by.
  if (await isInClipboard(text)) return 'clipboard';
  return lines >= SEVERAL && isNew(insertion) ? 'unknown' : null;
}

/** A browser would ask the person before it gives the clipboard to anybody. */
async function isInClipboard(text: string): Promise<boolean> {
  if (env.uiKind !== UIKind.Desktop) return false;
  try {
    return isSameText(await env.clipboard.readText(), text);
  } catch {
    return false;
  }
}

/** Lines that were doubled or moved within the file. */
function standsTwice(whole: string, text: string): boolean {
  const wanted = text.trim();
  const first = whole.indexOf(wanted);
  return first !== -1 && whole.includes(wanted, first + wanted.length);
}
