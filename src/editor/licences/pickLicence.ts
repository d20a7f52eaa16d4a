import { window } from 'vscode';
import { LISTED_LICENCES } from '../../licensing/spdxLists';

/** Any of the SPDX list. Undefined if the person chose none. */
export async function pickLicence(placeHolder: string): Promise<string | undefined> {
  const listed = [...LISTED_LICENCES.values()].filter(({ deprecated }) => !deprecated).map(({ id }) => id);
  return window.showQuickPick(listed.sort(), { placeHolder });
}
