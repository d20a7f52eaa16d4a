import { window, workspace } from 'vscode';
import { words } from '../report/words';
import { message } from '../wording/message';
import { UserError } from '../wording/userError';
import type { OpenFiles } from './openFiles';
import type { OpenedRepository } from './openedRepository';
import type { Repositories } from './repositories';

/**
 * The repository that a command is for: the only one, else the user's choice, the active file's first.
 * @returns undefined if the user chose none
 * @throws UserError if there is none, or if the only one can't be opened
 */
export async function pickRepository(
  repositories: Repositories,
  files: OpenFiles,
): Promise<OpenedRepository | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  const homes = await Promise.all(
    folders.filter(({ uri }) => uri.scheme === 'file').map(({ uri }) => repositories.homeOf(`${uri.fsPath}/any file`)),
  );
  const active = files.active()?.file.standing;
  const found = [
    ...new Set<OpenedRepository>([
      ...[active && 'opened' in active ? active.opened : undefined].filter((opened) => opened !== undefined),
      ...homes.flatMap((home) => (home.kind === 'repository' ? home.opened : [])),
      ...repositories.all().filter(({ root }) => workspace.getWorkspaceFolder(root)),
    ]),
  ];
  const [first] = found;
  if (!first) {
    const problem = homes.find((home) => home.kind === 'problem');
    throw problem?.error ?? new UserError(message('editor.no-repository-open'));
  }
  if (found.length === 1) return first;
  const picked = await window.showQuickPick(
    found.map((opened) => ({ label: opened.repository.name, description: opened.repository.root, opened })),
    { placeHolder: words('editor.pick-repository') },
  );
  return picked?.opened;
}
