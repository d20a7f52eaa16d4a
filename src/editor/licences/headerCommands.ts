import fs from 'node:fs/promises';
import { ProgressLocation, Uri, window, workspace, WorkspaceEdit } from 'vscode';
import { BesideFiles } from '../../analysis/besideFiles';
import { knownTree } from '../../analysis/knownTree';
import { besideFacts } from '../../findings/licences/besideFacts';
import { createLicencePolicies } from '../../judgement/licencePolicies';
import type { LicencePolicy } from '../../register/licencePolicies';
import { isExemptPath } from '../../licensing/header/exemptPaths';
import type { HeaderPlan } from '../../licensing/header/headerPlan';
import { words } from '../../report/words';
import { message } from '../../wording/message';
import { UserError } from '../../wording/userError';
import type { OpenedRepository } from '../openedRepository';
import type { Repositories } from '../repositories';
import { addTextChange } from './addTextChange';
import { addHeaderChange, plannedHeader, yearsOf } from './headerEdit';
import { missingTexts } from './missingTexts';
import { pickLicence } from './pickLicence';

/** Files in one preview: more, nobody looks through. */
const MOST_FILES = 500;
const MOST_BYTES = 2_000_000;

/**
 * Puts the header into a document, or its `.license` beside it.
 * @param named of the document; default: the one in the editor
 * @param licence default: the one that the policy expects; null, or where it expects none: the person is asked
 */
export async function addHeader(repositories: Repositories, named: unknown, licence: unknown): Promise<void> {
  const uri = typeof named === 'string' ? Uri.parse(named) : window.activeTextEditor?.document.uri;
  const home = uri?.scheme === 'file' ? await repositories.homeOf(uri.fsPath) : null;
  if (!uri || home?.kind !== 'repository') throw new UserError(message('editor.header.no-file'));
  const { opened, path } = home;
  const expected = licence === null ? null : expectedIn(opened)(path);
  const chosen = typeof licence === 'string' ? licence : (expected ?? (await pickLicence(words('editor.header.pick'))));
  if (chosen === undefined) return;
  const years = (await yearsOf(opened.repository, [path])).get(path);
  const plan = await plannedHeader(uri, path, { licence: chosen, owner: ownerIn(opened), years });
  if (!plan.change) throw new UserError(plan.reason);
  const edit = new WorkspaceEdit();
  await addHeaderChange(edit, uri, plan.change);
  await workspace.applyEdit(edit);
}

/** All headers of a repository that are missing or can be corrected, in the editor's preview of changes. */
export async function fixHeaders(opened: OpenedRepository): Promise<void> {
  const engine = await opened.engine();
  const policyOf = policyIn(opened);
  const expectedOf = expectedIn(opened);
  const beside = new BesideFiles(() => undefined);
  /** One more is wanted only where the policy asks for it, and nothing beside the file says it. */
  const isWanted = (path: string, uri: Uri): boolean =>
    policyOf(path)?.header !== 'optional' && !besideFacts(null, beside.tablesOf(uri.fsPath, opened.root.fsPath));
  const edit = new WorkspaceEdit();
  const changed = await window.withProgress(
    { location: ProgressLocation.Window, title: words('editor.header.looking') },
    async () => {
      const tree = await knownTree(opened.repository, engine.head, {});
      const files = tree.filter(
        ({ path, kind, size }) =>
          kind === 'text' && size > 0 && size <= MOST_BYTES && !isExemptPath(path) && expectedOf(path) !== null,
      );
      const years = await yearsOf(
        opened.repository,
        files.map(({ path }) => path),
      );
      let count = 0;
      const headed = new Map<string, string>();
      for (const { path } of files) {
        const uri = Uri.joinPath(opened.root, path);
        const wanted = { licence: expectedOf(path)!, owner: ownerIn(opened), years: years.get(path) };
        const { action, change, reason } = await plannedIfThere(uri, path, wanted);
        if (!change || !reason || (action !== 'fix' && !isWanted(path, uri))) continue;
        await addHeaderChange(edit, uri, change, { needsConfirmation: true, label: words(reason.id, reason.args) });
        headed.set(path, wanted.licence);
        if (++count === MOST_FILES) break;
      }
      const texts = await missingTexts(opened, engine, headed);
      for (const [id, missed] of texts)
        await addTextChange(edit, opened.root, id, { needsConfirmation: true, label: words(missed.id, missed.args) });
      return count + texts.size;
    },
  );
  if (changed === 0) {
    void window.showInformationMessage(words('editor.header.none'));
    return;
  }
  await workspace.applyEdit(edit, { isRefactoring: true });
}

/** Nothing for a file that was removed since the commit, or that something else is there for. */
async function plannedIfThere(...asked: Parameters<typeof plannedHeader>): Promise<Partial<HeaderPlan>> {
  const [{ fsPath }] = asked;
  try {
    return (await fs.lstat(fsPath)).isFile() ? await plannedHeader(...asked) : {};
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
}

function policyIn({ current }: OpenedRepository): (path: string) => LicencePolicy | null {
  return createLicencePolicies(current?.licenceRules.licence_policy ?? []);
}

function expectedIn(opened: OpenedRepository): (path: string) => string | null {
  const policyOf = policyIn(opened);
  return (path) => {
    const policy = policyOf(path);
    return policy && policy.header !== 'none' ? (policy.expected ?? null) : null;
  };
}

function ownerIn({ current }: OpenedRepository): string | null {
  return current?.register?.register?.organisation.name ?? null;
}
