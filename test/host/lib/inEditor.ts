import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import * as vscode from 'vscode';
import type { ChainOfTitleApi } from '../../../src/editor/start';
import type { TestWorkspace } from './makeWorkspace';

/** In milliseconds: none but a test that fails waits as long, and a busy machine can stand still for half a minute. */
const LIMIT = 120_000;

export type RootName = Exclude<keyof TestWorkspace, 'file' | 'remove'>;

/** What the extension tells of itself. */
export async function api(): Promise<ChainOfTitleApi> {
  const extension = vscode.extensions.getExtension<ChainOfTitleApi>('chain-of-title.chain-of-title');
  assert.ok(extension);
  return extension.activate();
}

export function inRoot(name: RootName, path = ''): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.find((each) => each.name === name);
  assert.ok(folder, `there is a root ${name}`);
  return vscode.Uri.joinPath(folder.uri, path);
}

/** Opens a file with the cursor at a line, 1-based. */
export async function openAt(name: RootName, path: string, line = 1): Promise<vscode.TextEditor> {
  const at = new vscode.Position(line - 1, 0);
  return vscode.window.showTextDocument(inRoot(name, path), {
    preview: false,
    selection: new vscode.Range(at, at),
  });
}

/** What was typed and not saved is given up first, in whichever editor it is: the next test opens the same files. */
export async function closeAll(): Promise<void> {
  for (const document of vscode.workspace.textDocuments.filter(
    ({ isDirty, uri }) => isDirty && uri.scheme === 'file',
  )) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** Resolves with what `read` gives once that is what was waited for; fails with the last value. */
export async function until<T>(read: () => T | Promise<T>, wanted: (value: T) => boolean): Promise<T> {
  const end = Date.now() + LIMIT;
  for (;;) {
    const value = await read();
    if (wanted(value)) return value;
    if (Date.now() > end) assert.fail(`not what was waited for: ${JSON.stringify(value)}`);
    await wait(50);
  }
}

/** The status item's text, once it matches and no longer waits ("…") for the rest of the file. */
export async function statusText(wanted: RegExp): Promise<string> {
  const { status } = await api();
  return until(
    () => status()?.text ?? 'hidden',
    (text) => wanted.test(text) && !text.endsWith('…'),
  );
}

/** Our findings in a file, once there are as many. */
export async function findingsIn(
  uri: vscode.Uri,
  count: number | ((found: number) => boolean),
): Promise<vscode.Diagnostic[]> {
  const wanted = typeof count === 'number' ? (found: number) => found === count : count;
  return until(
    () => vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Chain of Title'),
    (found) => wanted(found.length),
  );
}

/** Sets one of our settings while `run` runs. */
export async function withSetting(key: string, value: unknown, run: () => Promise<void>): Promise<void> {
  const settings = vscode.workspace.getConfiguration('chainOfTitle');
  await settings.update(key, value, vscode.ConfigurationTarget.Global);
  try {
    await run();
  } finally {
    await settings.update(key, undefined, vscode.ConfigurationTarget.Global);
  }
}

/** git in a root, by an author whom no register knows unless named. */
export function git(name: RootName, args: readonly string[], email = 'someone@elsewhere.example'): string {
  const identity = ['-c', 'user.name=Some One', '-c', `user.email=${email}`];
  return execFileSync('git', [...identity, ...args], { cwd: inRoot(name).fsPath, encoding: 'utf8' });
}

export async function replaceAll(editor: vscode.TextEditor, text: string): Promise<void> {
  const { document } = editor;
  const whole = new vscode.Range(document.positionAt(0), document.positionAt(document.getText().length));
  await editor.edit((edit) => edit.replace(whole, text));
}
