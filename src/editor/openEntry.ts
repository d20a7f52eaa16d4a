import { Uri } from 'vscode';
import type { EntryKind } from '../register/entryPlaces';
import { message } from '../wording/message';
import { UserError } from '../wording/userError';
import type { Repositories } from './repositories';
import { showPlace } from './showPlace';
import { workspaceRepository } from './workspaceRepositories';

/** Opens the register at an entry. Anybody can run a command: what isn't an entry of an open register opens nothing. */
export async function openEntry(repositories: Repositories, root: unknown, kind: unknown, id: unknown): Promise<void> {
  const opened = await workspaceRepository(repositories, root);
  const register = opened && (await opened.engine()).register;
  if (!register) throw new UserError(message('editor.no-register'));
  const place = register.placeOf(kind as EntryKind, String(id));
  if (!place) throw new UserError(message('editing.fix.gone'));
  await showPlace(Uri.file(place.path), place.line);
}
