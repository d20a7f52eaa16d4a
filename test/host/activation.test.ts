import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('activation', () => {
  it('is done by the time that the editor has started', async () => {
    const extension = vscode.extensions.getExtension('chain-of-title.chain-of-title');
    assert.ok(extension, 'the extension is there');
    await extension.activate();
    assert.equal(extension.isActive, true);
  });

  it('has met a workspace of four roots', () => {
    const names = vscode.workspace.workspaceFolders?.map((folder) => folder.name);
    assert.deepEqual(names, ['demo', 'no-git', 'no-register', 'nested']);
  });
});
