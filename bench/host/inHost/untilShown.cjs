const vscode = require('vscode');
const { until } = require('./until.cjs');

/** Waits until all is shown of a file that is open, and of its repository. */
exports.untilShown = async ({ status, badge, views }, uri) => {
  await vscode.commands.executeCommand('chainOfTitle.contributors.focus');
  await until(
    () => status()?.text,
    (text) => text !== undefined && !text.endsWith('…'),
  );
  await until(
    () => views.contributors.getChildren().length,
    (rows) => rows > 0,
  );
  await until(
    () => badge(uri),
    (shown) => shown !== undefined,
  );
};
