import assert from 'node:assert/strict';
import fs from 'node:fs';
import * as vscode from 'vscode';
import { closeAll, inRoot, openAt, statusText, until } from './lib/inEditor';

describe('creating a register', () => {
  const register = inRoot('no-register', 'ip-register.yaml');
  afterEach(async () => {
    await closeAll();
    fs.rmSync(register.fsPath, { force: true });
  });

  it('drafts it from history, opens it, and judges by it', async () => {
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
    await openAt('no-register', 'README.md');
    await statusText(/not covered|✓/);
    fs.rmSync(register.fsPath);
    await statusText(/alpha\.example 100%$/);
  });
});
