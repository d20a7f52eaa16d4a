import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { fileDiagnostics } from '../../src/editor/fileDiagnostics';
import type { Finding, Severity } from '../../src/findings/model';
import { message } from '../../src/wording/message';

const finding = (line: number, severity: Severity): Finding => ({
  id: 'coverage/partly',
  severity,
  path: 'a.txt',
  range: [line, line],
  ranges: [[line, line]],
  lines: 1,
  commit: null,
  subject: 'ania',
  days: null,
  message: message('finding.no-agreement', { name: 'Ania' }),
  why: message('why.partly'),
  evidence: [],
});

describe('diagnostics of a file with many findings', () => {
  it('are the gravest fifty, in file order', async () => {
    const document = await vscode.workspace.openTextDocument({ content: 'text\n'.repeat(100) });
    // Warnings first and between: 30 errors are to stay, and the first 20 of 70 warnings.
    const findings = Array.from({ length: 100 }, (_, at) => finding(at + 1, at % 10 < 3 ? 'error' : 'warning'));
    const shown = fileDiagnostics(document, findings, 'error', vscode.Uri.file('/pages'));
    const lines = shown.map(({ range }) => range.start.line + 1);
    assert.equal(shown.length, 50);
    assert.deepEqual(
      lines,
      [...lines].sort((a, b) => a - b),
    );
    assert.equal(shown.filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error).length, 30);
    assert.deepEqual(
      lines.filter((line) => (line - 1) % 10 >= 3),
      findings
        .filter(({ severity }) => severity === 'warning')
        .slice(0, 20)
        .map(({ range }) => range![0]),
    );
  });
});
