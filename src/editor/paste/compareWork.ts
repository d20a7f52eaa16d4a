import { readFile } from 'node:fs/promises';
import { commands, Range, Uri, window } from 'vscode';
import type { TextDocument } from 'vscode';
import { words } from '../../report/words';
import type { PasteFinding, WorkPlace } from './paste';
import { aboutWork, versionsOf } from './workText';
import type { WorkTexts } from './workText';

/**
 * Opens the work's file beside the same with the pasted lines in their place: what differs is what the copy changed. Where the file
 * isn't on this disk, what is known of the work.
 */
export async function compareWork(
  texts: WorkTexts,
  document: TextDocument,
  { span }: PasteFinding,
  place: WorkPlace,
): Promise<void> {
  const { copy, file } = place;
  const theirs = file === null ? null : await readFile(file, 'utf8').catch(() => null);
  if (file === null || theirs === null) {
    const about = texts.hold(`${copy.work.name}.txt`, aboutWork(place), copy.work.purl);
    await window.showTextDocument(about, { preview: true });
    return;
  }
  const { start, end } = span;
  const ours = document.getText(new Range(start.line, 0, end.line, end.character));
  const [first, last] = copy.theirLines;
  const lines = theirs.split('\n');
  const changed = [...lines.slice(0, first - 1), ...ours.split(/\r\n|\r|\n/), ...lines.slice(last)].join('\n');
  const right = texts.hold(document.uri.path, changed, `${document.uri.toString()}#${copy.work.purl}`);
  const title = words('paste.work.diff', {
    work: `${copy.work.name} ${versionsOf(copy)}`,
    path: copy.path,
    file: document.uri.path.split('/').at(-1)!,
  });
  const selection = new Range(first - 1, 0, first - 1, 0);
  await commands.executeCommand('vscode.diff', Uri.file(file), right, title, { preview: true, selection });
}
