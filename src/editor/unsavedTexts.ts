import { workspace } from 'vscode';
import type { OpenedRepository } from './openedRepository';

/** The texts of a register's files that aren't saved, by path. */
export function unsavedTexts(opened: OpenedRepository): Map<string, string> {
  return new Map(
    workspace.textDocuments
      .filter(({ uri, isDirty }) => isDirty && uri.scheme === 'file' && opened.isRegister(uri.fsPath))
      .map((document) => [document.uri.fsPath, document.getText()]),
  );
}
