import { Uri, window } from 'vscode';
import { baselineText } from '../analysis/baselineFile';
import type { Analysis } from '../analysis/model';
import { baselineOf } from '../findings/baseline';
import { words } from '../report/words';
import { counted } from '../wording/counted';
import type { OpenedRepository } from './openedRepository';
import { showPlace } from './showPlace';
import { writeWhole } from './writeWhole';

/** Takes note of what is found today, as `check --write-baseline` does. A baseline that is there already is written anew. */
export async function writeBaseline(opened: OpenedRepository, { findings }: Analysis): Promise<void> {
  const path = opened.baselineFile;
  const file = Uri.file(path);
  await writeWhole(file, baselineText(baselineOf(findings)), { overwrite: true });
  await opened.refresh();
  const open = words('editor.baseline.open');
  const done = words('editor.baseline.done', { findings: counted('findings', findings.length), path });
  // Nobody waits for an answer to this.
  void window.showInformationMessage(done, open).then(async (answer) => {
    if (answer === open) await showPlace(file, 1);
  });
}
