import assert from 'node:assert/strict';
import fs from 'node:fs';
import * as vscode from 'vscode';
import type { Row } from '../../src/editor/views/rowsView';
import { api, closeAll, inRoot, openAt, statusText, until } from './lib/inEditor';

const command = (name: string) => vscode.commands.executeCommand(`chainOfTitle.${name}`);
const badge = async () => (await api()).badge(inRoot('demo', 'web/store.ts'));

/** What stands below the demo in the view of vendors. */
async function rowsBelow(): Promise<readonly Row[]> {
  const { vendors } = (await api()).views;
  const demo = vendors.getChildren().find(({ node }) => node.label === 'demo');
  return demo ? vendors.getChildren(demo) : [];
}

const counted = (rows: readonly Row[]): boolean => rows.some(({ node }) => /[\d,]+ lines/.test(node.description));
const isPaused = ([first]: readonly Row[]): boolean => first?.node.id === 'paused';

describe('work in the background', () => {
  before(async () => {
    await command('vendors.focus');
    await until(rowsBelow, counted);
  });

  after(async () => {
    await command('resumeBackground');
    await closeAll();
    await vscode.commands.executeCommand('workbench.view.explorer');
  });

  it('rests from the one command to the other; what is shown stays, and says that it is from before', async () => {
    await command('pauseBackground');
    assert.ok(counted(await rowsBelow()) && !isPaused(await rowsBelow()), 'nothing is missing yet');
    await command('refresh');
    const rows = await until(rowsBelow, isPaused);
    const { vendors } = (await api()).views;
    const item = vendors.getTreeItem(rows[0]!);
    assert.equal(item.label, 'Resume work in the background');
    assert.equal(item.command?.command, 'chainOfTitle.resumeBackground');
    assert.equal(await badge(), undefined);

    // What is open is none of it.
    await openAt('demo', 'web/router.ts');
    await statusText(/CLA-AMARA/);
    const tooltip = await until(
      async () => (await api()).status()?.tooltip.value ?? '',
      (text) => text.includes('paused'),
    );
    assert.match(tooltip, /\[Resume\]\(command:chainOfTitle\.resumeBackground\)/);
    assert.ok(isPaused(await rowsBelow()));

    await command('resumeBackground');
    await until(rowsBelow, (now) => counted(now) && !isPaused(now));
    await until(badge, (shown) => shown?.badge === 'NH');
    await until(
      async () => (await api()).status()?.tooltip.value ?? '',
      (text) => text !== '' && !text.includes('paused'),
    );
  });

  it('is no longer said to rest where there is nothing to go on with', async () => {
    const register = inRoot('demo', 'ip-register.yaml').fsPath;
    const sound = fs.readFileSync(register, 'utf8');
    try {
      await command('pauseBackground');
      await command('refresh');
      await until(rowsBelow, isPaused);
      fs.writeFileSync(register, 'register_version: [\n');
      // Opened anew, so that no register from before is in force.
      await command('refresh');
      const row = async () => (await api()).views.vendors.getChildren().find(({ node }) => node.label === 'demo');
      await until(row, (demo) => demo?.node.description.includes('has errors') === true);
      await command('resumeBackground');
      await until(rowsBelow, (rows) => !isPaused(rows));
    } finally {
      fs.writeFileSync(register, sound);
    }
    await until(rowsBelow, (rows) => counted(rows) && !isPaused(rows));
  });

  it('is taken over where a command asks for it meanwhile', async () => {
    await command('pauseBackground');
    await command('refresh');
    await until(rowsBelow, isPaused);
    await vscode.commands.executeCommand('chainOfTitle.openReport', { root: fs.realpathSync(inRoot('demo').fsPath) });
    await until(rowsBelow, (now) => counted(now) && !isPaused(now));
  });
});
