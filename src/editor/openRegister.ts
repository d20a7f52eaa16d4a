import { Uri } from 'vscode';
import { message } from '../wording/message';
import { UserError } from '../wording/userError';
import { segmentAt } from './fileTitle';
import type { OpenFiles } from './openFiles';
import type { OpenedRepository } from './openedRepository';
import { showPlace } from './showPlace';

/** Opens the register: at the entry of the contributor of the line under the cursor, else at its start. */
export async function openRegister(opened: OpenedRepository, files: OpenFiles): Promise<void> {
  const { register } = await opened.engine();
  const [first] = register?.files ?? [];
  if (!register || first === undefined) throw new UserError(message('editor.no-register'));
  const active = files.active();
  const standing = active?.file.standing;
  const segment =
    active && standing?.kind === 'titled' && standing.opened === opened
      ? segmentAt(standing.title, active.editor.selection.active.line + 1)
      : null;
  const person = segment?.verdict.person;
  const place = person ? register.placeOf('people', person) : null;
  await showPlace(Uri.file(place?.path ?? first), place?.line ?? 1);
}
