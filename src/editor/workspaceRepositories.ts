import { Uri, workspace } from 'vscode';
import type { OpenedRepository } from './openedRepository';
import type { Home, Repositories } from './repositories';

export interface WorkspaceRepositories {
  readonly opened: readonly OpenedRepository[];
  /** Why a folder's repository can't be opened. */
  readonly problems: readonly Extract<Home, { kind: 'problem' }>[];
}

/** The repositories of the workspace's folders, and those inside them that were opened so far. */
export async function workspaceRepositories(repositories: Repositories): Promise<WorkspaceRepositories> {
  const folders = (workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file');
  const homes = await Promise.all(folders.map(({ uri }) => repositories.homeOf(`${uri.fsPath}/any file`)));
  const inside = repositories.all().filter(({ root }) => workspace.getWorkspaceFolder(root));
  return {
    opened: [...new Set([...homes.flatMap((home) => (home.kind === 'repository' ? home.opened : [])), ...inside])],
    problems: homes.filter((home) => home.kind === 'problem'),
  };
}

/**
 * The one at a root in the workspace; while all that was forgotten is being opened again it is waited for. Null for any
 * other place.
 */
export async function workspaceRepository(repositories: Repositories, root: unknown): Promise<OpenedRepository | null> {
  const isThere = ({ repository }: OpenedRepository): boolean => repository.root === root;
  const known = repositories.all().find(isThere) ?? (await workspaceRepositories(repositories)).opened.find(isThere);
  if (known || typeof root !== 'string' || !workspace.getWorkspaceFolder(Uri.file(root))) return known ?? null;
  // One inside a folder is opened once something asks for a file of its own.
  const inside = await repositories.inFolder(root);
  return inside && isThere(inside) ? inside : null;
}
