import fs from 'node:fs/promises';
import { Range, Uri, workspace } from 'vscode';
import type { WorkspaceEdit, WorkspaceEditEntryMetadata } from 'vscode';
import { sharedFileScanner } from '../../analysis/licenceTexts';
import { today } from '../../analysis/today';
import { fileYears } from '../../history/fileYears';
import type { Years } from '../../history/fileYears';
import type { Repository } from '../../history/repository';
import type { HeaderChange, HeaderPlan } from '../../licensing/header/headerPlan';
import { REUSE_TEMPLATE } from '../../licensing/header/template';
import { readSidecar } from './readSidecar';

interface Wanted {
  readonly licence: string;
  readonly owner: string | null;
  readonly years: Years | undefined;
}

/** In which years files were worked on, this one included for what isn't committed. */
export function yearsOf(repository: Repository, paths: readonly string[]): Promise<ReadonlyMap<string, Years>> {
  return fileYears(repository, paths, new AbortController().signal);
}

/** What a file lacks to say what is wanted of it: planned from its document's text where it is open, saved or not. */
export async function plannedHeader(uri: Uri, path: string, { licence, owner, years }: Wanted): Promise<HeaderPlan> {
  const open = workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  const bytes = open ? Buffer.from(open.getText()) : await fs.readFile(uri.fsPath);
  // Few ask for one.
  const { createHeaderPlanner } = await import('../../licensing/header/planHeader.js');
  const plan = createHeaderPlanner(await sharedFileScanner(), REUSE_TEMPLATE);
  const year = today().slice(0, 4);
  const first = years ? String(years.first) : year;
  const last = years && !open?.isDirty ? String(years.last) : year;
  const sidecar = await readSidecar(uri.fsPath);
  const span = first === last ? first : `${first}-${last}`;
  return plan(path, bytes, { licence, owner, year, years: span, sidecar });
}

/** @param metadata of an edit that is to be looked at before it is made */
export async function addHeaderChange(
  edit: WorkspaceEdit,
  uri: Uri,
  { target, edits, bytes }: HeaderChange,
  metadata?: WorkspaceEditEntryMetadata,
): Promise<void> {
  if (target === 'sidecar') {
    edit.createFile(Uri.file(`${uri.fsPath}.license`), { overwrite: true, contents: bytes }, metadata);
    return;
  }
  const document = await workspace.openTextDocument(uri);
  for (const { offset, deleted, inserted } of edits) {
    const range = new Range(document.positionAt(offset), document.positionAt(offset + deleted));
    edit.replace(uri, range, inserted, metadata);
  }
}
