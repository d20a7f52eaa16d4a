import { window } from 'vscode';
import { today } from '../../analysis/today';
import type { FindingId } from '../../findings/catalogue';
import { isCalendarDay } from '../../register/calendarDay';
import { suppressionEntry } from '../../register/editing/suppressionEntry';
import { words } from '../../report/words';
import type { OpenedRepository } from '../openedRepository';
import { addEntryToRegister } from '../registerAdditions';
import type { RegisterTexts } from '../registerTexts';

/** Asks why, by whom and until when, and writes the suppression into the register's editor. */
export async function suppressPaste(
  texts: RegisterTexts,
  opened: OpenedRepository,
  path: string,
  rule: FindingId,
): Promise<void> {
  const reason = await ask('paste.ask.reason');
  const by = reason && (await ask('paste.ask.by'));
  const expires = by && (await askDay());
  if (!reason || !by || !expires) return;
  await addEntryToRegister(texts, opened, 'suppressions', () => suppressionEntry(path, { rule, reason, by, expires }));
}

async function ask(prompt: 'paste.ask.reason' | 'paste.ask.by'): Promise<string | undefined> {
  return (await window.showInputBox({ prompt: words(prompt), ignoreFocusOut: true }))?.trim();
}

/** A year from today unless the person says otherwise. */
async function askDay(): Promise<string | undefined> {
  const now = today();
  return window.showInputBox({
    prompt: words('paste.ask.expires'),
    value: `${Number(now.slice(0, 4)) + 1}${now.slice(4).replace('-02-29', '-02-28')}`,
    ignoreFocusOut: true,
    validateInput: (day) => (isCalendarDay(day) && day >= now ? null : words('paste.ask.expires.wrong')),
  });
}
