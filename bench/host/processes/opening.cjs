/**
 * VS Code calls `run` inside the extension host: a file is opened, and all that is shown of it and its repository is waited for;
 * with the empty extension in place of ours, as long as ours took. JOB names a file with `{subject, file, rest, duration, result}`.
 */
const { performance } = require('node:perf_hooks');
const { setTimeout: wait } = require('node:timers/promises');
const vscode = require('vscode');
const { activationOf } = require('../inHost/activation.cjs');
const { activated, readJob, report, writeResult } = require('../inHost/measured.cjs');
const { untilShown } = require('../inHost/untilShown.cjs');

exports.run = async () => {
  const job = readJob();
  const api = await activated(job);
  const begun = performance.now();
  const uri = vscode.Uri.file(job.file);
  await vscode.window.showTextDocument(uri, { preview: false });
  if (job.duration === undefined) await untilShown(api, uri);
  const shown = performance.now() - begun;
  await wait(job.duration === undefined ? job.rest : Math.max(0, job.duration - shown));
  writeResult(job, {
    shown,
    duration: performance.now() - begun,
    activation: activationOf(job.subject),
    ...(await report()),
  });
};
