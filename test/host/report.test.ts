import assert from 'node:assert/strict';
import fs from 'node:fs';
import * as vscode from 'vscode';
import { closeAll, inRoot, openAt, statusText, until } from './lib/inEditor';

const reports = () =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('chainOfTitle.report'));

describe('commands', () => {
  afterEach(closeAll);

  it('are all there', async () => {
    const there = new Set(await vscode.commands.getCommands(true));
    const extension = vscode.extensions.getExtension('chain-of-title.chain-of-title')!;
    const { contributes } = extension.packageJSON as { contributes: { commands: { command: string }[] } };
    assert.ok(contributes.commands.length >= 8);
    for (const { command } of contributes.commands) assert.ok(there.has(command), command);
  });

  it('open the report of the only repository that is picked, in one panel', async () => {
    await openAt('demo', 'web/router.ts');
    await statusText(/ended/);
    // Several roots: the quick pick's first entry is the active file's repository.
    const run = async (): Promise<void> => {
      const done = vscode.commands.executeCommand('chainOfTitle.openReport');
      const accept = setInterval(
        () => void vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem'),
        200,
      );
      try {
        await done;
      } finally {
        clearInterval(accept);
      }
    };
    await run();
    await until(reports, (found) => found.length === 1);
    assert.equal(reports()[0]?.label, 'Provenance: demo');
    await openAt('demo', 'web/router.ts');
    await run();
    await until(reports, (found) => found.length === 1 && found[0]?.isActive === true);
  });

  it('of a row know its repository inside another’s folder, also when all was just forgotten', async () => {
    const root = fs.realpathSync(inRoot('nested', 'inner').fsPath);
    await vscode.commands.executeCommand('chainOfTitle.refresh');
    await vscode.commands.executeCommand('chainOfTitle.openReport', { root });
    const [report] = await until(reports, (found) => found.length === 1);
    assert.equal(report?.label, 'Provenance: inner');
  });
});
