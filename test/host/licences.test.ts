import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { openEngine } from '../../src/analysis/engine';
import { missingTexts } from '../../src/editor/licences/missingTexts';
import { openRepository } from '../../src/history/repository';
import { scratchRepository } from '../history/scratch';
import { api, closeAll, inRoot, openAt, statusText, until, withSetting } from './lib/inEditor';

const REGISTER = inRoot('demo', 'ip-register.yaml');
const sound = fs.readFileSync(REGISTER.fsPath, 'utf8');
const POLICY = 'licence_policy:\n  - {paths: ["src/**"], expected: Apache-2.0, header: required}\n';

const codeOf = ({ code }: vscode.Diagnostic): string => (typeof code === 'object' ? String(code.value) : '');

/** Our findings about the licence of a document, once they are these. */
async function licenceFindings(uri: vscode.Uri, ids: readonly string[]): Promise<vscode.Diagnostic[]> {
  const found = await until(
    () => vscode.languages.getDiagnostics(uri).filter((one) => codeOf(one).startsWith('licence/')),
    (some) => JSON.stringify(some.map(codeOf)) === JSON.stringify(ids),
  );
  return found;
}

async function fixesAt(uri: vscode.Uri, range: vscode.Range): Promise<vscode.CodeAction[]> {
  return vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, range);
}

const made: vscode.Uri[] = [];

/** A file that no commit has, shown in the editor. Each has a name of its own: the editor remembers. */
async function newFile(text: string): Promise<vscode.TextEditor> {
  const name = `src/added${made.length}.ts`;
  const uri = inRoot('demo', name);
  made.push(uri);
  fs.writeFileSync(uri.fsPath, text);
  return openAt('demo', name);
}

describe('licences in the editor', () => {
  beforeEach(() => {
    fs.writeFileSync(REGISTER.fsPath, `${sound.replace(/^licence_policy:\n(?:[ #].*\n)+/m, '')}\n${POLICY}`);
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await closeAll();
    for (const { fsPath } of made) fs.rmSync(fsPath, { force: true });
    fs.writeFileSync(REGISTER.fsPath, sound);
  });

  it('find a tag that is no expression while it is written, and put the right one in its place', async () => {
    const editor = await newFile('// SPDX-License-Identifier: Apache 2.0\nexport {};\n');
    const [diagnostic] = await licenceFindings(editor.document.uri, ['licence/invalid-expression']);
    assert.equal(diagnostic!.range.start.line, 0);
    const fixes = await fixesAt(editor.document.uri, diagnostic!.range);
    const fix = fixes.find(({ edit }) => edit);
    assert.ok(fix?.edit, fixes.map(({ title }) => title).join(', '));
    await vscode.workspace.applyEdit(fix.edit);
    assert.equal(editor.document.lineAt(0).text, '// SPDX-License-Identifier: Apache-2.0');
    await licenceFindings(editor.document.uri, []);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 38), ' AND'));
    await licenceFindings(editor.document.uri, ['licence/invalid-expression']);
  });

  it('miss a header that the policy requires, and add the one that it expects', async () => {
    const editor = await newFile('#!/usr/bin/env node\nexport {};\n');
    const [diagnostic] = await licenceFindings(editor.document.uri, ['licence/missing-header']);
    const fix = (await fixesAt(editor.document.uri, diagnostic!.range)).find(({ title }) =>
      title.includes('Apache-2.0'),
    );
    assert.ok(fix?.command);
    await vscode.commands.executeCommand(fix.command.command, ...(fix.command.arguments as unknown[]));
    const year = new Date().getFullYear();
    assert.match(
      editor.document.getText(),
      new RegExp(
        `^#!/usr/bin/env node\\n+// SPDX-FileCopyrightText: ${year} Harbourline Freight Ltd\\n// SPDX-License-Identifier: Apache-2\\.0\\n\\nexport`,
      ),
    );
    await licenceFindings(editor.document.uri, []);
  });

  it('follow what stands beside a file on disk', async () => {
    const { document } = await newFile('export {};\n');
    const { uri } = document;
    const [sidecar, table] = [`${uri.fsPath}.license`, inRoot('demo', 'REUSE.toml').fsPath];
    const name = vscode.workspace.asRelativePath(uri, false);
    try {
      await licenceFindings(uri, ['licence/missing-header']);
      fs.writeFileSync(sidecar, 'SPDX-License-Identifier: Apache-2.0\n');
      await licenceFindings(uri, []);
      fs.rmSync(sidecar);
      await licenceFindings(uri, ['licence/missing-header']);
      fs.writeFileSync(
        table,
        `version = 1\n[[annotations]]\npath = "${name}"\nSPDX-License-Identifier = "Apache-2.0"\n`,
      );
      await licenceFindings(uri, []);
    } finally {
      for (const file of [sidecar, table]) fs.rmSync(file, { force: true });
    }
  });

  it('are judged by the settings where the register has no policy', async () => {
    fs.writeFileSync(REGISTER.fsPath, fs.readFileSync(REGISTER.fsPath, 'utf8').replace(POLICY, ''));
    const { document } = await newFile('export {};\n');
    const policy = { paths: ['src/**'], expected: 'Apache-2.0', header: 'required' };
    await withSetting('licence.policy', [policy], async () => {
      await licenceFindings(document.uri, ['licence/missing-header']);
    });
    await licenceFindings(document.uri, []);
    // What can't be used is used in no part.
    await withSetting('licence.policy', [policy, { ...policy, header: 'maybe' }], async () => {
      await statusText(/./);
      await licenceFindings(document.uri, []);
    });
    await withSetting('licence.policy', [policy], async () => {
      await licenceFindings(document.uri, ['licence/missing-header']);
      // The register has the say where it has one.
      fs.appendFileSync(REGISTER.fsPath, POLICY.replace('required', 'none'));
      await licenceFindings(document.uri, []);
    });
  });

  it('leave committed lines alone where that is wanted', async () => {
    const old = inRoot('demo', 'src/api/quoteApi.ts');
    await withSetting('licence.changedLinesOnly', true, async () => {
      const editor = await openAt('demo', 'src/api/quoteApi.ts');
      await statusText(/%/);
      await editor.edit((edit) => edit.insert(new vscode.Position(20, 0), '// SPDX-License-Identifier: Apache 2.0\n'));
      const [diagnostic] = await licenceFindings(old, ['licence/invalid-expression']);
      assert.equal(diagnostic!.range.start.line, 20);
    });
  });

  it('complete identifiers in a tag, the expected one first, and exceptions behind WITH', async () => {
    const complete = async (text: string): Promise<vscode.CompletionItem[]> => {
      const { document } = await newFile(text);
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        new vscode.Position(0, text.length),
      );
      return items.filter(({ kind }) => kind === vscode.CompletionItemKind.Value);
    };
    await statusTextOfRegister();
    const licences = await complete('// SPDX-License-Identifier: ');
    assert.equal(licences.toSorted((a, b) => (a.sortText! < b.sortText! ? -1 : 1))[0]?.label, 'Apache-2.0');
    assert.ok(licences.some(({ label }) => label === 'BSD-3-Clause'));
    await closeAll();
    const exceptions = await complete('// SPDX-License-Identifier: GPL-2.0-only WITH ');
    assert.ok(exceptions.some(({ label }) => label === 'Classpath-exception-2.0'));
    assert.ok(!exceptions.some(({ label }) => label === 'BSD-3-Clause'));
  });

  it('offer the text that isn’t there, and follow what comes to be there', async () => {
    const [licence, folder] = ['LICENSE', 'LICENSES'].map((name) => inRoot('demo', name).fsPath) as [string, string];
    const elsewhere = fs.mkdtempSync(path.join(os.tmpdir(), 'texts-'));
    const own = fs.readFileSync(licence);
    // What it says isn't known: it could be any licence's text.
    fs.rmSync(licence);
    try {
      const editor = await newFile('// SPDX-License-Identifier: Apache-2.0 OR LicenseRef-Ours\nexport {};\n');
      const { uri } = editor.document;
      const missing = async (ids: readonly string[]) => {
        const named = ({ message }: vscode.Diagnostic) => /The text of (\S+),/.exec(message)?.[1];
        const found = await until(
          () => vscode.languages.getDiagnostics(uri).filter((one) => codeOf(one) === 'licence/text-missing'),
          (some) => JSON.stringify(some.map(named)) === JSON.stringify(ids),
        );
        return found[0]?.range ?? new vscode.Range(0, 0, 0, 0);
      };
      const offered = async (range: vscode.Range) => {
        const resolved = 20;
        const command = 'vscode.executeCodeActionProvider';
        const fixes = await vscode.commands.executeCommand<vscode.CodeAction[]>(
          command,
          uri,
          range,
          undefined,
          resolved,
        );
        return fixes.filter(({ title }) => title.startsWith('Add LICENSES/'));
      };
      const range = await missing(['Apache-2.0', 'LicenseRef-Ours']);
      const fixes = await offered(range);
      assert.deepEqual(
        fixes.map(({ title }) => title),
        ['Add LICENSES/Apache-2.0.txt'],
      );
      assert.ok(fixes[0]!.edit);
      editor.selection = new vscode.Selection(range.start, range.start);
      await vscode.commands.executeCommand('editor.action.autoFix');
      const text = path.join(folder, 'Apache-2.0.txt');
      await missing(['LicenseRef-Ours']);
      assert.match(fs.readFileSync(text, 'utf8'), /^Apache License\nVersion 2\.0/);

      fs.rmSync(folder, { recursive: true });
      await missing(['Apache-2.0', 'LicenseRef-Ours']);
      fs.symlinkSync(elsewhere, folder);
      assert.deepEqual(await offered(range), []);
      fs.rmSync(folder);
      fs.writeFileSync(licence, own);
      await missing([]);
    } finally {
      fs.writeFileSync(licence, own);
      fs.rmSync(folder, { recursive: true, force: true });
      fs.rmSync(elsewhere, { recursive: true });
    }
  });

  it('come with the texts that a repository misses, and that its new headers will', async () => {
    const scratch = scratchRepository();
    const { root } = scratch;
    const policy = 'licence_policy:\n  - {paths: ["**"], allow: [permissive]}\n';
    scratch.write('ip-register.yaml', `register_version: 1\norganisation: {id: acme, name: Acme}\n${policy}`);
    for (const id of ['MIT', 'ISC', 'LicenseRef-Ours', 'BSD-2-Clause'])
      scratch.write(`${id}.py`, `# SPDX-License-Identifier: ${id}\n`);
    scratch.write('LICENSES/ISC.txt', 'Ours.\n');
    scratch.commit('one');
    scratch.write('LICENSES/BSD-2-Clause.txt', 'Not committed.\n');
    const engine = await openEngine(await openRepository(root));
    const opened = { repository: engine.repository, root: vscode.Uri.file(root) };
    const headed = new Map([
      ['a.py', 'Zlib OR MIT'],
      ['b.py', 'ISC'],
    ]);
    assert.deepEqual([...(await missingTexts(opened, engine, headed)).keys()], ['MIT', 'Zlib']);
    fs.rmSync(root, { recursive: true });
  });

  it('weigh what the settings say, and go where the register suppresses them', async () => {
    await withSetting('findings.severity', { 'licence/missing-header': 'error' }, async () => {
      const editor = await newFile('export {};\n');
      const [found] = await until(
        () => vscode.languages.getDiagnostics(editor.document.uri).filter((one) => codeOf(one).startsWith('licence/')),
        (some) => some[0]?.severity === vscode.DiagnosticSeverity.Error,
      );
      assert.equal(codeOf(found!), 'licence/missing-header');
      const suppression = '{rule: licence/*, reason: Agreed, by: Ada, expires: 2099-12-31}';
      const register = fs.readFileSync(REGISTER.fsPath, 'utf8');
      fs.writeFileSync(REGISTER.fsPath, register.replace(/^suppressions:\n/m, `$&  - ${suppression}\n`));
      await licenceFindings(editor.document.uri, []);
    });
  });

  it('stand in the tooltip', async () => {
    await openAt('demo', 'src/api/quoteApi.ts');
    const { status } = await api();
    await until(
      () => status()?.tooltip.value ?? '',
      (text) => text.includes('| Licence | '),
    );
  });
});

/** The register of this test is in force. */
async function statusTextOfRegister(): Promise<void> {
  const editor = await newFile('export {};\n');
  await licenceFindings(editor.document.uri, ['licence/missing-header']);
  await closeAll();
}
