import { Uri, commands } from 'vscode';
import type { FindingId } from '../findings/catalogue';

/**
 * Shows the page that explains a kind of finding, as it is to be read; its text where the editor has no preview.
 * @param pages the folder of the findings' pages (docs/findings)
 */
export async function showPage(pages: Uri, id: FindingId): Promise<void> {
  const page = Uri.joinPath(pages, `${id}.md`);
  const there = await commands.getCommands(true);
  await commands.executeCommand(there.includes(PREVIEW) ? PREVIEW : 'vscode.open', page);
}

const PREVIEW = 'markdown.showPreview';
