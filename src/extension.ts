import path from 'node:path';
import type { ExtensionContext } from 'vscode';
import { loadCompiled } from './compiledCode';
import type { ChainOfTitleApi, start } from './editor/start';

/** Milliseconds after which what was compiled since the start is kept for the next: nobody waits by then. */
const SETTLED = 15_000;

/** What VS Code calls once it has started. The engine is a bundle of its own, loaded here for the first time. */
export async function activate(context: ExtensionContext): Promise<ChainOfTitleApi> {
  const engine = await loadCompiled(
    { folder: __dirname, entry: 'engine.js', pack: 'engine.pack' },
    path.join(context.globalStorageUri.fsPath, 'compiled'),
  );
  const api = (engine.exports as { readonly start: typeof start }).start(context);
  void engine.keep('start');
  const timer = setTimeout(() => void engine.keep('later'), SETTLED);
  context.subscriptions.push({ dispose: () => clearTimeout(timer) });
  return api;
}
