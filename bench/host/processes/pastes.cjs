/**
 * VS Code calls `run` inside the extension host: texts are pasted at the end of a file, the first as soon as it is shown, and each is
 * undone. JOB names a file with `{subject, file, pastes, isOurs, result}`: ours tells something of each, and the second waits until
 * all is shown.
 */
const { performance } = require('node:perf_hooks');
const { clearTimeout, setTimeout } = require('node:timers');
const { setTimeout: wait } = require('node:timers/promises');
const vscode = require('vscode');
const { activated, readJob, writeResult } = require('../inHost/measured.cjs');
const { until } = require('../inHost/until.cjs');
const { untilShown } = require('../inHost/untilShown.cjs');

/** Milliseconds after which nothing will be told any more. */
const LIMIT = 10_000;
/** Between pastes, so that none waits for what another left to do. */
const REST = 1000;
/** After all is shown: works of others are looked for last of all. */
const SETTLED = 6000;

const codeOf = ({ code }) => String(typeof code === 'object' ? code.value : code);
const told = (uri) => vscode.languages.getDiagnostics(uri).filter((one) => /^(?:snippet|paste)\//.test(codeOf(one)));

/** Milliseconds from `begun` until `look` is true after an event; null where it isn't within the limit. */
function timeUntil(event, look, begun) {
  return new Promise((resolve) => {
    const end = (time) => {
      clearTimeout(timer);
      listener.dispose();
      resolve(time);
    };
    const timer = setTimeout(end, LIMIT, null);
    const listener = event((given) => look(given) && end(performance.now() - begun));
  });
}

async function timesOf({ document }, text, isOurs) {
  await vscode.env.clipboard.writeText(text);
  const begun = performance.now();
  const isPut = ({ document: changed, contentChanges }) => changed === document && contentChanges.length > 0;
  const put = timeUntil(vscode.workspace.onDidChangeTextDocument, isPut, begun);
  const said = isOurs
    ? timeUntil(vscode.languages.onDidChangeDiagnostics, () => told(document.uri).length > 0, begun)
    : null;
  await vscode.commands.executeCommand('editor.action.clipboardPasteAction');
  return { put: await put, said: await said };
}

async function undo({ document }) {
  await vscode.commands.executeCommand('undo');
  await until(
    () => document.isDirty || told(document.uri).length,
    (isLeft) => !isLeft,
  );
  await wait(REST);
}

exports.run = async () => {
  const job = readJob();
  const api = await activated(job);
  const document = await vscode.workspace.openTextDocument(vscode.Uri.file(job.file));
  const at = document.lineAt(document.lineCount - 1).range.end;
  const editor = await vscode.window.showTextDocument(document, {
    preview: false,
    selection: new vscode.Range(at, at),
  });
  const times = [];
  for (const { text } of job.pastes) {
    times.push(await timesOf(editor, text, job.isOurs));
    await undo(editor);
    if (job.isOurs && times.length === 1) {
      await untilShown(api, document.uri);
      await vscode.window.showTextDocument(document, { preview: false });
      await wait(SETTLED);
    }
  }
  writeResult(job, { times });
};
