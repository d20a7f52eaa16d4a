import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import type { Row, RowsView } from '../../src/editor/views/rowsView';
import type { ViewName } from '../../src/editor/views/registerViews';
import { api, closeAll, git, inRoot, openAt, statusText, until, withSetting } from './lib/inEditor';

const register = inRoot('demo', 'ip-register.yaml');
const sound = fs.readFileSync(register.fsPath, 'utf8');

const labelled = (view: RowsView, rows: readonly Row[], label: RegExp): Row | undefined =>
  rows.find((row) => label.test(row.node.label));

/** The row that a path of labels leads to, once there is one. */
async function rowAt(name: ViewName, path: readonly RegExp[]): Promise<Row> {
  const view = (await api()).views[name];
  const found = await until(
    () =>
      path.reduce<Row | null | undefined>(
        (at, label) =>
          at === null ? labelled(view, view.getChildren(), label) : at && labelled(view, view.getChildren(at), label),
        null,
      ),
    (row) => row !== undefined,
  );
  return found!;
}

async function itemAt(name: ViewName, path: readonly RegExp[]): Promise<vscode.TreeItem> {
  const row = await rowAt(name, path);
  const view = (await api()).views[name];
  return view.resolveTreeItem(view.getTreeItem(row), row);
}

const run = async ({ command }: vscode.TreeItem): Promise<void> => {
  await vscode.commands.executeCommand(command!.command, ...((command!.arguments ?? []) as unknown[]));
};

const shownFile = async (path: string): Promise<vscode.TextEditor> => {
  const editor = await until(
    () => vscode.window.activeTextEditor,
    (active) => active?.document.uri.fsPath === path,
  );
  return editor!;
};

/** What the findings of the demo are warned of. */
async function warnings(): Promise<readonly Row[]> {
  const view = (await api()).views.findings;
  return view.getChildren(await rowAt('findings', [/^demo$/, /^Warnings/]));
}

describe('the views', () => {
  before(async () => {
    await vscode.commands.executeCommand('chainOfTitle.contributors.focus');
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.view.explorer');
  });

  afterEach(async () => {
    const open = vscode.workspace.textDocuments.find(({ uri }) => uri.fsPath === register.fsPath);
    if (open?.isDirty) {
      await vscode.window.showTextDocument(open);
      await vscode.commands.executeCommand('workbench.action.files.revert');
    }
    fs.writeFileSync(register.fsPath, sound);
    await closeAll();
  });

  it('list each repository’s vendors and people, and say how they stand', async () => {
    const item = await itemAt('contributors', [/^demo$/, /^Nordhaven/, /^Katarzyna/]);
    assert.match(String(item.description), /^\d+% covered · [\d,]+ lines \(\d+%\)$/);
    assert.match(item.accessibilityInformation?.label ?? '', /^Katarzyna Wójcik, \d+% covered, /);
    assert.ok(item.iconPath instanceof vscode.ThemeIcon);
    const tooltip = (item.tooltip as vscode.MarkdownString).value;
    assert.match(tooltip, /Coverage \| Covered/);
    assert.equal((item.tooltip as vscode.MarkdownString).isTrusted, undefined);
    await itemAt('contributors', [/^no-register$/, /^alpha\.example$/]);
  });

  it('know where each row stands, and keep its id over a refresh', async () => {
    const view = (await api()).views.contributors;
    const path = [/^demo$/, /^Nordhaven/, /^Katarzyna/];
    const row = await rowAt('contributors', path);
    assert.match(view.getParent(row)!.node.label, /^Nordhaven/);
    const { id } = view.getTreeItem(row);
    await vscode.commands.executeCommand('chainOfTitle.refresh');
    assert.equal(view.getTreeItem(await rowAt('contributors', path)).id, id);
  });

  it('open the register at an entry, and source at what is to be looked at', async () => {
    await run(await itemAt('contributors', [/^demo$/, /^Nordhaven/, /^Katarzyna/]));
    const { document, selection } = await shownFile(register.fsPath);
    assert.equal(document.lineAt(selection.active.line).text, '  - id: kasia');
    await run(await itemAt('contributors', [/^demo$/, /^Not in the register/, /^Didier/]));
    await shownFile(inRoot('demo', 'src/notifications/digest.ts').fsPath);
    await run(await itemAt('agreements', [/^demo$/, /^Ended/, /^MSA-BW-2023/]));
    const opened = await shownFile(register.fsPath);
    assert.match(opened.document.lineAt(opened.selection.active.line).text, /MSA-BW-2023/);
  });

  it('open an entry also while everything is being read again', async () => {
    const item = await itemAt('contributors', [/^demo$/, /^Nordhaven/, /^Katarzyna/]);
    await Promise.all([vscode.commands.executeCommand('chainOfTitle.refresh'), run(item)]);
    await shownFile(register.fsPath);
    await closeAll();
    void vscode.commands.executeCommand('chainOfTitle.refresh');
    await run(item);
    await shownFile(register.fsPath);
  });

  it('list agreements by where they stand, with whose lines rest on them', async () => {
    const ended = await itemAt('agreements', [/^demo$/, /^Ended/, /^MSA-BW-2023/]);
    assert.match(String(ended.description), /^ended 2025-06-30 · Brightwater Systems Pvt Ltd · [\d,]+ lines$/);
    await itemAt('agreements', [/^demo$/, /^Ended/, /^MSA-BW-2023/, /^Rohan/]);
    await itemAt('agreements', [/^demo$/, /^Not signed/, /^FRE-TOMAS/]);
    await itemAt('agreements', [/^demo$/, /^Needs attention/, /^No agreement on record/]);
    await itemAt('agreements', [/^no-register$/, /^Create/]);
  });

  it('say that there are too many files, and count their lines when asked', async () => {
    const view = (await api()).views.contributors;
    const large = [/^demo$/, /^Count the lines/] as const;
    await rowAt('contributors', [/^demo$/, /^Nordhaven/]);
    await withSetting('analysis.maxFiles', 10, async () => {
      await vscode.commands.executeCommand('chainOfTitle.refresh');
      const item = await itemAt('contributors', large);
      assert.match(String(item.description), /^\d+ text files$/);
      assert.match((item.tooltip as vscode.MarkdownString).value, /up to 10 .*analysis/);
      await run(item);
      await until(
        () => large.reduce<Row | undefined>((at, label) => labelled(view, view.getChildren(at), label), undefined),
        (row) => row === undefined,
      );
      await rowAt('contributors', [/^demo$/, /^Nordhaven/]);
    });
  });

  it('begin by themselves where the limit is raised', async () => {
    await withSetting('analysis.maxFiles', 1, async () => {
      await vscode.commands.executeCommand('chainOfTitle.refresh');
      await rowAt('contributors', [/^no-register$/, /^Count the lines/]);
    });
    const view = (await api()).views.contributors;
    await until(
      () => labelled(view, view.getChildren(), /^no-register$/),
      (row) => row !== undefined && labelled(view, view.getChildren(row), /^Count the lines/) === undefined,
    );
  });

  it('copy an address, and add whom the register doesn’t list', async () => {
    const row = await rowAt('contributors', [/^demo$/, /^Not in the register/, /^Didier/]);
    await vscode.commands.executeCommand('chainOfTitle.copyAddress', row);
    assert.equal(await vscode.env.clipboard.readText(), 'd.moreau@portside.example');
    await vscode.commands.executeCommand('chainOfTitle.addPerson', row);
    const { document } = await shownFile(register.fsPath);
    assert.match(document.getText(), /didier-moreau/);
    await document.save();
    await rowAt('contributors', [/^demo$/, /^Individuals/, /^Didier/]);
  });

  it('list others’ packages in the register, an asset for each licence', async () => {
    for (const [name, text] of [
      ['tide/LICENSE', 'Licensed under the MIT license.\n'],
      ['tide/pool [1].c', 'int pool;\n'],
      ['rock [2]/COPYING', 'Licensed under the ISC license.\n'],
    ] as const) {
      const file = inRoot('demo', `vendor/${name}`).fsPath;
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(file, text);
    }
    git('demo', ['add', 'vendor']);
    git('demo', ['commit', '--quiet', '--message=Tide']);
    try {
      const at = [/^demo$/, /^Warnings/, /^Others’ packages/];
      const item = await itemAt('findings', at);
      assert.match(item.contextValue ?? '', /\bpackages\b/);
      await vscode.commands.executeCommand('chainOfTitle.listPackages', await rowAt('findings', at));
      const { document } = await shownFile(register.fsPath);
      const added = document.getText().replace(sound.slice(0, sound.indexOf('\nassets:')), '');
      assert.match(
        added,
        /- id: vendored-isc\n +class: source_code\n +third_party: true\n +licence: ISC\n +paths:\n +- "vendor\/rock \\\\\[2\\\\\]\/\*\*"\n/,
      );
      assert.match(added, /- id: vendored-mit\n[^]*- "vendor\/tide\/\*\*"\n/);
      await document.save();
      await until(
        async () => labelled((await api()).views.findings, await warnings(), at[2]!),
        (row) => row === undefined,
      );
    } finally {
      git('demo', ['reset', '--quiet', '--hard', 'HEAD~1']);
      // What others test next is what the editor has, too.
      const open = await vscode.workspace.openTextDocument(register);
      await until(
        () => open.getText(),
        (text) => text === sound,
      );
    }
  });
});

describe('the hover over a line', () => {
  afterEach(closeAll);

  async function hoverAt(document: vscode.TextDocument, line: number): Promise<string> {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      new vscode.Position(line - 1, 1),
    );
    const texts = hovers.flatMap(({ contents }) => contents.map((one) => (one as vscode.MarkdownString).value));
    return texts
      .filter((text) => text.includes('chainOfTitle') || /attributed|`[0-9a-f]{10}`/.test(text))
      .join('\n---\n');
  }

  it('says who, for whom, under what, and how it stands', async () => {
    const { document } = await openAt('demo', 'web/router.ts');
    await statusText(/ended/);
    const text = await hoverAt(document, 1);
    for (const part of ['Amara', 'Individuals', 'Expired', 'CLA\\-AMARA', 'command:chainOfTitle.openEntry']) {
      assert.ok(text.includes(part), `${part} in ${text}`);
    }
    assert.ok(text.split('\n').length <= 7, text);
  });

  it('says of a new line that it is not committed', async () => {
    const editor = await openAt('demo', 'web/router.ts');
    await statusText(/ended/);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'new\n'));
    assert.match(await hoverAt(editor.document, 1), /^Not committed/);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('can be for findings alone, or off, and leaves registers alone', async () => {
    const { document } = await openAt('demo', 'web/store.ts');
    await statusText(/Nordhaven/);
    assert.notEqual(await hoverAt(document, 1), '');
    await withSetting('hover', 'off', async () => assert.equal(await hoverAt(document, 1), ''));
    await withSetting('hover', 'findings', async () => {
      const { document: bare } = await openAt('demo', 'CODEOWNERS');
      await statusText(/Harbourline/);
      assert.equal(await hoverAt(bare, 1), '');
    });
    const { document: entries } = await openAt('demo', 'ip-register.yaml');
    await statusText(/Harbourline/);
    assert.equal(await hoverAt(entries, 1), '');
  });
});
