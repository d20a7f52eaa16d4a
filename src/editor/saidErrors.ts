import { window } from 'vscode';
import { visibleText } from '../report/visibleText';
import { words } from '../report/words';
import { render } from '../wording/render';
import { UserError } from '../wording/userError';
import type { ErrorLog } from './errorLog';

/** Runs what a person asked for; what goes wrong is said to them, in one line. Doesn't wait for the message to be closed. */
export async function saidErrors(log: ErrorLog, run: () => unknown): Promise<void> {
  try {
    await run();
  } catch (error) {
    log.tell(error);
    const text = error instanceof UserError ? visibleText(render(error.told)) : words('editor.failed');
    void window.showErrorMessage(text);
  }
}
