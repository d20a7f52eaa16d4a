import { QuickPickItemKind, Uri, env, window } from 'vscode';
import type { QuickPickItem } from 'vscode';
import { words } from '../report/words';
import { message } from '../wording/message';
import type { MessageId } from '../wording/english';
import { UserError } from '../wording/userError';
import { isUncommitted, segmentAt } from './fileTitle';
import { lineTitle } from './lineTitle';
import type { OpenFiles } from './openFiles';
import { showPlace } from './showPlace';

interface Detail extends QuickPickItem {
  readonly take?: () => Promise<void>;
}

/** What the record says of the line under the cursor, as a list; an entry of the register opens, a commit's id is copied. */
export async function showLine(files: OpenFiles): Promise<void> {
  const active = files.active();
  const standing = active?.file.standing;
  if (!active || standing?.kind !== 'titled') throw new UserError(message('editor.line.none'));
  const { title, opened } = standing;
  const number = active.editor.selection.active.line + 1;
  const segment = segmentAt(title, number);
  const placeHolder = words('editor.line', { line: number });
  if (!segment || isUncommitted(segment)) {
    await window.showQuickPick([{ label: words('editor.status.uncommitted') }], { placeHolder });
    return;
  }
  const told = lineTitle(title.engine, segment);
  const entry = (kind: 'people' | 'agreements', id: string): Pick<Detail, 'take'> => {
    const place = title.engine.register?.placeOf(kind, id);
    return place ? { take: () => showPlace(Uri.file(place.path), place.line) } : {};
  };
  const row = (description: MessageId, label: string, more: Pick<Detail, 'take'> = {}): Detail[] =>
    label === '' ? [] : [{ label, description: words(description), ...more }];
  const details: Detail[] = [
    ...row('report.column.contributor', told.contributor, told.person === null ? {} : entry('people', told.person)),
    ...row('report.column.vendor', told.vendor),
    ...segment.verdict.agreements.flatMap((id, at) =>
      row('report.column.agreement', told.agreements[at] ?? id, entry('agreements', id)),
    ),
    ...row('editor.coverage', told.status),
    ...row('report.column.ownership', told.ownership),
    ...(told.reasons.length > 0 ? [{ label: words('editor.because'), kind: QuickPickItemKind.Separator }] : []),
    ...told.reasons.map((label) => ({ label })),
    ...(told.commit ? [{ label: words('report.basis.commit'), kind: QuickPickItemKind.Separator }] : []),
    ...row('editor.commit.copy', told.commit, { take: async () => env.clipboard.writeText(told.commit) }),
    ...row('editor.commit.subject', told.subject),
    ...row('editor.commit.day', told.day),
  ];
  const picked = await window.showQuickPick(details, { placeHolder: `${opened.repository.name}: ${placeHolder}` });
  await picked?.take?.();
}
