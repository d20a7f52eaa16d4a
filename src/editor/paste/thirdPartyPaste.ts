import fs from 'node:fs';
import { Uri, workspace, WorkspaceEdit } from 'vscode';
import { thirdPartyEntry } from '../../register/editing/thirdPartyEntry';
import { REUSE_TOML } from '../../licensing/reuse/annotationFiles';
import { readReuseToml } from '../../licensing/reuse/reuseToml';
import { tableText } from '../../licensing/reuse/reuseTomlText';
import { message } from '../../wording/message';
import { UserError } from '../../wording/userError';
import type { OpenedRepository } from '../openedRepository';
import { addEntryToRegister } from '../registerAdditions';
import type { RegisterTexts } from '../registerTexts';
import { showPlace } from '../showPlace';

/** Whose a file is, when it is others'. */
export interface ThirdParty {
  readonly name: string;
  readonly licence: string;
  readonly copyrights: readonly string[];
}

/** Where a repository says which files are others'. */
export type ThirdPartyPlace = 'reuse' | 'register';

/** Null where there is neither. Looked at on disk: it is asked when a menu opens. */
export function thirdPartyPlace(opened: OpenedRepository): ThirdPartyPlace | null {
  const status = fs.lstatSync(reuseToml(opened).fsPath, { throwIfNoEntry: false });
  if (status?.isFile()) return 'reuse';
  return opened.registerPaths.length > 0 ? 'register' : null;
}

/** Writes the entry into the editor of the register or of REUSE.toml, and shows it there; saving it is the user's. */
export async function enterThirdParty(
  texts: RegisterTexts,
  opened: OpenedRepository,
  path: string,
  whose: ThirdParty,
): Promise<void> {
  switch (thirdPartyPlace(opened)) {
    case 'reuse':
      return annotate(reuseToml(opened), path, whose);
    case 'register':
      return addEntryToRegister(texts, opened, 'assets', (index) => thirdPartyEntry(path, whose, index));
    case null:
      throw new UserError(message('paste.gone'));
  }
}

/** The file may have own lines, too: what is said there is beside what it says itself. */
async function annotate(file: Uri, path: string, { licence, copyrights }: ThirdParty): Promise<void> {
  const document = await workspace.openTextDocument(file);
  const text = document.getText();
  if (readReuseToml(text).kind === 'broken') throw new UserError(message('paste.reuse.broken'));
  const table = { paths: [path], precedence: 'aggregate', licences: [licence], copyrights } as const;
  const written = [...tableText(table)].join('');
  const edit = new WorkspaceEdit();
  const end = document.positionAt(text.length);
  edit.insert(file, end, text === '' || text.endsWith('\n') ? written : `\n${written}`);
  if (!(await workspace.applyEdit(edit))) throw new UserError(message('paste.not-written'));
  await showPlace(file, document.positionAt(text.length).line + 2);
}

const reuseToml = ({ root }: OpenedRepository): Uri => Uri.joinPath(root, REUSE_TOML);
