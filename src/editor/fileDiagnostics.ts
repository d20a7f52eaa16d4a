import { Diagnostic, DiagnosticSeverity, Range, Uri } from 'vscode';
import type { TextDocument } from 'vscode';
import type { Finding } from '../findings/model';
import { SEVERITIES } from '../findings/order';
import { visibleText } from '../report/visibleText';
import { render } from '../wording/render';
import { SEVERITY_CAPS } from './settings';
import type { SeverityCap } from './settings';

export const MOST_DIAGNOSTICS = 50;
export const SOURCE = 'Chain of Title';

const SHOWN_AS: Readonly<Record<SeverityCap, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/**
 * A file's findings as the Problems view shows them: the gravest fifty, in file order.
 * @param pages the folder of the findings' pages (docs/findings): each finding's id leads to its own
 */
export function fileDiagnostics(
  document: TextDocument,
  findings: readonly Finding[],
  cap: SeverityCap,
  pages: Uri,
): Diagnostic[] {
  const rank = ({ severity }: Finding): number => SEVERITIES.indexOf(severity);
  return [...findings]
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, MOST_DIAGNOSTICS)
    .flatMap((finding) => (finding.range ? diagnosticOf(document, finding, finding.range, cap, pages) : []))
    .sort((a, b) => a.range.start.line - b.range.start.line);
}

/** One of them. */
export function diagnosticOf(
  document: TextDocument,
  { id, severity, message, column }: Finding,
  [first, last]: readonly [number, number],
  cap: SeverityCap,
  pages: Uri,
): Diagnostic {
  const shown = SEVERITY_CAPS[Math.max(SEVERITY_CAPS.indexOf(severity), SEVERITY_CAPS.indexOf(cap))]!;
  const diagnostic = new Diagnostic(
    textOf(document, first, last, column),
    visibleText(render(message)),
    SHOWN_AS[shown],
  );
  diagnostic.source = SOURCE;
  diagnostic.code = { value: id, target: Uri.joinPath(pages, `${id}.md`) };
  return diagnostic;
}

/** The finding's id, where the diagnostic is of a finding. */
export function findingIdOf({ source, code }: Diagnostic): string | null {
  return source === SOURCE && typeof code === 'object' ? String(code.value) : null;
}

/** Whole lines, without the blank space before and after their text; the first from its column where one is known. */
function textOf(document: TextDocument, first: number, last: number, column?: number): Range {
  const lineAt = (line: number) => document.lineAt(Math.min(line, document.lineCount) - 1);
  const [from, to] = [lineAt(first), lineAt(last)];
  const start =
    column !== undefined ? column - 1 : from.isEmptyOrWhitespace ? 0 : from.firstNonWhitespaceCharacterIndex;
  return new Range(from.lineNumber, start, to.lineNumber, to.text.trimEnd().length);
}
