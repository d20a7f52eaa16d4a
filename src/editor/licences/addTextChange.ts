import { Uri } from 'vscode';
import type { WorkspaceEdit, WorkspaceEditEntryMetadata } from 'vscode';
import { loadLicenceTexts } from '../../analysis/licenceTexts';
import { textPlace } from '../../analysis/textPlace';
import { loadWholeTexts } from '../../analysis/wholeTexts';
import { textFileOf } from '../../licensing/reuse/licenceFile';

/** Whether a licence's text is known, and nothing lies where it would go. */
export async function canAddText(root: Uri, id: string): Promise<boolean> {
  const { names } = await loadLicenceTexts();
  return Object.hasOwn(names, id) && (await textPlace(root.fsPath, id)) === 'free';
}

/** @param metadata of an edit that is to be looked at before it is made */
export async function addTextChange(
  edit: WorkspaceEdit,
  root: Uri,
  id: string,
  metadata?: WorkspaceEditEntryMetadata,
): Promise<void> {
  const text = (await loadWholeTexts())(id);
  if (text === null) return;
  edit.createFile(Uri.joinPath(root, textFileOf(id)), { ignoreIfExists: true, contents: Buffer.from(text) }, metadata);
}
