import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import type { Row } from '../../src/editor/views/rowsView';
import type { ViewName } from '../../src/editor/views/registerViews';
import type { jsonReport } from '../../src/report/json/jsonReport';
import { percentOf } from '../../src/report/percentOf';
import { cloneWithRegister, hasHistory } from './lib/clonedRepository';
import { api, closeAll, inRoot, until } from './lib/inEditor';
import { projectRoot } from './lib/projectRoot';

type Report = ReturnType<typeof jsonReport>;

const cli = path.join(projectRoot, 'dist/cli.js');

/** What the command line reports of a repository, now. */
function reported(folder: string): Report {
  const args = ['-C', folder, 'report', '--format', 'json', '--fail-on', 'never'];
  const run = { encoding: 'utf8', maxBuffer: 1 << 28, env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } } as const;
  return JSON.parse(execFileSync(process.execPath, [cli, ...args], run)) as Report;
}

const told = ({ node }: Row, noun: string): number =>
  Number(new RegExp(`([\\d,]+) ${noun}`).exec(node.description)?.[1]?.replaceAll(',', '') ?? 0);
const rowOf = (rows: readonly Row[], id: string): Row => {
  const found = rows.find(({ node }) => node.id === id);
  assert.ok(found, `${id} in ${rows.map(({ node }) => node.id).join(', ')}`);
  return found;
};
const below = async (name: ViewName, row: Row): Promise<readonly Row[]> => (await api()).views[name].getChildren(row);
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

interface Compared {
  readonly label: string;
  readonly folder: () => string;
}

/** The surfaces against the command line's report of the same repository, which is a folder of the workspace. */
function compare({ label, folder }: Compared): void {
  let report: Report;

  /** The rows of a view below the repository's, once they are there. */
  async function rowsOf(name: ViewName): Promise<readonly Row[]> {
    const view = (await api()).views[name];
    await vscode.commands.executeCommand(`chainOfTitle.${name}.focus`);
    return until(
      () => {
        const row = view.getChildren().find(({ node }) => node.label === label);
        return row ? view.getChildren(row) : [];
      },
      (rows) => rows.length > 0,
    );
  }

  before(() => {
    report = reported(folder());
  });

  after(async () => {
    await vscode.commands.executeCommand('chainOfTitle.groupFindingsBySeverity');
    await closeAll();
    // With an editor in sight it would reveal that one's file, and fail where it hasn't listed it.
    await vscode.commands.executeCommand('workbench.view.explorer');
  });

  it('of findings are the report’s, by severity, kind and file', async () => {
    const severities = ['error', 'warning', 'information'] as const;
    assert.ok(report.findings.length > 0);
    const counts = severities.map((severity) => report.findings.filter((one) => one.severity === severity).length);
    const shown = async (): Promise<string> => {
      const now = await rowsOf('findings');
      const row = (severity: string) => now.find(({ node }) => node.id === `severity/${severity}`);
      return severities.map((severity) => row(severity)?.node.description ?? '0').join();
    };
    // What another test changed, and changed back, may still be looked at again: until then the view shows what was.
    const expected = counts.map((count) => count.toLocaleString('en-GB')).join();
    await until(shown, (text) => text === expected);
    // The icon is that of all folders.
    const view = (await api()).views.findings;
    const errorsIn = (row: Row): number =>
      Number(view.getChildren(row).find(({ node }) => node.id === 'severity/error')?.node.description ?? 0);
    const errors = sum(view.getChildren().map(errorsIn));
    await until(
      () => view.badge?.value ?? 0,
      (value) => value === errors,
    );
    await vscode.commands.executeCommand('chainOfTitle.groupFindingsByKind');
    for (const { node } of (await rowsOf('findings')).filter((row) => row.node.kind === 'finding')) {
      const id = node.id.replace(/^kind\//, '');
      assert.equal(node.findings.length, report.findings.filter((finding) => finding.id === id).length, id);
    }
    await vscode.commands.executeCommand('chainOfTitle.groupFindingsByFile');
    for (const row of (await rowsOf('findings')).filter(({ node }) => node.id.startsWith('file/'))) {
      const file = row.node.id.replace(/^file\//, '');
      const found = report.findings.filter((finding) => (finding.path ?? '') === file);
      assert.equal((await below('findings', row)).length, found.length, file);
    }
  });

  it('of vendors and people are the report’s', async () => {
    const rows = await rowsOf('vendors');
    assert.equal(rows.length, report.vendors.length);
    for (const { id, lines, files } of report.vendors) {
      const row = rowOf(rows, `vendor/${id}`);
      assert.deepEqual([told(row, 'lines?'), told(row, 'files?')], [lines, files], id);
    }
    const groups = await rowsOf('contributors');
    for (const { id, lines, contributors } of report.vendors) {
      const group = rowOf(groups, `vendor/${id}`);
      assert.equal(told(group, 'lines?'), lines, id);
      const people = (await below('contributors', group)).filter(
        (row) => row.node.kind === 'contributor' && told(row, 'lines?') > 0,
      );
      assert.equal(people.length, contributors, id);
    }
  });

  it('of agreements are the report’s', async () => {
    const groups = await rowsOf('agreements');
    const rows = (await Promise.all(groups.map(async (row) => below('agreements', row)))).flat();
    for (const { id, lines } of report.agreements)
      assert.equal(told(rowOf([...groups, ...rows], `agreement/${id}`), 'lines?'), lines, id);
  });

  it('of assets are the report’s, and so is what lies in none', async function () {
    const { assets, outsideAssets, findings } = report;
    if (!assets || !outsideAssets || assets.length === 0) this.skip();
    const rows = await rowsOf('assets');
    const groups = rows.filter(({ node }) => node.id.startsWith('class/'));
    const shown = (await Promise.all(groups.map(async (row) => below('assets', row)))).flat();
    assert.equal(shown.length, assets.length);
    for (const { id, lines, files } of assets) {
      const row = rowOf(shown, `asset/${id}`);
      assert.deepEqual([told(row, 'lines?'), told(row, 'files?')], [lines, files], id);
    }
    const outside = rowOf(rows, 'rest/outside');
    assert.deepEqual([told(outside, 'lines?'), told(outside, 'files?')], [outsideAssets.lines, outsideAssets.files]);
    const unclassified = findings.find(({ id }) => id === 'asset/unclassified');
    if (unclassified) assert.match(unclassified.message, new RegExp(`covers ${outsideAssets.files} files`));
  });

  it('of the largest files are the report’s, in the status item and the explorer', async () => {
    const { badge, status } = await api();
    const largest = [...report.files].sort((a, b) => b.lines - a.lines).slice(0, 3);
    for (const { path: name, lines, vendors } of largest) {
      const uri = vscode.Uri.file(path.join(folder(), name));
      await vscode.window.showTextDocument(uri, { preview: false });
      const heading = `**${path.basename(name)}** · ${lines.toLocaleString('en-GB')} lines`;
      const tooltip = await until(
        () => (status()?.text.endsWith('…') ? '' : (status()?.tooltip.value.replaceAll('\\', '') ?? '')),
        (text) => text.includes(heading),
      );
      for (const vendor of vendors.slice(0, 5)) {
        const share = `${vendor.lines.toLocaleString('en-GB')} (${percentOf(vendor.lines, lines)})`;
        assert.ok(tooltip.includes(share), `${name}: ${share} in ${tooltip}`);
      }
      const most = `: ${percentOf(Math.max(...vendors.map((vendor) => vendor.lines)), lines)} of the lines`;
      // Where counting takes long, the tag first tells who changed the file last, and says so.
      const shown = await until(
        () => badge(uri),
        (found) => found !== undefined && !found.tooltip?.includes('Lines are still being counted'),
      );
      assert.ok(shown?.tooltip?.includes(most), `${name}: ${most} in ${shown?.tooltip}`);
    }
  });
}

describe('the numbers of the demo', () => {
  compare({ label: 'demo', folder: () => inRoot('demo').fsPath });
});

(hasHistory() ? describe : describe.skip)('the numbers of a real repository, this one’s', () => {
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'real-repository-'));
  let folder = '';

  before(() => {
    folder = fs.realpathSync(cloneWithRegister(projectRoot, scratch, cli));
    const { workspaceFolders = [] } = vscode.workspace;
    const added = vscode.workspace.updateWorkspaceFolders(workspaceFolders.length, 0, {
      uri: vscode.Uri.file(folder),
      name: 'real',
    });
    assert.ok(added);
  });

  after(() => {
    const { workspaceFolders = [] } = vscode.workspace;
    const at = workspaceFolders.findIndex(({ name }) => name === 'real');
    if (at !== -1) vscode.workspace.updateWorkspaceFolders(at, 1);
    fs.rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
  });

  compare({ label: path.basename(projectRoot), folder: () => folder });
});
