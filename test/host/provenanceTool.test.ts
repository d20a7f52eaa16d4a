import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import type { FileProvenance } from '../../src/editor/fileProvenance';
import { PROVENANCE_TOOL } from '../../src/editor/provenanceTool';
import { api, closeAll, git, inRoot, openAt, replaceAll } from './lib/inEditor';

async function ask(input: object): Promise<FileProvenance> {
  const { content } = await vscode.lm.invokeTool(PROVENANCE_TOOL, { input, toolInvocationToken: undefined });
  assert.equal(content.length, 1);
  return JSON.parse((content[0] as vscode.LanguageModelTextPart).value) as FileProvenance;
}

describe('the tool for assistants', () => {
  before(api);
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await closeAll();
  });

  it('is offered, with what it takes', () => {
    const tool = vscode.lm.tools.find(({ name }) => name === PROVENANCE_TOOL);
    assert.ok(tool);
    assert.deepEqual(Object.keys((tool.inputSchema as { properties: object }).properties), [
      'path',
      'firstLine',
      'lastLine',
    ]);
  });

  it('tells of each line once whose it is, and of no person', async () => {
    const file = inRoot('demo', 'web/router.ts').fsPath;
    const told = await ask({ path: file });
    const lines = fs.readFileSync(file, 'utf8').trimEnd().split('\n').length;
    assert.equal(told.path, 'web/router.ts');
    assert.equal(told.register, 'ip-register.yaml');
    assert.deepEqual([told.totals.lines, told.uncommitted, told.more], [lines, 0, 0]);
    const covered = told.segments.flatMap(({ lines: [first, last] }) =>
      Array.from({ length: last - first + 1 }, (_, at) => first + at),
    );
    assert.deepEqual(
      covered,
      Array.from({ length: lines }, (_, at) => at + 1),
    );
    assert.ok(told.segments.some(({ nearest }) => nearest.includes('CLA-AMARA')));
    const text = JSON.stringify(told);
    const people = git('demo', ['log', '--format=%an%n%ae']).split('\n').filter(Boolean);
    assert.deepEqual(
      people.filter((name) => text.includes(name)),
      [],
    );
  });

  it('tells of some lines alone, of the text as it is in the editor', async () => {
    const editor = await openAt('demo', 'web/router.ts');
    await replaceAll(editor, `// New.\n${editor.document.getText()}`);
    const told = await ask({ path: inRoot('demo', 'web/router.ts').fsPath, firstLine: 1, lastLine: 3 });
    assert.deepEqual([told.uncommitted, told.totals.lines], [1, 2]);
    assert.deepEqual(told.segments[0]!.lines, [1, 1]);
    assert.equal(told.segments.at(-1)!.lines[1], 3);
  });

  for (const [what, asked] of [
    ['a file outside of the workspace', '/etc/passwd'],
    ['a way out of it', '../../../../etc/passwd'],
    ['a link out of it', 'link-out.txt'],
    ['nothing', ''],
  ] as const)
    it(`says nothing of ${what}`, async () => {
      const link = inRoot('demo', 'link-out.txt').fsPath;
      fs.symlinkSync(path.resolve('/etc/passwd'), link);
      try {
        await assert.rejects(ask({ path: asked }));
      } finally {
        fs.rmSync(link);
      }
    });
});
