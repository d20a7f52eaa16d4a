import { commands, window } from 'vscode';
import { words } from '../report/words';
import type { MessageId } from '../wording/english';
import type { BackgroundPause } from './backgroundPause';
import { COMMANDS } from './commandIds';
import type { CommandId } from './commandIds';
import type { OpenFiles } from './openFiles';

/** What a click on the status item offers. */
export async function showActions(files: OpenFiles, pause: BackgroundPause): Promise<void> {
  const standing = files.active()?.file.standing;
  const titled = standing?.kind === 'titled';
  const registered = titled && standing.title.engine.register !== null;
  const offered: [boolean, CommandId, MessageId, string][] = [
    [titled, COMMANDS.showLine, 'editor.action.line', 'info'],
    [titled, COMMANDS.toggleLineTints, 'editor.action.tints', 'paintcan'],
    [true, COMMANDS.openReport, 'editor.action.report', 'law'],
    [registered, COMMANDS.openRegister, 'editor.action.register', 'book'],
    [!registered, COMMANDS.createRegister, 'editor.action.create', 'new-file'],
    [true, COMMANDS.exportReport, 'editor.action.export', 'save'],
    [registered, COMMANDS.writeBaseline, 'editor.action.baseline', 'history'],
    [true, COMMANDS.refresh, 'editor.action.refresh', 'refresh'],
    [!pause.isOn, COMMANDS.pause, 'editor.action.pause', 'debug-pause'],
    [pause.isOn, COMMANDS.resume, 'editor.action.resume', 'play'],
    [true, COMMANDS.showLog, 'editor.action.log', 'output'],
  ];
  const items = offered
    .filter(([wanted]) => wanted)
    .map(([, command, label, icon]) => ({ label: `$(${icon}) ${words(label)}`, command }));
  const picked = await window.showQuickPick(items, { placeHolder: words('editor.action.choose') });
  if (picked) await commands.executeCommand(picked.command);
}
