import { StatusBarAlignment, window } from 'vscode';
import type { ExtensionContext } from 'vscode';

/** Builds the editor's parts and wires them to VS Code; whatever is registered ends with the extension. */
export function start(context: ExtensionContext): void {
  const item = window.createStatusBarItem('vendor', StatusBarAlignment.Left, 100);
  item.name = 'Chain of Title';
  item.text = '$(law) Chain of Title';
  item.show();
  context.subscriptions.push(item);
}
