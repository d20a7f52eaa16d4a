import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, findingsIn, inRoot, openAt, replaceAll, statusText, until, withSetting } from './lib/inEditor';

const EXPIRED = inRoot('demo', 'web/router.ts');

const revert = () => vscode.commands.executeCommand('workbench.action.files.revert');

describe('diagnostics', () => {
  afterEach(async () => {
    await revert();
    await closeAll();
  });

  it('mark the lines of a contributor without an agreement in force, trimmed to their text', async () => {
    const { document } = await openAt('demo', 'web/router.ts');
    const [found] = await findingsIn(EXPIRED, 1);
    const code = found?.code as { readonly value: string; readonly target: vscode.Uri };
    assert.equal(code.value, 'coverage/expired');
    assert.match((await vscode.workspace.openTextDocument(code.target)).getText(), /^# .*\n\n`coverage\/expired`/);
    assert.equal(found?.severity, vscode.DiagnosticSeverity.Error);
    assert.match(found.message, /^Lines attributed by git to Amara Okafor, dated 2025-07-08: CLA-AMARA had ended\.$/);
    assert.deepEqual([found.range.start.line, found.range.start.character], [0, 0]);
    assert.deepEqual([found.range.end.line, found.range.end.character], [8, document.lineAt(8).text.length]);
  });

  it('are one for each contributor and contiguous block', async () => {
    const { document } = await openAt('demo', 'web/views/invoiceView.ts');
    const found = await findingsIn(document.uri, (count) => count > 5);
    for (const [at, { range }] of found.entries()) {
      assert.equal(range.start.character, document.lineAt(range.start.line).firstNonWhitespaceCharacterIndex);
      const before = found[at - 1];
      assert.ok(!before || before.range.end.line < range.start.line, 'in order, without overlap');
    }
  });

  it('move with their lines while the user types, and leave out what is new', async () => {
    const editor = await openAt('demo', 'web/router.ts');
    await findingsIn(EXPIRED, 1);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '// one\n// two\n'));
    const moved = await until(
      () => vscode.languages.getDiagnostics(EXPIRED),
      ([first]) => first?.range.start.line === 2,
    );
    assert.equal(moved[0]?.range.end.line, 10);
    await editor.edit((edit) => edit.insert(new vscode.Position(5, 0), '// three\n'));
    const split = await findingsIn(EXPIRED, 2);
    assert.deepEqual(
      split.map(({ range }) => [range.start.line, range.end.line]),
      [
        [2, 4],
        [6, 11],
      ],
    );
    await revert();
    await findingsIn(EXPIRED, 1);
  });

  it('go with the last of their lines', async () => {
    const editor = await openAt('demo', 'web/router.ts');
    await findingsIn(EXPIRED, 1);
    await replaceAll(editor, 'all new\n');
    await findingsIn(EXPIRED, 0);
  });

  it('are not made while there are conflict markers', async () => {
    const editor = await openAt('demo', 'web/router.ts');
    await findingsIn(EXPIRED, 1);
    await editor.edit((edit) =>
      edit.insert(new vscode.Position(0, 0), '<<<<<<< ours\na\n=======\nb\n>>>>>>> theirs\n'),
    );
    await findingsIn(EXPIRED, 0);
  });

  it('end when the file is closed', async () => {
    await openAt('demo', 'web/router.ts');
    await findingsIn(EXPIRED, 1);
    await closeAll();
    await findingsIn(EXPIRED, 0);
  });

  it('are none without a register, and none without git', async () => {
    await openAt('no-register', 'main.py');
    await statusText(/alpha\.example/);
    assert.deepEqual(vscode.languages.getDiagnostics(inRoot('no-register', 'main.py')), []);
    await openAt('no-git', 'notes.txt');
    await statusText(/no git history/);
    assert.deepEqual(vscode.languages.getDiagnostics(inRoot('no-git', 'notes.txt')), []);
  });

  it('can be switched off, and shown less gravely', async () => {
    await openAt('demo', 'web/router.ts');
    await findingsIn(EXPIRED, 1);
    await withSetting('diagnostics.enabled', false, async () => {
      await findingsIn(EXPIRED, 0);
    });
    await findingsIn(EXPIRED, 1);
    await withSetting('diagnostics.highestSeverity', 'information', async () => {
      await until(
        () => vscode.languages.getDiagnostics(EXPIRED),
        ([first]) => first?.severity === vscode.DiagnosticSeverity.Information,
      );
    });
  });
});
