import { ProgressLocation, Uri, window } from 'vscode';
import { draftFromHistory } from '../analysis/draftFromHistory';
import { findRegister } from '../register/findRegister';
import { words } from '../report/words';
import { formatCount } from '../wording/formatCount';
import { signalOf } from './cancellation';
import { isAbort } from './errorLog';
import type { OpenedRepository } from './openedRepository';
import { judgingSettings } from './settings';
import { showPlace } from './showPlace';
import { writeWhole } from './writeWhole';

/** Drafts `ip-register.yaml` from history and opens it; a register that is there already is opened as it is. */
export async function createRegister(opened: OpenedRepository): Promise<void> {
  const { root, repository } = opened;
  const there = await findRegister(repository.root, judgingSettings(root).register);
  if (there !== null) {
    await showPlace(Uri.file(there), 1);
    void window.showInformationMessage(words('editor.register.there', { path: there }));
    return;
  }
  const text = await draftWithProgress(opened);
  if (text === undefined) return;
  const file = Uri.joinPath(root, 'ip-register.yaml');
  await writeWhole(file, text, { overwrite: false });
  await showPlace(file, 1);
  await opened.refresh();
}

/** Undefined if the user cancelled. */
async function draftWithProgress({ repository }: OpenedRepository): Promise<string | undefined> {
  return window.withProgress(
    { location: ProgressLocation.Notification, title: words('editor.register.drafting'), cancellable: true },
    async (progress, token) => {
      const signal = signalOf(token);
      try {
        const draft = await draftFromHistory(repository, {
          signal,
          onProgress: (done) => progress.report({ message: words('progress.commits', { done: formatCount(done) }) }),
        });
        return draft.text;
      } catch (error) {
        if (isAbort(error) && signal.aborted) return undefined;
        throw error;
      }
    },
  );
}
