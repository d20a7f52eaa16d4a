import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { insertionsIn, type Insertion } from '../../src/editor/paste/insertions';
import { originOf } from '../../src/editor/paste/originOf';
import { PasteWitness } from '../../src/editor/paste/pasteWitness';
import type { Work } from '../../src/snippets/works';
import { api, closeAll, findingsIn, inRoot, openAt, replaceAll, until, withSetting } from './lib/inEditor';
import { linesOfTidepool, tidepoolStore } from '../tidepool';

const REGISTER = inRoot('demo', 'ip-register.yaml');
const register = fs.readFileSync(REGISTER.fsPath, 'utf8');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'stores-'));
const made: string[] = [];

const codeOf = ({ code }: vscode.Diagnostic): string => (typeof code === 'object' ? String(code.value) : '');
const isOfPaste = (one: vscode.Diagnostic): boolean => /^(?:snippet|paste)\//.test(codeOf(one));

async function useWorks(...works: Partial<Work>[]): Promise<void> {
  const file = path.join(folder, 'store.bin');
  fs.writeFileSync(file, tidepoolStore(works));
  (await api()).useSnippetStores([file]);
}

/** A file that no commit has, shown in the editor with the cursor at its last line. Each has a name of its own. */
async function newFile(text: string, root: 'demo' | 'no-git' = 'demo', at = 'src'): Promise<vscode.TextEditor> {
  const name = path.posix.join(at, `pasted${made.length}.ts`);
  const { fsPath } = inRoot(root, name);
  fs.mkdirSync(path.dirname(fsPath), { recursive: true });
  fs.writeFileSync(fsPath, text);
  made.push(fsPath);
  return openAt(root, name, text.split('\n').length);
}

/** As a person does it: through the clipboard, with the editor's own command. */
async function paste(text: string): Promise<void> {
  await vscode.env.clipboard.writeText(text);
  const editor = vscode.window.activeTextEditor!;
  const before = editor.document.version;
  await vscode.commands.executeCommand('editor.action.clipboardPasteAction');
  await until(
    () => editor.document.version,
    (version) => version > before,
  );
}

/** What is said of pastes in a document, once these are the ids. */
async function pasteFindings({ uri }: vscode.TextDocument, ids: readonly string[]): Promise<vscode.Diagnostic[]> {
  return until(
    () => vscode.languages.getDiagnostics(uri).filter(isOfPaste),
    (some) => JSON.stringify(some.map(codeOf)) === JSON.stringify(ids),
  );
}

async function offered({ uri }: vscode.TextDocument, { range }: vscode.Diagnostic): Promise<vscode.CodeAction[]> {
  const all = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, range);
  return all.filter(({ command }) => command?.command === 'chainOfTitle.answerPaste');
}

async function take(actions: readonly vscode.CodeAction[], title: RegExp): Promise<void> {
  const action = actions.find((one) => title.test(one.title));
  assert.ok(action?.command, actions.map((one) => one.title).join('\n'));
  await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments as unknown[]));
}

/** With other names for what is its own. */
const RENAMED = linesOfTidepool(12, 30).replace(
  /(?<!\.)\b(?:shelf|low|high|middle|from|until|payload|before|own|at)\b/g,
  'their$&',
);

const undo = (): Thenable<unknown> => vscode.commands.executeCommand('undo');
const redo = (): Thenable<unknown> => vscode.commands.executeCommand('redo');

function insertionOf(text: string): Insertion {
  const at = new vscode.Position(0, 0);
  return insertionsIn([{ range: new vscode.Range(at, at), text, rangeLength: 0 }])[0]!;
}

describe('a paste', () => {
  before(() => useWorks({}));

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await closeAll();
    fs.writeFileSync(REGISTER.fsPath, register);
    await useWorks({});
  });

  after(async () => {
    for (const file of made) fs.rmSync(file, { force: true });
    fs.rmSync(folder, { recursive: true });
    (await api()).useSnippetStores([]);
  });

  it('of a known work is told with the work, licence and lines, follows edits and stays when it is saved', async () => {
    const editor = await newFile('export const first = 1;\n');
    const { document } = editor;
    await paste(linesOfTidepool(12, 30));
    const [found] = await pasteFindings(document, ['snippet/match']);
    assert.match(found!.message, /tidepool 1\.2\.0–1\.4\.0 \(GPL-2\.0-only\), lib\/tidepool\.js from line 1\d/);
    assert.equal(found!.severity, vscode.DiagnosticSeverity.Warning);
    const { code } = found!;
    assert.ok(typeof code === 'object' && code.target.path.endsWith('docs/findings/snippet/match.md'));
    assert.match(found!.relatedInformation![0]!.message, /tidepool 1\.2\.0–1\.4\.0, lib\/tidepool\.js lines 1\d–\d\d/);
    const { line } = found!.range.start;
    await editor.edit((one) => one.insert(new vscode.Position(0, 0), '// above\n'));
    await until(
      () => vscode.languages.getDiagnostics(document.uri).find(isOfPaste)?.range.start.line,
      (at) => at === line + 1,
    );
    await document.save();
    await pasteFindings(document, ['snippet/match']);
  });

  it('is attributed in the language’s comments, and the finding comes back when that is undone', async () => {
    const { document } = await newFile('export const first = 1;\n');
    await paste(linesOfTidepool(12, 30));
    const [found] = await pasteFindings(document, ['snippet/match']);
    const before = document.getText();
    await take(await offered(document, found!), /^Attribute the lines to tidepool \(GPL-2\.0-only\)$/);
    await pasteFindings(document, []);
    const lines = document
      .getText()
      .split('\n')
      .map((line) => line.trim());
    assert.deepEqual(lines.slice(1, 4), [
      '// SPDX-SnippetBegin',
      '// SPDX-License-Identifier: GPL-2.0-only',
      '// From tidepool 1.2.0-1.4.0, lib/tidepool.js lines 12-30: pkg:npm/tidepool@1.4.0',
    ]);
    assert.ok(lines.includes('// SPDX-SnippetEnd'));
    await undo();
    assert.equal(document.getText(), before);
    await pasteFindings(document, ['snippet/match']);
  });

  it('is forgotten when it is undone or taken out, and known again when it is redone', async () => {
    const { document } = await newFile('export const first = 1;\n');
    await paste(linesOfTidepool(12, 30));
    await pasteFindings(document, ['snippet/match']);
    await undo();
    await pasteFindings(document, []);
    assert.equal(document.getText(), 'export const first = 1;\n');
    await redo();
    const [found] = await pasteFindings(document, ['snippet/match']);
    await take(await offered(document, found!), /^Remove the pasted lines$/);
    await pasteFindings(document, []);
    assert.equal(document.getText(), 'export const first = 1;\n');
  });

  it('names all works that have the lines, and is settled by any of them', async () => {
    await useWorks({}, { name: 'rockpool', purl: 'pkg:npm/%40shore/rockpool', licence: 'MIT', holders: ['Ann Alder'] });
    const { document } = await newFile('export const first = 1;\n');
    await paste(linesOfTidepool(12, 30));
    const [found] = await pasteFindings(document, ['snippet/match']);
    assert.match(found!.message, /rockpool .*\(MIT\).*tidepool .*\(GPL-2\.0-only\)|tidepool .*\(GPL.*rockpool/);
    assert.equal(found!.relatedInformation?.length, 2);
    await take(await offered(document, found!), /^Attribute the lines to rockpool \(MIT\)$/);
    await pasteFindings(document, []);
    assert.match(document.getText(), /\/\/ SPDX-SnippetCopyrightText: Ann Alder\n/);
  });

  it('is an error where the policy rules the licence out', async () => {
    await useWorks({ licence: 'GPL-3.0-or-later' });
    const { document } = await newFile('export const first = 1;\n', 'demo', 'web/lib');
    await paste(linesOfTidepool(12, 30));
    const [found] = await pasteFindings(document, ['snippet/match']);
    assert.equal(found!.severity, vscode.DiagnosticSeverity.Error);
  });

  it('is told outside of repositories, too', async () => {
    const { document } = await newFile('', 'no-git', '');
    await paste(linesOfTidepool(12, 30));
    const [found] = await pasteFindings(document, ['snippet/match']);
    const titles = (await offered(document, found!)).map(({ title }) => title);
    assert.deepEqual(titles, [
      'Attribute the lines to tidepool (GPL-2.0-only)',
      'Compare with tidepool',
      'Remove the pasted lines',
    ]);
  });

  it('of a helper of compilers isn’t told', async () => {
    await useWorks({ role: 'helper' });
    const { document } = await newFile('export const first = 1;\n');
    await paste(linesOfTidepool(12, 30));
    await paste('// Copyright 2020 Ann Alder\n// SPDX-License-Identifier: MIT\nexport const last = 1;\n');
    await pasteFindings(document, ['paste/licensed-text']);
  });

  it('is compared with the work where that lies in node_modules, else with what is known of it', async () => {
    const { document } = await newFile('export const first = 1;\n');
    await paste(RENAMED);
    const [found] = await pasteFindings(document, ['snippet/match']);
    assert.match(found!.message, /^Similar structure, renamed: /);
    await take(await offered(document, found!), /^Compare with tidepool$/);
    const about = vscode.window.activeTextEditor!.document;
    assert.equal(about.uri.scheme, 'chain-of-title-work');
    for (const told of ['pkg:npm/tidepool', '1.2.0–1.4.0', 'lib/tidepool.js', 'GPL-2.0-only'])
      assert.ok(about.getText().includes(told), told);
    await closeAll();

    const installed = inRoot('demo', 'node_modules/tidepool/lib/tidepool.js').fsPath;
    fs.mkdirSync(path.dirname(installed), { recursive: true });
    try {
      const text = fs.readFileSync(path.join(__dirname, '../../../test/fixtures/works/tidepool.js.txt'), 'utf8');
      fs.writeFileSync(installed, text);
      const again = await newFile('export const first = 1;\n');
      await paste(RENAMED);
      const [other] = await pasteFindings(again.document, ['snippet/match']);
      assert.equal(other!.relatedInformation![0]!.location.uri.fsPath, installed);
      await take(await offered(again.document, other!), /^Compare with tidepool$/);
      const tab = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      assert.ok(tab instanceof vscode.TabInputTextDiff);
      assert.equal(tab.original.fsPath, installed);
      const right = await vscode.workspace.openTextDocument(tab.modified);
      assert.ok(right.getText().includes('theirshelf'));
      assert.ok(right.getText().includes('export class TidePool'));
    } finally {
      fs.rmSync(inRoot('demo', 'node_modules').fsPath, { recursive: true });
    }
  });

  it('with the notice of another is told, and marked as a snippet', async () => {
    const { document } = await newFile('export const first = 1;\n');
    await paste(
      '/* Copyright (c) 2019-2021 Ann Alder\n * SPDX-License-Identifier: MPL-2.0 */\nexport const second = 2;\n',
    );
    const [found] = await pasteFindings(document, ['paste/licensed-text']);
    assert.match(found!.message, / state MPL-2\.0, copyright Ann Alder\.$/);
    await take(await offered(document, found!), /^Mark the lines as a snippet under MPL-2\.0$/);
    await pasteFindings(document, []);
    assert.match(document.getText(), /SPDX-SnippetCopyrightText: 2019-2021 Ann Alder/);
  });

  const MANY = Array.from({ length: 12 }, (_, at) => `export const value${at} = read(${at});`).join('\n');

  it('of many lines without an origin is asked about once, where the policy covers the file', async () => {
    const { document } = await newFile('export const first = 1;\n');
    await paste(`${MANY}\n`);
    const [found] = await pasteFindings(document, ['paste/unlicensed']);
    assert.match(found!.message, /^12 lines (?:pasted|inserted at once, origin unknown): nothing in them says/);
    await take(await offered(document, found!), /own: ask no more$/);
    await pasteFindings(document, []);
    const elsewhere = await newFile('export const first = 1;\n', 'no-git', '');
    await paste(`${MANY}\n`);
    await paste(linesOfTidepool(12, 30));
    await pasteFindings(elsewhere.document, ['snippet/match']);
  });

  it('that no edit was offered for is put in as ever, and said where it was copied', async () => {
    const { document } = await newFile('export const first = 1;\n');
    let prepared = 0;
    const witness = new PasteWitness(() => prepared++);
    const transfer = new vscode.DataTransfer();
    const text = new vscode.DataTransferItem('one\ntwo\n');
    transfer.set('text/plain', text);
    witness.provideDocumentPasteEdits(document, [], transfer);
    assert.equal(prepared, 0);
    await until(
      () => witness.seenIn(document),
      (seen) => seen?.text === 'one\ntwo\n' && !seen.isOwn,
    );
    await until(
      () => prepared,
      (count) => count === 1,
    );
    witness.prepareDocumentPaste(document, [], transfer);
    witness.provideDocumentPasteEdits(document, [], transfer);
    await until(
      () => witness.seenIn(document),
      (seen) => seen?.isOwn === true,
    );
    assert.equal(await originOf(document, insertionOf('one\ntwo\n'), witness.seenIn(document)), 'workspace');
    assert.equal(await originOf(document, insertionOf('one\n  three\n'), witness.seenIn(document)), null);
  });

  it('of what stands in the file already is that file’s', async () => {
    const { document } = await newFile(`${MANY}\n`);
    await paste(`${MANY}\n`);
    await paste(linesOfTidepool(12, 30));
    await pasteFindings(document, ['snippet/match']);
  });

  it('that no key of the editor made is an insertion of unknown origin', async () => {
    const editor = await newFile('export const first = 1;\n');
    const { document } = editor;
    await editor.edit((one) => one.insert(new vscode.Position(1, 0), `${MANY}\n`));
    const [found] = await pasteFindings(document, ['paste/unlicensed']);
    assert.match(found!.message, /^12 lines inserted at once, origin unknown: /);
    await editor.edit((one) => one.delete(new vscode.Range(1, 0, 13, 0)));
    await pasteFindings(document, []);
  });

  it('is entered as a third party’s in the register, or in REUSE.toml where there is one', async () => {
    const { document } = await newFile('export const first = 1;\n');
    await paste(linesOfTidepool(12, 30));
    const [found] = await pasteFindings(document, ['snippet/match']);
    const name = vscode.workspace.asRelativePath(document.uri, false);
    await take(
      await offered(document, found!),
      /^Enter the file in the register as a third party’s, under GPL-2\.0-only$/,
    );
    const written = vscode.window.activeTextEditor!.document;
    assert.equal(written.uri.fsPath, REGISTER.fsPath);
    assert.ok(written.getText().includes(`licence: GPL-2.0-only\n    paths: [${name}]`), written.getText());
    await written.save();
    await pasteFindings(document, []);
    fs.writeFileSync(REGISTER.fsPath, register);
    await pasteFindings(document, ['snippet/match']);

    const table = inRoot('demo', 'REUSE.toml').fsPath;
    fs.writeFileSync(table, 'version = 1\n');
    try {
      await take(await offered(document, found!), /^Enter the file in REUSE\.toml as under GPL-2\.0-only$/);
      const reuse = vscode.window.activeTextEditor!.document;
      assert.equal(
        reuse.getText(),
        `version = 1\n\n[[annotations]]\npath = "${name}"\nprecedence = "aggregate"\nSPDX-License-Identifier = "GPL-2.0-only"\n`,
      );
      await reuse.save();
      await pasteFindings(document, []);
    } finally {
      fs.rmSync(table);
    }
  });

  it('is left alone where it isn’t wanted', async () => {
    await withSetting('paste.enabled', false, async () => {
      const { document } = await newFile('export const first = 1;\n');
      await paste(linesOfTidepool(12, 30));
      await replaceAll(vscode.window.activeTextEditor!, 'export {};\n');
      await findingsIn(document.uri, () => true);
      assert.deepEqual(vscode.languages.getDiagnostics(document.uri).filter(isOfPaste), []);
    });
  });
});
