const fs = require('node:fs');
const process = require('node:process');
const vscode = require('vscode');

/** What the benchmark asks for. */
exports.readJob = () => JSON.parse(fs.readFileSync(process.env.JOB, 'utf8'));

/** The end of a run: what is written is what the benchmark gets. */
exports.writeResult = ({ result }, measured) =>
  fs.writeFileSync(result, JSON.stringify({ pid: process.pid, ...measured }));

/** What the extension that is measured tells of itself, once it is active. */
exports.activated = ({ subject }) => vscode.extensions.getExtension(subject).activate();

exports.report = () => vscode.extensions.getExtension('bench.probe').exports.report();
