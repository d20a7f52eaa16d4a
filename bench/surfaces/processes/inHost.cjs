/**
 * VS Code calls `run` inside the extension host: edits the register there and back, and waits until each surface shows it.
 * JOB names a file with `{folder, file, email, repeat, result}`.
 */
const fs = require('node:fs');
const path = require('node:path');
const { performance } = require('node:perf_hooks');
const process = require('node:process');
const { setTimeout: wait } = require('node:timers/promises');
const vscode = require('vscode');
const { until } = require('../../host/inHost/until.cjs');

const LOOK = 10;
/** What shows nothing else by then never will: not every edit changes everything. */
const UNCHANGED = 10_000;
/** Between edits, so that none is answered by another's work. */
const REST = 1500;
const PREFIX = 'other-';
const EDIT = '(the edit itself)';

/** As far as one sees without unfolding more than a vendor: the editor asks for no others. */
const DEEPEST = 2;
const MOST_ROWS = 60;

function rowsOf(view, row, depth = 1) {
  return view
    .getChildren(row)
    .slice(0, MOST_ROWS)
    .map((child) => {
      const { label, description } = view.getTreeItem(child);
      return [label, description, depth < DEEPEST ? rowsOf(view, child, depth + 1) : []];
    });
}

/** What each surface shows, as text, and what says that it may have changed; without that, it is looked at again and again. */
function surfacesOf({ status, badge, onDidChangeBadges, views }, uri) {
  const findings = () => vscode.languages.getDiagnostics(uri).map(({ message, range }) => [message, range]);
  const rows = (view) => ({ shown: () => JSON.stringify(rowsOf(view)), event: view.onDidChangeTreeData });
  return {
    'status item': { shown: () => status()?.text },
    diagnostics: { shown: () => JSON.stringify(findings()), event: vscode.languages.onDidChangeDiagnostics },
    'contributors view': rows(views.contributors),
    'agreements view': rows(views.agreements),
    'explorer badge': { shown: async () => JSON.stringify(await badge(uri)), event: onDidChangeBadges },
  };
}

/** Milliseconds until each surface shows something else than before; null where it shows the same. */
async function timesOf(surfaces, edit) {
  const before = {};
  for (const [name, { shown }] of Object.entries(surfaces)) before[name] = await shown();
  const times = Object.fromEntries(Object.keys(surfaces).map((name) => [name, null]));
  const begun = performance.now();
  const look = async (name, at = performance.now()) => {
    if (times[name] === null && (await surfaces[name].shown()) !== before[name]) times[name] = at - begun;
  };
  const listeners = Object.entries(surfaces).flatMap(([name, { event }]) => event?.(() => void look(name)) ?? []);
  await edit();
  // What VS Code itself takes for it.
  const done = performance.now() - begun;
  while (performance.now() - begun < UNCHANGED && Object.values(times).includes(null)) {
    for (const [name, { event }] of Object.entries(surfaces)) if (!event) await look(name);
    await wait(LOOK);
  }
  listeners.forEach((listener) => listener.dispose());
  return { [EDIT]: done, ...times };
}

exports.run = async () => {
  const job = JSON.parse(fs.readFileSync(process.env.JOB, 'utf8'));
  const api = await vscode.extensions.getExtension('chain-of-title.chain-of-title').activate();
  await vscode.commands.executeCommand('chainOfTitle.contributors.focus');
  const register = vscode.Uri.file(path.join(job.folder, 'ip-register.yaml'));
  const uri = vscode.Uri.file(path.join(job.folder, job.file));
  const document = await vscode.workspace.openTextDocument(register);
  await vscode.window.showTextDocument(document, { preview: false });
  const beside = { preview: false, viewColumn: vscode.ViewColumn.Beside };
  const editor = await vscode.window.showTextDocument(uri, beside);
  editor.selection = new vscode.Selection(0, 0, 0, 0);
  const surfaces = surfacesOf(api, uri);
  await until(surfaces['status item'].shown, (shown) => shown !== undefined);
  await until(surfaces['explorer badge'].shown, (shown) => shown !== undefined);
  await until(surfaces['contributors view'].shown, (shown) => shown.length > 100);
  await wait(REST);

  const sound = document.getText();
  const at = sound.indexOf(job.email);
  if (at === -1) throw new Error(`The register doesn’t name ${job.email}`);
  const other = `${sound.slice(0, at)}${PREFIX}${sound.slice(at)}`;

  async function saved(text) {
    const change = new vscode.WorkspaceEdit();
    const end = text === sound ? at + PREFIX.length : at;
    const place = new vscode.Range(document.positionAt(at), document.positionAt(end));
    change.replace(register, place, text === sound ? '' : PREFIX);
    await vscode.workspace.applyEdit(change);
    await document.save();
  }

  const edits = {
    'saved in the editor': saved,
    'written on disk': async (text) => fs.writeFileSync(register.fsPath, text),
  };
  const measured = Object.fromEntries(Object.keys(edits).map((name) => [name, []]));
  for (let round = 0; round < job.repeat; round++) {
    for (const [name, edit] of Object.entries(edits)) {
      for (const text of [other, sound]) {
        measured[name].push(await timesOf(surfaces, () => edit(text)));
        await wait(REST);
      }
    }
  }
  fs.writeFileSync(job.result, JSON.stringify({ pid: process.pid, measured }));
};
