import assert from 'node:assert/strict';
import fs from 'node:fs';
import * as vscode from 'vscode';
import { actionsAt, runAction } from './lib/codeActions';
import { closeAll, findingsIn, inRoot, openAt, replaceAll, statusText, until, withSetting } from './lib/inEditor';

const register = inRoot('demo', 'ip-register.yaml');
const sound = fs.readFileSync(register.fsPath, 'utf8');

/** Where a text stands in the document, its first character and `more` further. */
function placeOf(document: vscode.TextDocument, text: string, more = 0): vscode.Position {
  const at = document.getText().indexOf(text);
  assert.notEqual(at, -1, text);
  return document.positionAt(at + more);
}

async function withText(text: string): Promise<vscode.TextEditor> {
  const editor = await openAt('demo', 'ip-register.yaml');
  await replaceAll(editor, text);
  return editor;
}

/** Only ours: words of the document are the editor's own. */
async function completions(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.CompletionItem[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    position,
  );
  return list.items.filter(({ kind }) => kind !== vscode.CompletionItemKind.Text);
}

const labelOf = ({ label }: vscode.CompletionItem): string => (typeof label === 'string' ? label : label.label);

describe('writing the register', () => {
  afterEach(async () => {
    // The editor saves by itself: what a test typed may be on disk by now.
    await until(
      async () => {
        const { document } = await withText(sound);
        await document.save();
        return [document.getText(), fs.readFileSync(register.fsPath, 'utf8')];
      },
      (texts) => texts.every((text) => text === sound),
    );
    await closeAll();
  });

  it('completes keys, words and ids', async () => {
    const editor = await withText(`${sound}\nmilestones:\n  - id: M99\n    agreement: \n    `);
    const { document } = editor;
    const end = document.positionAt(document.getText().length);
    const keys = (await completions(document, end)).map(labelOf);
    assert.ok(keys.includes('delivered') && !keys.includes('id'), keys.join());
    const ids = (await completions(document, placeOf(document, 'M99\n    agreement: ', 19))).map(labelOf);
    assert.ok(ids.includes('MSA-NH-2022') && !ids.includes('nordhaven'), ids.join());
  });

  it('says what keys, words and ids mean', async () => {
    const { document } = await openAt('demo', 'ip-register.yaml');
    const hover = async (text: string, more: number): Promise<string> => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        placeOf(document, text, more),
      );
      return hovers.flatMap(({ contents }) => contents.map((one) => (one as vscode.MarkdownString).value)).join('\n');
    };
    assert.match(await hover('subcontracting:', 2), /may let others do the work/);
    assert.match(await hover('prior_consent', 2), /consent first/);
    assert.match(await hover('subcontractor_of: nordhaven', 20), /\*\*Nordhaven Software Sp/);
  });

  it('goes to an entry, and finds what names it', async () => {
    const { document } = await openAt('demo', 'ip-register.yaml');
    const at = placeOf(document, 'subcontractor_of: nordhaven', 20);
    const definitions = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      at,
    );
    assert.deepEqual(
      definitions.map(({ range }) => range.start),
      [placeOf(document, 'id: nordhaven', 4)],
    );
    const all = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      at,
    );
    assert.ok(all.length > 5, String(all.length));
    for (const { range } of all) assert.equal(document.getText(range), 'nordhaven');
  });

  it('renames an id wherever it is named, and refuses one that is taken', async () => {
    const { document } = await openAt('demo', 'ip-register.yaml');
    await statusText(/./);
    const rename = async (to: string) =>
      vscode.commands.executeCommand<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        placeOf(document, 'id: nordhaven', 4),
        to,
      );
    await vscode.workspace.applyEdit(await rename('nordhaven-2'));
    assert.equal(document.getText().includes('party: nordhaven,'), false);
    assert.ok(document.getText().includes('[nordhaven.example]'));
    assert.equal(document.getText().replaceAll('nordhaven-2', 'nordhaven'), sound);
    await document.save();
    await findingsIn(register, 0);
    await assert.rejects(async () => rename('tidemark'), /already taken/);
  });

  it('tells what is wrong while it is typed, and judges by what is saved', async () => {
    await openAt('demo', 'web/router.ts');
    const before = await statusText(/ended/);
    const editor = await withText(sound.replace('subcontracting:', 'subcontractin:'));
    const [problem] = await findingsIn(register, 1);
    assert.match(problem!.message, /did you mean “subcontracting”/);
    assert.equal(editor.document.isDirty, true);
    const [fix] = (await actionsAt(register, problem!.range)).filter(({ title }) => title.includes('subcontracting'));
    assert.ok(fix);
    await runAction(fix);
    assert.equal(editor.document.getText(), sound);
    await findingsIn(register, 0);
    await replaceAll(editor, 'people: [');
    await findingsIn(register, (count) => count > 0);
    await openAt('demo', 'web/router.ts');
    assert.equal(await statusText(/ended/), before);
  });

  it('writes a contributor whom it doesn’t list, as a draft', async () => {
    await openAt('demo', 'src/notifications/digest.ts');
    const source = inRoot('demo', 'src/notifications/digest.ts');
    const [finding] = await findingsIn(source, 1);
    // Before the one that suppresses it.
    const [action] = await actionsAt(source, finding!.range);
    assert.ok(action);
    assert.match(action.title, /^Add .* to the register$/);
    await runAction(action);
    const editor = await until(
      () => vscode.window.activeTextEditor,
      (active) => active?.document.uri.fsPath === register.fsPath,
    );
    const text = editor!.document.getText();
    const at = editor!.selection.active.line;
    assert.match(editor!.document.lineAt(at).text, /^ {2}- id: /);
    const added = text
      .split('\n')
      .slice(at, at + 7)
      .join('\n');
    assert.match(added, /draft: true/);
    assert.equal(text.replace(`${added}\n`, ''), sound);
    await findingsIn(register, 0);
    await editor!.document.save();
    await until(
      () => vscode.languages.getDiagnostics(source).filter(({ message }) => message.includes('not in the register')),
      ({ length }) => length === 0,
    );
  });

  it('drafts the agreement that a link of the chain lacks, with the roles of both', async () => {
    const at = sound.indexOf('  - id: FRE-TOMAS\n');
    const without = sound.slice(0, at) + sound.slice(sound.indexOf('\n\n', at) + 2);
    await (await withText(without)).document.save();
    const source = inRoot('demo', 'scripts/feed.sh');
    await openAt('demo', 'scripts/feed.sh');
    const [finding] = await until(
      () => vscode.languages.getDiagnostics(source).filter(({ source: from }) => from === 'Chain of Title'),
      ([first]) =>
        first?.message.includes('no agreement on record between Tomáš Havel and Harbourline Freight Ltd states') ===
        true,
    );
    const action = (await actionsAt(source, finding!.range)).find(({ title }) => title.startsWith('Draft '));
    assert.equal(action?.title, 'Draft the agreement between Tomáš Havel and Harbourline Freight Ltd in the register');
    await runAction(action);
    const { document } = vscode.window.activeTextEditor!;
    assert.equal(document.uri.fsPath, register.fsPath);
    assert.match(document.getText(), /\{ref: tomas, role: contractor\}, \{ref: harbourline, role: client\}/);
    await document.save();
    await until(
      async () => (await actionsAt(source, finding!.range)).map(({ title }) => title),
      (titles) => !titles.some((title) => title.startsWith('Draft ')),
    );
  });

  it('extends an agreement by an entry of its own', async () => {
    await openAt('demo', 'web/router.ts');
    const source = inRoot('demo', 'web/router.ts');
    const [finding] = await findingsIn(source, 1);
    const [action] = (await actionsAt(source, finding!.range)).filter(({ title }) =>
      title.includes('Extend CLA-AMARA'),
    );
    assert.ok(action);
    await runAction(action);
    const text = vscode.window.activeTextEditor!.document.getText();
    assert.match(text, /amends: CLA-AMARA/);
    assert.ok(text.startsWith(sound.slice(0, sound.indexOf('CLA-AMARA') + 200)));
    await findingsIn(register, 0);
  });

  it('shows above entries what an analysis found, and can be switched off', async () => {
    await openAt('demo', 'ip-register.yaml');
    const lenses = async () =>
      vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', register, 1000);
    const shown = await until(lenses, ({ length }) => length > 5);
    const titles = shown.map(({ command }) => command?.title ?? '');
    assert.ok(
      titles.some((title) => /^covers \d+ people, [\d,]+ lines$/.test(title)),
      titles.join('\n'),
    );
    await withSetting('codeLens.enabled', false, async () => {
      assert.deepEqual(await lenses(), []);
    });
  });

  it('goes on showing what was found while an edit is being judged, so that no line moves', async () => {
    const editor = await openAt('demo', 'ip-register.yaml');
    const titles = async (): Promise<string[]> => {
      const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        register,
        1000,
      );
      return lenses.map(({ command }) => command?.title ?? '');
    };
    const before = await until(titles, ({ length }) => length > 5);
    const [address] = /[\w.]+@\w+[\w.]*/.exec(sound.slice(sound.indexOf('\npeople:')))!;
    await replaceAll(editor, sound.replace(address, `other-${address}`));
    await editor.document.save();
    const counts = new Set<number>();
    await until(
      async () => {
        const now = await titles();
        counts.add(now.length);
        return now.join('\n');
      },
      (now) => now !== before.join('\n'),
    );
    assert.deepEqual([...counts], [before.length]);
  });

  it('leaves other YAML alone', async () => {
    const other = inRoot('no-register', 'other.yaml');
    fs.writeFileSync(other.fsPath, 'people:\n  - \n');
    const { document } = await openAt('no-register', 'other.yaml');
    assert.deepEqual((await completions(document, new vscode.Position(1, 4))).map(labelOf), []);
    fs.rmSync(other.fsPath);
  });
});
