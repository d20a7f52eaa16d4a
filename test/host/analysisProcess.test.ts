import assert from 'node:assert/strict';
import fs from 'node:fs';
import * as vscode from 'vscode';
import type { Row } from '../../src/editor/views/rowsView';
import { api, closeAll, inRoot, openAt, statusText, until } from './lib/inEditor';

const command = (name: string) => vscode.commands.executeCommand(`chainOfTitle.${name}`);
const badge = async () => (await api()).badge(inRoot('demo', 'web/store.ts'));

/** The process that the extension has started beside this one; null where there is none. */
function processBeside(): number | null {
  for (const thread of fs.readdirSync('/proc/self/task')) {
    const children = fs.readFileSync(`/proc/self/task/${thread}/children`, 'utf8').match(/\d+/g) ?? [];
    const ours = children.find((pid) => commandOf(pid).includes('analysisProcess.js'));
    if (ours !== undefined) return Number(ours);
  }
  return null;
}

function commandOf(pid: string): string {
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

const isThere = (pid: number): boolean => commandOf(String(pid)) !== '';

async function demoRow(): Promise<Row | undefined> {
  return (await api()).views.vendors.getChildren().find(({ node }) => node.label === 'demo');
}

async function isCounted(): Promise<boolean> {
  const { vendors } = (await api()).views;
  const demo = await demoRow();
  const rows = demo ? vendors.getChildren(demo) : [];
  return rows.some(({ node }) => /[\d,]+ lines/.test(node.description));
}

// Processes are found as Linux lists them.
(process.platform === 'linux' ? describe : describe.skip)('the process that makes analyses', () => {
  before(async () => {
    await closeAll();
    await command('vendors.focus');
    await until(isCounted, Boolean);
  });

  after(async () => {
    await closeAll();
    await vscode.commands.executeCommand('workbench.view.explorer');
  });

  it('gives way to the editor', async () => {
    const pid = await until(processBeside, (found) => found !== null);
    const nice = (of: string): number =>
      Number(fs.readFileSync(`/proc/${of}/stat`, 'utf8').split(') ')[1]?.split(' ')[16]);
    assert.ok(nice(String(pid)) > nice('self'));
  });

  it('is told of where it fails, and what is asked next comes from another', async () => {
    const pid = processBeside();
    assert.ok(pid !== null);
    // It hears nothing any more, so that it is certain what it is in the middle of.
    process.kill(pid, 'SIGSTOP');
    await command('refresh');
    // What an open file shows, the views have asked about by then.
    await openAt('demo', 'web/router.ts');
    await statusText(/CLA-AMARA/);
    process.kill(pid, 'SIGKILL');
    const told = async () => (await demoRow())?.node.description ?? '';
    await until(told, (text) => text.includes('something went wrong'));
    assert.ok(!isThere(pid));

    await command('refresh');
    await until(told, (text) => text !== '' && !text.includes('wrong'));
    await until(isCounted, Boolean);
    await until(badge, (shown) => shown?.badge === 'NH');
    assert.notEqual(processBeside(), pid);
  });
});
