import type { ExtensionContext } from 'vscode';
import type { ChainOfTitleApi } from './editor/start';

/** What VS Code calls once it has started. The engine is a file of its own, required here for the first time. */
export async function activate(context: ExtensionContext): Promise<ChainOfTitleApi> {
  const { start } = await import('./editor/start.js');
  return start(context);
}
