import type { Disposable } from 'vscode';
import type { Finding } from '../../findings/model';
import { SEVERITIES } from '../../findings/order';
import { severityCounts } from '../../report/severityCounts';
import type { Analyses } from '../analyses';
import type { ErrorLog } from '../errorLog';
import type { Repositories } from '../repositories';
import { workspaceRepositories } from '../workspaceRepositories';
import { newFindings } from './newFindings';
import type { RowsView } from './rowsView';
import { countsText } from './severityTexts';

/**
 * How many errors there are that the baseline doesn't know, on the icon in the activity bar. It tells what analyses that somebody
 * else asked for have found, and begins none: where there is none yet, it tells nothing.
 */
export class FindingsBadge implements Disposable {
  private readonly listeners: readonly Disposable[];

  constructor(
    private readonly view: RowsView,
    private readonly repositories: Repositories,
    private readonly analyses: Analyses,
    log: ErrorLog,
  ) {
    const update = (): void => log.watch(this.update());
    this.listeners = [analyses.onDidMake(update), analyses.onDidGiveUp(update), repositories.onDidChange(update)];
  }

  dispose(): void {
    for (const listener of this.listeners) listener.dispose();
  }

  private async update(): Promise<void> {
    // Nothing is opened for it.
    if (this.repositories.all().length === 0) return;
    const { opened } = await workspaceRepositories(this.repositories);
    const shown = opened.flatMap(({ current, baseline }): Finding[] => {
      const made = current && this.analyses.shown(current);
      return made ? [...newFindings(made.analysis, baseline)] : [];
    });
    const counts = severityCounts(shown);
    const all = SEVERITIES.reduce((sum, severity) => sum + counts[severity], 0);
    const { badge } = this.view;
    if (all === 0 || counts.error === 0) {
      if (badge) this.view.badge = undefined;
      return;
    }
    const tooltip = countsText(counts);
    if (badge?.value !== counts.error || badge.tooltip !== tooltip) this.view.badge = { value: counts.error, tooltip };
  }
}
