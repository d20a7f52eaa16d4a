import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, findingsIn, inRoot, openAt, statusText } from './lib/inEditor';

async function titlesAt(uri: vscode.Uri, range: vscode.Range): Promise<string[]> {
  const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    range,
  );
  return found.map(({ title }) => title).filter((title) => title.startsWith('Suppress '));
}

describe('the fix that suppresses', () => {
  afterEach(closeAll);

  it('is offered below each finding of an open file, with its rule', async () => {
    const uri = inRoot('demo', 'web/router.ts');
    await openAt('demo', 'web/router.ts');
    const found = await findingsIn(uri, (count) => count > 0);
    for (const { range, code } of found) {
      const rule = typeof code === 'object' ? String(code.value) : '';
      assert.ok((await titlesAt(uri, range)).includes(`Suppress ${rule}…`), rule);
    }
  });

  it('isn’t offered where nothing is found, nor where no register could hold it', async () => {
    await openAt('demo', 'CODEOWNERS');
    await statusText(/✓/);
    assert.deepEqual(await titlesAt(inRoot('demo', 'CODEOWNERS'), new vscode.Range(0, 0, 0, 1)), []);
    await openAt('no-register', 'main.py');
    await statusText(/alpha\.example/);
    assert.deepEqual(await titlesAt(inRoot('no-register', 'main.py'), new vscode.Range(0, 0, 0, 1)), []);
  });
});
