import { commands, env, window } from 'vscode';
import { words } from '../../report/words';
import { message } from '../../wording/message';
import { UserError } from '../../wording/userError';
import { COUNT_LINES, OPEN_ENTRY, ROW_COMMANDS } from '../commandIds';
import type { ErrorLog } from '../errorLog';
import { openEntry } from '../openEntry';
import { addPersonToRegister } from '../registerAdditions';
import type { RegisterTexts } from '../registerTexts';
import type { Repositories } from '../repositories';
import { saidErrors } from '../saidErrors';
import type { Analyses } from '../analyses';
import { workspaceRepository } from '../workspaceRepositories';
import { agreementNodes } from './agreementNodes';
import { contributorNodes } from './contributorNodes';
import { RowsView } from './rowsView';
import type { Row, RowsOf } from './rowsView';
import { agreementsSummary, linesSummary } from './viewSummaries';
import { ViewedRepositories } from './viewedRepositories';

export type ViewName = 'contributors' | 'agreements';

const VIEWS: Readonly<Record<ViewName, RowsOf>> = {
  contributors: {
    id: 'chainOfTitle.contributors',
    nodes: contributorNodes,
    summary: linesSummary,
    needsRegister: false,
    nothing: 'no-lines',
  },
  agreements: {
    id: 'chainOfTitle.agreements',
    nodes: agreementNodes,
    summary: agreementsSummary,
    needsRegister: true,
    nothing: 'no-agreements',
  },
};

interface ViewParts {
  readonly repositories: Repositories;
  readonly analyses: Analyses;
  readonly texts: RegisterTexts;
  readonly log: ErrorLog;
}

interface Views {
  readonly byName: Readonly<Record<ViewName, RowsView>>;
  readonly parts: readonly { dispose(): unknown }[];
}

/** The views of the activity bar, and what their rows' menus run. */
export function registerViews({ repositories, analyses, texts, log }: ViewParts): Views {
  const viewed = new ViewedRepositories(repositories, analyses, log);
  const byName = {
    contributors: new RowsView(VIEWS.contributors, viewed),
    agreements: new RowsView(VIEWS.agreements, viewed),
  };
  const said = (id: string, run: (...args: unknown[]) => unknown) =>
    commands.registerCommand(id, (...args: unknown[]) => saidErrors(log, () => run(...args)));
  return {
    byName,
    parts: [
      viewed,
      ...Object.values(byName),
      said(OPEN_ENTRY, (root, kind, id) => openEntry(repositories, root, kind, id)),
      said(COUNT_LINES, (root) => viewed.count(String(root))),
      said(ROW_COMMANDS.openInRegister, (row) => {
        const { root, node } = row as Row;
        return node.target?.kind === 'entry' && openEntry(repositories, root, node.target.of, node.target.id);
      }),
      said(ROW_COMMANDS.copyAddress, async (row) => {
        const address = await pickAddress(row as Row);
        if (address !== undefined) await env.clipboard.writeText(address);
      }),
      said(ROW_COMMANDS.addPerson, async (row) => {
        const { root } = row as Row;
        const opened = await workspaceRepository(repositories, root);
        const address = await pickAddress(row as Row);
        if (address === undefined) return;
        if (!opened) throw new UserError(message('editing.fix.gone'));
        await addPersonToRegister(texts, opened, await opened.engine(), address);
      }),
    ],
  };
}

/** Undefined if the user chose none. */
async function pickAddress({ node: { addresses } }: Row): Promise<string | undefined> {
  if (addresses.length <= 1) return addresses[0];
  return window.showQuickPick(addresses, { placeHolder: words('editor.view.pick-address') });
}
