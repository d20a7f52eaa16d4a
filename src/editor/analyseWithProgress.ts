import { ProgressLocation, window } from 'vscode';
import type { Stage } from '../analysis/engine';
import type { Analysis } from '../analysis/model';
import { words } from '../report/words';
import { formatCount } from '../wording/formatCount';
import { isAbort } from './errorLog';
import { signalOf } from './cancellation';
import { orAborted } from './orAborted';
import type { OpenedRepository } from './openedRepository';
import type { Analyses } from './analyses';

/** Milliseconds: each report is a message to the window. */
const BETWEEN = 100;
/** Of the whole, in percent, about what it takes of a large repository's time. */
const SHARES: Readonly<Record<Stage, readonly [number, number]>> = {
  commits: [0, 5],
  files: [5, 10],
  // Asked for on the command line only.
  signatures: [10, 10],
  licences: [10, 15],
  history: [15, 60],
  lines: [60, 100],
};

/** The analysis of a repository, with progress that the user can cancel; undefined if they did. */
export async function analyseWithProgress(opened: OpenedRepository, analyses: Analyses): Promise<Analysis | undefined> {
  return window.withProgress(
    {
      location: ProgressLocation.Notification,
      title: words('editor.report.progress', { repository: opened.repository.name }),
      cancellable: true,
    },
    async (progress, token) => {
      const signal = signalOf(token);
      let percent = 0;
      let told = 0;
      try {
        const engine = await orAborted(opened.engine(), signal);
        return await analyses.of(engine, {
          signal,
          onProgress: (stage, done, total) => {
            if (Date.now() - told < BETWEEN) return;
            told = Date.now();
            const [from, to] = SHARES[stage];
            const sentence = total > 0 ? (`progress.${stage}.of` as const) : (`progress.${stage}` as const);
            const now = total > 0 ? Math.max(percent, Math.floor(from + (done / total) * (to - from))) : percent;
            progress.report({
              message: words(sentence, { done: formatCount(done), total: formatCount(total) }),
              increment: now - percent,
            });
            percent = now;
          },
        });
      } catch (error) {
        if (isAbort(error) && signal.aborted) return undefined;
        throw error;
      }
    },
  );
}
