import assert from 'node:assert/strict';
import fs from 'node:fs';
import * as vscode from 'vscode';
import { actionsAt, runAction } from './lib/codeActions';
import { closeAll, inRoot, openAt, statusText, until } from './lib/inEditor';

const register = inRoot('no-register', 'ip-register.yaml');

/** By the fix at what the register says of that. */
async function draftFirstAgreement(): Promise<void> {
  const { document } = await vscode.window.showTextDocument(register);
  const [told] = vscode.languages.getDiagnostics(register);
  const [action] = await actionsAt(register, told!.range);
  assert.equal(action?.title, 'Draft the first agreement');
  await runAction(action);
  const before = fs.readFileSync(register.fsPath, 'utf8');
  const text = document.getText();
  assert.ok(text.startsWith(before.trimEnd()));
  assert.match(text.slice(before.trimEnd().length), /role: contractor}, {ref: no-register, role: client}\]/);
  assert.match(text, /status: draft # TO CONFIRM/);
  await document.save();
}

describe('creating a register', () => {
  afterEach(async () => {
    await closeAll();
    fs.rmSync(register.fsPath, { force: true });
  });

  it('drafts it from history, opens it, judges by it, and marks lines once an agreement is listed', async () => {
    await openAt('no-register', 'README.md');
    await statusText(/alpha\.example 100%$/);
    const done = vscode.commands.executeCommand('chainOfTitle.createRegister');
    const accept = setInterval(
      () => void vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem'),
      200,
    );
    await done;
    clearInterval(accept);
    await until(
      () => vscode.window.activeTextEditor?.document.uri.fsPath,
      (file) => file === register.fsPath,
    );
    assert.match(fs.readFileSync(register.fsPath, 'utf8'), /register_version: 1/);
    const said = ({ fsPath }: vscode.Uri) =>
      vscode.languages.getDiagnostics(vscode.Uri.file(fsPath)).map(({ message, severity }) => ({ message, severity }));
    await until(
      () => said(register),
      ([first]) => first?.message.includes('lists no agreement yet') === true,
    );
    assert.deepEqual(
      said(register).map(({ severity }) => severity),
      [vscode.DiagnosticSeverity.Information],
    );
    await openAt('no-register', 'README.md');
    await statusText(/no agreement on record · 1 not covered/);
    assert.deepEqual(said(inRoot('no-register', 'README.md')), []);
    await draftFirstAgreement();
    await until(
      () => said(inRoot('no-register', 'README.md')),
      ([first]) => first?.message.includes('between Ada Example and') === true,
    );
    await until(
      () => said(register),
      (all) => all.length === 0,
    );
    await openAt('no-register', 'README.md');
    fs.rmSync(register.fsPath);
    await statusText(/alpha\.example 100%$/);
  });
});
