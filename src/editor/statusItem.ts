import { StatusBarAlignment, ThemeColor, window, workspace } from 'vscode';
import type { Disposable, MarkdownString, StatusBarItem } from 'vscode';
import type { Baseline } from '../findings/baseline';
import { words } from '../report/words';
import { visibleText } from '../report/visibleText';
import { render } from '../wording/render';
import type { BackgroundPause } from './backgroundPause';
import { COMMANDS } from './commandIds';
import { Delay } from './delay';
import { MOST_DIAGNOSTICS } from './fileDiagnostics';
import { segmentAt } from './fileTitle';
import type { FileTitle } from './fileTitle';
import type { OpenFiles } from './openFiles';
import type { Repositories } from './repositories';
import { SECTION, showsStatus } from './settings';
import { knownFindings, shownFindings } from './shownFindings';
import { lineStatus, plainStatus, statusText } from './statusText';
import type { StatusText } from './statusText';
import { licenceText } from './licences/licenceText';
import type { OpenLicences } from './licences/openLicences';
import { plainTooltip, titleTooltip } from './statusTooltip';

export interface ShownStatus extends StatusText {
  readonly tooltip: MarkdownString;
}

/** Holding a cursor key moves through lines faster than anyone reads. */
const SETTLING = 40;
const PRIORITY = 100;

/** The vendor indicator: whose the active file and line are. Quiet: a background only where something is wrong. */
export class StatusItem implements Disposable {
  private readonly item: StatusBarItem;
  private readonly delay = new Delay(SETTLING, () => this.update());
  private readonly listeners: readonly { dispose(): unknown }[];
  /** What is shown now; null while hidden. */
  shown: ShownStatus | null = null;

  constructor(
    private readonly files: OpenFiles,
    private readonly licences: OpenLicences,
    private readonly pause: BackgroundPause,
    repositories: Repositories,
  ) {
    this.item = window.createStatusBarItem('vendor', StatusBarAlignment.Left, PRIORITY);
    this.item.name = words('editor.status.name');
    this.item.command = COMMANDS.showActions;
    const soon = () => this.delay.start();
    this.listeners = [
      this.item,
      window.onDidChangeActiveTextEditor(soon),
      window.onDidChangeTextEditorSelection(soon),
      window.tabGroups.onDidChangeTabs(soon),
      window.tabGroups.onDidChangeTabGroups(soon),
      files.onDidChange(soon),
      // Somebody who edits the register waits for it, and the analysis of all files begins now.
      repositories.onDidChange(() => this.delay.startNow()),
      licences.onDidChange(soon),
      pause.onDidChange(soon),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration(`${SECTION}.statusBar`)) this.update();
      }),
    ];
    this.update();
  }

  dispose(): void {
    this.delay.dispose();
    for (const listener of this.listeners) listener.dispose();
  }

  private update(): void {
    this.shown = this.describe();
    if (!this.shown) {
      this.item.hide();
      return;
    }
    const { text, spoken, warns, tooltip } = this.shown;
    this.item.text = text;
    this.item.tooltip = tooltip;
    this.item.accessibilityInformation = { label: spoken, role: 'button' };
    this.item.backgroundColor = warns ? new ThemeColor('statusBarItem.warningBackground') : undefined;
    this.item.show();
  }

  private describe(): ShownStatus | null {
    const active = showsStatus() ? this.files.active() : null;
    if (!active) return null;
    const { standing } = active.file;
    const number = active.editor.selection.active.line + 1;
    if (standing.kind === 'loading') {
      const found = standing.found?.at(number);
      const status = found ? lineStatus(found.grounds, found.judged) : plainStatus('…');
      return { ...status, tooltip: plainTooltip([words('editor.loading')]) };
    }
    const problem = 'opened' in standing ? standing.opened.problem : null;
    const notes = problem ? [visibleText(render(problem.told))] : [];
    if (standing.kind === 'untitled') {
      const why = visibleText(render(standing.why));
      const known = SHORT.get(standing.why.id) ?? 'editor.status.unknown';
      return { ...plainStatus(words(known), problem !== null), tooltip: plainTooltip([...new Set([...notes, why])]) };
    }
    const line = segmentAt(standing.title, number);
    const shown = statusText(standing.title, line);
    const { baseline } = standing.opened;
    return {
      ...shown,
      warns: shown.warns || problem !== null,
      tooltip: titleTooltip(standing.title, line, number, {
        notes: [...notes, ...hidden(standing.title, baseline)],
        licence: licenceText(this.licences.of(active.file.document)),
        known: knownFindings(standing.title, baseline),
        isPaused: this.pause.isOn,
      }),
    };
  }
}

/** What the item says of each reason; the tooltip says the whole. */
const SHORT: ReadonlyMap<
  string,
  'editor.status.no-repository' | 'editor.status.uncommitted' | 'editor.status.register'
> = new Map([
  ['editor.no-repository', 'editor.status.no-repository'],
  ['editor.not-committed', 'editor.status.uncommitted'],
  ['error.no-commits', 'editor.status.uncommitted'],
  ['error.broken-register', 'editor.status.register'],
]);

function hidden(title: FileTitle, baseline: Baseline | null): string[] {
  const more = shownFindings(title, baseline).length - MOST_DIAGNOSTICS;
  return more > 0 ? [words('editor.diagnostics.more', { count: more, shown: MOST_DIAGNOSTICS })] : [];
}
