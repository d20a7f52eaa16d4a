import { window } from 'vscode';
import { words } from '../report/words';
import { message } from '../wording/message';
import { UserError } from '../wording/userError';
import type { OpenFiles } from './openFiles';
import type { OpenedRepository } from './openedRepository';
import type { Repositories } from './repositories';
import { workspaceRepositories } from './workspaceRepositories';

/**
 * The repository that a command is for: the only one, else the user's choice, the active file's first.
 * @returns undefined if the user chose none
 * @throws UserError if there is none, or if the only one can't be opened
 */
export async function pickRepository(
  repositories: Repositories,
  files: OpenFiles,
): Promise<OpenedRepository | undefined> {
  const { opened, problems } = await workspaceRepositories(repositories);
  const active = files.active()?.file.standing;
  const found = [
    ...new Set<OpenedRepository>([
      ...[active && 'opened' in active ? active.opened : undefined].filter((opened) => opened !== undefined),
      ...opened,
    ]),
  ];
  const [first] = found;
  if (!first) {
    throw problems[0]?.error ?? new UserError(message('editor.no-repository-open'));
  }
  if (found.length === 1) return first;
  const picked = await window.showQuickPick(
    found.map((each) => ({ label: each.repository.name, description: each.repository.root, opened: each })),
    { placeHolder: words('editor.pick-repository') },
  );
  return picked?.opened;
}
