import type { ExtensionContext } from 'vscode';

/** What VS Code calls once it has started. The engine is a file of its own, required here for the first time. */
export async function activate(context: ExtensionContext): Promise<void> {
  const { start } = await import('./editor/start.js');
  start(context);
}
