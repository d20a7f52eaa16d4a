import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import * as vscode from 'vscode';
import type { Row } from '../../src/editor/views/rowsView';
import type { ViewName } from '../../src/editor/views/registerViews';
import type { jsonReport } from '../../src/report/json/jsonReport';
import { api, inRoot, until } from './lib/inEditor';
import { projectRoot } from './lib/projectRoot';

type Report = ReturnType<typeof jsonReport>;

/** What the command line reports of the demo, now. */
function reported(): Report {
  const args = ['-C', inRoot('demo').fsPath, 'report', '--format', 'json', '--fail-on', 'never'];
  const run = { encoding: 'utf8', maxBuffer: 1 << 28, env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } } as const;
  return JSON.parse(execFileSync(process.execPath, [path.join(projectRoot, 'dist/cli.js'), ...args], run)) as Report;
}

/** The rows of a view below the demo's, once they are there. */
async function rowsOf(name: ViewName): Promise<readonly Row[]> {
  const view = (await api()).views[name];
  await vscode.commands.executeCommand(`chainOfTitle.${name}.focus`);
  return until(
    () => {
      const demo = view.getChildren().find(({ node }) => node.label === 'demo');
      return demo ? view.getChildren(demo) : [];
    },
    (rows) => rows.length > 0,
  );
}

const below = async (name: ViewName, row: Row): Promise<readonly Row[]> => (await api()).views[name].getChildren(row);
const told = ({ node }: Row, noun: string): number =>
  Number(new RegExp(`([\\d,]+) ${noun}`).exec(node.description)?.[1]?.replaceAll(',', '') ?? 0);
const rowOf = (rows: readonly Row[], id: string): Row => {
  const found = rows.find(({ node }) => node.id === id);
  assert.ok(found, `${id} in ${rows.map(({ node }) => node.id).join(', ')}`);
  return found;
};

describe('the numbers of the views', () => {
  let report: Report;

  before(() => {
    report = reported();
  });

  after(async () => {
    await vscode.commands.executeCommand('chainOfTitle.groupFindingsBySeverity');
    await vscode.commands.executeCommand('workbench.view.explorer');
  });

  it('of findings are the report’s, by severity, kind and file', async () => {
    const severities = ['error', 'warning', 'information'] as const;
    const of = (wanted: string): number => report.findings.filter(({ severity }) => severity === wanted).length;
    const rows = await rowsOf('findings');
    for (const severity of severities) {
      assert.equal(rowOf(rows, `severity/${severity}`).node.description, String(of(severity)), severity);
    }
    // The icon is that of all folders.
    const view = (await api()).views.findings;
    const errorsIn = (row: Row): number =>
      Number(view.getChildren(row).find(({ node }) => node.id === 'severity/error')?.node.description ?? 0);
    const errors = view.getChildren().reduce((sum, row) => sum + errorsIn(row), 0);
    await until(
      () => view.badge?.value,
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

  it('of vendors are the report’s', async () => {
    const rows = await rowsOf('vendors');
    assert.equal(rows.length, report.vendors.length);
    for (const { id, lines, files } of report.vendors) {
      const row = rowOf(rows, `vendor/${id}`);
      assert.deepEqual([told(row, 'lines?'), told(row, 'files?')], [lines, files], id);
    }
  });

  it('of assets are the report’s, and so is what lies in none', async () => {
    const rows = await rowsOf('assets');
    const groups = rows.filter(({ node }) => node.id.startsWith('class/'));
    const assets = (await Promise.all(groups.map(async (row) => below('assets', row)))).flat();
    assert.ok(report.assets && report.outsideAssets && report.assets.length > 5);
    assert.equal(assets.length, report.assets.length);
    for (const { id, lines, files } of report.assets) {
      const row = rowOf(assets, `asset/${id}`);
      assert.deepEqual([told(row, 'lines?'), told(row, 'files?')], [lines, files], id);
    }
    const outside = rowOf(rows, 'rest/outside');
    assert.deepEqual(
      [told(outside, 'lines?'), told(outside, 'files?')],
      [report.outsideAssets.lines, report.outsideAssets.files],
    );
    const unclassified = report.findings.find(({ id }) => id === 'asset/unclassified');
    assert.match(unclassified?.message ?? '', new RegExp(`covers ${report.outsideAssets.files} files`));
  });
});
