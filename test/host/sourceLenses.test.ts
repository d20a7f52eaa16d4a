import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, openAt, statusText, until, withSetting } from './lib/inEditor';

async function lensesIn({ document }: vscode.TextEditor): Promise<string[]> {
  const found = await vscode.commands.executeCommand<vscode.CodeLens[]>(
    'vscode.executeCodeLensProvider',
    document.uri,
    100,
  );
  return found
    .filter(({ command }) => command?.command.startsWith('chainOfTitle.'))
    .map(({ command, range }) => `${range.start.line + 1}: ${command!.title}`);
}

describe('lenses above source', () => {
  afterEach(closeAll);

  it('aren’t there until somebody wants them', async () => {
    const editor = await openAt('demo', 'web/router.ts');
    await statusText(/not covered/);
    assert.deepEqual(await lensesIn(editor), []);
  });

  it('say whose a file’s lines are, as the status item does', async () => {
    await withSetting('codeLens.source', true, async () => {
      const editor = await openAt('demo', 'web/router.ts');
      await statusText(/not covered/);
      const [first] = await until(
        () => lensesIn(editor),
        (lenses) => lenses.length > 0,
      );
      assert.equal(first, '1: @ Individuals 100% · 9 not covered');
    });
  });

  it('stand above the functions of a file of several vendors, by the symbols that its language’s extension tells', async () => {
    const { DocumentSymbol, Range, SymbolKind } = vscode;
    const symbolOf = (name: string, kind: vscode.SymbolKind, first: number, last: number): vscode.DocumentSymbol => {
      const range = new Range(first - 1, 0, last - 1, 1);
      return new DocumentSymbol(name, '', kind, range, range);
    };
    const holder = symbolOf('Views', SymbolKind.Class, 30, 57);
    holder.children = [
      symbolOf('cell', SymbolKind.Method, 30, 34),
      symbolOf('input', SymbolKind.Method, 51, 57),
      symbolOf('short', SymbolKind.Method, 52, 53),
    ];
    const symbols = [symbolOf('COLUMNS', SymbolKind.Constant, 10, 19), holder];
    const provider = vscode.languages.registerDocumentSymbolProvider(
      { pattern: '**/surchargeView.ts' },
      { provideDocumentSymbols: () => symbols },
    );
    try {
      await withSetting('codeLens.source', true, async () => {
        const editor = await openAt('demo', 'web/views/surchargeView.ts');
        await statusText(/%/);
        const lenses = await until(
          () => lensesIn(editor),
          (found) => found.length > 1,
        );
        const at = (line: number): string[] => lenses.filter((lens) => lens.startsWith(`${line}: `));
        assert.equal(at(1).length, 1);
        assert.match(
          at(51).join(),
          /^51: NH Nordhaven Software Sp\. z o\.o\. 57% · TL Tidemark Labs S\.R\.L\. 43% · 3 not covered$/,
        );
        // A class and its first method begin at the same line.
        assert.ok(at(30).includes('30: NH Nordhaven Software Sp. z o.o. 100%'), at(30).join('\n'));
        assert.deepEqual([...at(10), ...at(52)], []);
      });
    } finally {
      provider.dispose();
    }
  });

  it('aren’t above a register, which has its own', async () => {
    await withSetting('codeLens.source', true, async () => {
      const editor = await openAt('demo', 'ip-register.yaml');
      await statusText(/./);
      assert.deepEqual(
        (await lensesIn(editor)).filter((lens) => lens.includes('%')),
        [],
      );
    });
  });
});
