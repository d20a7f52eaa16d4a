import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, openAt, statusText, until, withSetting } from './lib/inEditor';

async function lensesIn({ document }: vscode.TextEditor): Promise<string[]> {
  const found = await vscode.commands.executeCommand<vscode.CodeLens[]>(
    'vscode.executeCodeLensProvider',
    document.uri,
    100,
  );
  return found
    .filter(({ command }) => command?.command.startsWith('chainOfTitle.'))
    .map(({ command, range }) => `${range.start.line + 1}: ${command!.title}`);
}

describe('lenses above source', () => {
  afterEach(closeAll);

  it('aren’t there until somebody wants them', async () => {
    const editor = await openAt('demo', 'web/router.ts');
    await statusText(/not covered/);
    assert.deepEqual(await lensesIn(editor), []);
  });

  it('say whose a file’s lines are, as the status item does', async () => {
    await withSetting('codeLens.source', true, async () => {
      const editor = await openAt('demo', 'web/router.ts');
      await statusText(/not covered/);
      const [first] = await until(
        () => lensesIn(editor),
        (lenses) => lenses.length > 0,
      );
      assert.equal(first, '1: @ Individuals 100% · 9 not covered');
    });
  });

  it('aren’t above a register, which has its own', async () => {
    await withSetting('codeLens.source', true, async () => {
      const editor = await openAt('demo', 'ip-register.yaml');
      await statusText(/./);
      assert.deepEqual(
        (await lensesIn(editor)).filter((lens) => lens.includes('%')),
        [],
      );
    });
  });
});
