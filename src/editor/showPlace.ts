import { Selection, TextEditorRevealType, window } from 'vscode';
import type { Uri } from 'vscode';

/** Opens a file at a line (1-based; the last one where the file is shorter). */
export async function showPlace(file: Uri, line: number): Promise<void> {
  const editor = await window.showTextDocument(file, { preview: false });
  const { document } = editor;
  const { range } = document.lineAt(Math.min(Math.max(Math.floor(line), 1), document.lineCount) - 1);
  editor.selection = new Selection(range.start, range.start);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}
