import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { api, closeAll, git, openAt, statusText, until, withSetting } from './lib/inEditor';

describe('the status item', () => {
  afterEach(closeAll);

  const cases = [
    {
      what: 'an agreement that had ended',
      root: 'demo',
      path: 'web/router.ts',
      text: '$(law) @ Individuals 100% · CLA-AMARA · ended · 9 not covered',
      warns: true,
    },
    {
      what: 'a contributor whom the register lacks',
      root: 'demo',
      path: 'src/notifications/digest.ts',
      text: '$(law) ? Unknown 100% · not in the register · 18 not covered',
      warns: true,
    },
    {
      what: 'a sound line',
      root: 'demo',
      path: 'CODEOWNERS',
      text: /^\$\(law\) HF Harbourline 100% · \S+ ✓$/,
      warns: false,
    },
    { what: 'no register', root: 'no-register', path: 'main.py', text: '$(law) alpha.example 100%', warns: false },
    { what: 'no git', root: 'no-git', path: 'notes.txt', text: '$(law) no git history', warns: false },
    {
      what: 'the outer repository',
      root: 'nested',
      path: 'outer.txt',
      text: '$(law) alpha.example 100%',
      warns: false,
    },
    {
      what: 'the repository inside it',
      root: 'nested',
      path: 'inner/inner.txt',
      text: '$(law) beta.example 100%',
      warns: false,
    },
  ] as const;
  for (const { what, root, path, text, warns } of cases) {
    it(`says of ${what}`, async () => {
      await openAt(root, path);
      const { status } = await api();
      const shown = await until(
        () => status(),
        (now) => now !== null && (typeof text === 'string' ? now.text === text : text.test(now.text)),
      );
      assert.equal(shown?.warns, warns);
      assert.ok(shown.spoken.startsWith('Chain of Title: '), shown.spoken);
    });
  }

  /** The first line of the invoices' page that git attributes to somebody at a domain. */
  const lineOf = (domain: string): number => {
    const found = git('demo', ['blame', '--line-porcelain', 'HEAD', '--', 'web/views/invoiceView.ts'])
      .split(/^(?=[0-9a-f]{40} )/m)
      .findIndex((line) => line.includes(`author-mail <`) && line.includes(`@${domain}>`));
    assert.ok(found >= 0, `a line from ${domain}`);
    return found + 1;
  };

  it('follows the cursor from line to line', async () => {
    const editor = await openAt('demo', 'web/views/invoiceView.ts', lineOf('tidemark.example'));
    await statusText(/TL Tidemark Labs \d+% · \S+ · partly covered · \d+ not covered/);
    const line = lineOf('nordhaven.example') - 1;
    editor.selection = new vscode.Selection(line, 0, line, 0);
    await statusText(/NH Nordhaven \d+% · MSA-NH-2022 ✓ · \d+ not covered/);
  });

  it('tells the whole title in its tooltip, as Markdown that links to our commands alone', async () => {
    const line = lineOf('tidemark.example');
    const { document } = await openAt('demo', 'web/views/invoiceView.ts', line);
    await statusText(/Tidemark/);
    const tooltip = (await api()).status()!.tooltip;
    const text = tooltip.value.replace(/\\(?=[!-/:-@[-`{-~])/g, '');
    const lines = `${document.lineCount - 1} lines`;
    for (const word of ['Ioana Dumitru', 'Tidemark Labs', 'Nordhaven', 'MSA-NH-2022', `Line ${line}`, lines]) {
      assert.ok(text.includes(word), `${word} in ${text}`);
    }
    assert.deepEqual(tooltip.isTrusted, {
      enabledCommands: [
        'chainOfTitle.createRegister',
        'chainOfTitle.openReport',
        'chainOfTitle.showActions',
        'chainOfTitle.resumeBackground',
      ],
    });
  });

  it('says that a new line is not committed, and comes back when it goes', async () => {
    const editor = await openAt('demo', 'web/router.ts', 1);
    await statusText(/ended/);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'new\n'));
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await statusText(/100% · not committed · 9 not covered/);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await statusText(/ended/);
  });

  it('is hidden where no file is shown as text, and when it is switched off', async () => {
    const { status } = await api();
    await openAt('demo', 'web/router.ts');
    await statusText(/ended/);
    await withSetting('statusBar.enabled', false, async () => {
      await until(status, (shown) => shown === null);
    });
    await statusText(/ended/);
    await closeAll();
    await until(status, (shown) => shown === null);
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content: 'untitled' }));
    assert.equal(status(), null);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('leaves the sides of a comparison alone', async () => {
    const { status } = await api();
    const [left, right] = ['web/router.ts', 'web/store.ts'].map((path) =>
      vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, path),
    );
    await vscode.commands.executeCommand('vscode.diff', left, right, 'compared');
    await until(
      () => vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputTextDiff,
      (shown) => shown,
    );
    assert.equal(status(), null);
    assert.deepEqual(
      vscode.languages.getDiagnostics(right!).filter(({ source }) => source === 'Chain of Title'),
      [],
    );
  });
});
