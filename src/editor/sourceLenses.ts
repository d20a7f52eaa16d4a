import { CodeLens, commands, EventEmitter, Range, SymbolKind, workspace } from 'vscode';
import type { CancellationToken, CodeLensProvider, Disposable, DocumentSymbol, TextDocument } from 'vscode';
import type { JudgedSegment } from '../findings/facts';
import { percentOf } from '../report/percentOf';
import { words } from '../report/words';
import { formatCount } from '../wording/formatCount';
import { COMMANDS } from './commandIds';
import { Delay } from './delay';
import type { ErrorLog } from './errorLog';
import { isUncommitted } from './fileTitle';
import type { FileTitle } from './fileTitle';
import type { OpenFiles } from './openFiles';
import { SECTION, showsSourceLenses } from './settings';
import { vendorLabel } from './vendorNames';

/** Whoever types gets no new ones at each key: asking for a file's symbols is work for another extension. */
const PAUSE = 600;
const LATER = 5000;
const MOST_VENDORS = 3;
/** Lines: of less, the file's own says enough. */
const SHORTEST = 3;
const SEPARATOR = ' · ';
const TOLD: ReadonlySet<SymbolKind> = new Set([
  SymbolKind.Class,
  SymbolKind.Interface,
  SymbolKind.Struct,
  SymbolKind.Module,
  SymbolKind.Namespace,
  SymbolKind.Function,
  SymbolKind.Method,
  SymbolKind.Constructor,
]);
const HOLDERS: ReadonlySet<SymbolKind> = new Set([
  SymbolKind.Class,
  SymbolKind.Interface,
  SymbolKind.Struct,
  SymbolKind.Module,
  SymbolKind.Namespace,
]);

/**
 * Above a source file, and above each function and class of a file whose lines are of several vendors or not all covered: whose
 * its lines are. Off until the settings ask for it.
 */
export class SourceLenses implements CodeLensProvider, Disposable {
  private readonly changed = new EventEmitter<void>();
  readonly onDidChangeCodeLenses = this.changed.event;
  private readonly pause = new Delay(PAUSE, () => this.changed.fire());
  private readonly later = new Delay(LATER, () => this.changed.fire());
  private readonly asked = new WeakSet<TextDocument>();
  private readonly listeners: readonly { dispose(): unknown }[];

  constructor(
    private readonly files: OpenFiles,
    private readonly log: ErrorLog,
  ) {
    this.listeners = [
      this.changed,
      this.pause,
      this.later,
      files.onDidChange(({ document }) => showsSourceLenses(document.uri) && this.pause.start()),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration(`${SECTION}.codeLens`)) this.changed.fire();
      }),
    ];
  }

  async provideCodeLenses(document: TextDocument, token: CancellationToken): Promise<CodeLens[]> {
    if (!showsSourceLenses(document.uri)) return [];
    const standing = this.files.of(document)?.standing;
    if (standing?.kind !== 'titled' || standing.opened.isRegister(document.uri.fsPath)) return [];
    const { title } = standing;
    const whole = lensOf(title, new Range(0, 0, Math.max(0, document.lineCount - 1), 0));
    if (!whole) return [];
    const isMixed = title.analysis.vendors.length > 1 || title.findings.length > 0;
    const symbols = isMixed ? await this.symbolsOf(document) : [];
    if (isMixed && symbols.length === 0) this.askAgain(document);
    // What was typed meanwhile is asked for again.
    if (token.isCancellationRequested) return [];
    return [whole, ...symbols.flatMap((range) => lensOf(title, range) ?? [])];
  }

  dispose(): void {
    for (const listener of this.listeners) listener.dispose();
  }

  /** The extension that knows the language may still be starting. */
  private askAgain(document: TextDocument): void {
    if (this.asked.has(document)) return;
    this.asked.add(document);
    this.later.start();
  }

  private async symbolsOf({ uri }: TextDocument): Promise<Range[]> {
    try {
      const found = await commands.executeCommand('vscode.executeDocumentSymbolProvider', uri);
      return Array.isArray(found) ? rangesOf(found.filter(isDocumentSymbol)) : [];
    } catch (error) {
      // Another extension's fault.
      this.log.tell(error);
      return [];
    }
  }
}

/** VS Code gives what is of no class that extensions know: a symbol with its place and all that it holds. */
function isDocumentSymbol(symbol: unknown): symbol is DocumentSymbol {
  const { range, children } = symbol as Partial<DocumentSymbol>;
  return range instanceof Range && Array.isArray(children);
}

function rangesOf(symbols: readonly DocumentSymbol[]): Range[] {
  return symbols.flatMap(({ kind, range, children }) => [
    ...(TOLD.has(kind) && range.end.line - range.start.line + 1 >= SHORTEST ? [range] : []),
    ...(HOLDERS.has(kind) ? rangesOf(children) : []),
  ]);
}

/** Null where no line is in a commit. */
function lensOf(title: FileTitle, range: Range): CodeLens | null {
  const [first, last] = [range.start.line + 1, range.end.line + 1];
  const vendors = new Map<string, number>();
  let lines = 0;
  for (const segment of title.segments) {
    const count = isUncommitted(segment) ? 0 : common(segment, first, last);
    if (count === 0) continue;
    lines += count;
    vendors.set(segment.verdict.vendor, (vendors.get(segment.verdict.vendor) ?? 0) + count);
  }
  if (lines === 0) return null;
  const shares = [...vendors].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
  const parts = shares.slice(0, MOST_VENDORS).map(([vendor, count]) => {
    const { name, tag } = vendorLabel(title.engine, vendor);
    return [tag ?? [], name, percentOf(count, lines)].flat().join(' ');
  });
  if (shares.length > MOST_VENDORS)
    parts.push(words('editor.more', { count: formatCount(shares.length - MOST_VENDORS) }));
  const wrong = wrongLines(title, first, last);
  if (wrong > 0) parts.push(words('editor.status.wrong', { lines: formatCount(wrong) }));
  const start = new Range(range.start, range.start);
  return new CodeLens(start, { title: parts.join(SEPARATOR), command: COMMANDS.showActions });
}

const common = ({ line, count }: Pick<JudgedSegment, 'line' | 'count'>, first: number, last: number): number =>
  Math.max(0, Math.min(last, line + count - 1) - Math.max(first, line) + 1);

/** As the status item counts them. */
function wrongLines({ findings }: FileTitle, first: number, last: number): number {
  const ranges = findings.filter(({ severity }) => severity !== 'information').flatMap((finding) => finding.ranges);
  return ranges.reduce((sum, [from, to]) => sum + common({ line: from, count: to - from + 1 }, first, last), 0);
}
