import { Range, window, workspace, WorkspaceEdit } from 'vscode';
import type { TextDocument } from 'vscode';
import { snippetEdits } from '../../licensing/header/snippetTags';
import type { SnippetOrigin } from '../../licensing/header/snippetTags';
import { linesOfCode } from '../../snippets/linesOfCode';
import { words } from '../../report/words';
import { message } from '../../wording/message';
import { english } from '../../wording/render';
import { UserError } from '../../wording/userError';
import { pickLicence } from '../licences/pickLicence';
import { linesOf } from './movedSpan';
import type { PasteFinding, WorkPlace } from './paste';
import { workArguments } from './workText';

/** Puts SPDX's marks of a snippet around a paste's lines, with the work that they are as in. */
export async function attributeTo(document: TextDocument, found: PasteFinding, place: WorkPlace): Promise<void> {
  const { work, licence } = place.copy;
  const address = `${work.purl}@${place.copy.versions[1]}`;
  // Source speaks English, whoever reads it, and may have an encoding without dashes.
  const origin = english(message('paste.work.origin', { ...workArguments(place), address })).replaceAll('–', '-');
  const copyrights = work.holders ?? [];
  await wrap(document, found, { licence, copyrights, origin: [origin, ...(work.home === null ? [] : [work.home])] });
}

/** The same with what the lines say of themselves, or the person knows. */
export async function markPaste(document: TextDocument, found: PasteFinding): Promise<void> {
  const { said } = found;
  if (!said) return;
  const licence = said.licence ?? (await pickLicence(words('paste.ask.licence')));
  if (licence === undefined) return;
  const isSaid = said.licence !== null || said.copyrights.length > 0;
  const given = isSaid ? '' : await window.showInputBox({ prompt: words('paste.ask.origin'), ignoreFocusOut: true });
  if (given === undefined) return;
  const origin = given.trim() === '' ? [] : [english(message('paste.work.given', { origin: oneLine(given) }))];
  await wrap(document, found, { licence, copyrights: said.copyrights, origin });
}

async function wrap(document: TextDocument, found: PasteFinding, origin: SnippetOrigin): Promise<void> {
  const text = document.getText();
  const path = document.uri.path;
  const edits = snippetEdits(path, text, toWrap(document, found), origin);
  if (!edits) throw new UserError(message('paste.no-place'));
  const edit = new WorkspaceEdit();
  for (const { offset, inserted } of edits) edit.insert(document.uri, document.positionAt(offset), inserted);
  if (!(await workspace.applyEdit(edit))) throw new UserError(message('paste.not-written'));
}

/** A match begins and ends with code that is the same; what of the paste is no code around it belongs to it. */
function toWrap(document: TextDocument, { paste, span, works }: PasteFinding): readonly [number, number] {
  const whole = linesOf(paste.span);
  if (works.length === 0) return whole;
  const code = linesOfCode(document.uri.path, Buffer.from(document.getText()));
  let [first, last] = linesOf(span);
  while (first > whole[0] && !code.has(first - 1)) first--;
  while (last < whole[1] && !code.has(last + 1)) last++;
  return withoutBlank(document, [first, last]);
}

function withoutBlank(document: TextDocument, [from, to]: readonly [number, number]): readonly [number, number] {
  const isBlank = (line: number): boolean => document.lineAt(line - 1).isEmptyOrWhitespace;
  let [first, last] = [from, to];
  while (first < last && isBlank(first)) first++;
  while (last > first && isBlank(last)) last--;
  return [first, last];
}

const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();

/** Takes a paste out again, with the line that it leaves empty. */
export async function removePaste(document: TextDocument, { paste: { span } }: PasteFinding): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.delete(document.uri, new Range(span.start.line, span.start.character, span.end.line, span.end.character));
  if (!(await workspace.applyEdit(edit))) throw new UserError(message('paste.not-written'));
}
