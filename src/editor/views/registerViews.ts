import { commands, env, window } from 'vscode';
import type { Memento, Uri } from 'vscode';
import { words } from '../../report/words';
import { message } from '../../wording/message';
import { UserError } from '../../wording/userError';
import { COUNT_LINES, OPEN_ENTRY, OPEN_SUPPRESSION, ROW_COMMANDS, VIEW_COMMANDS } from '../commandIds';
import type { BackgroundPause } from '../backgroundPause';
import type { ErrorLog } from '../errorLog';
import { openEntry } from '../openEntry';
import type { OpenedRepository } from '../openedRepository';
import type { RegisterTexts } from '../registerTexts';
import type { Repositories } from '../repositories';
import { saidErrors } from '../saidErrors';
import { showPage } from '../showPage';
import type { Analyses } from '../analyses';
import { workspaceRepository } from '../workspaceRepositories';
import { agreementNodes } from './agreementNodes';
import { askFilter } from './askFilter';
import { assetNodes } from './assetNodes';
import { contributorNodes } from './contributorNodes';
import { FindingsBadge } from './findingsBadge';
import { FindingsChoice } from './findingsChoice';
import { findingsView } from './findingsView';
import { RowsView } from './rowsView';
import type { Row, RowsOf } from './rowsView';
import { vendorNodes } from './vendorNodes';
import { agreementsSummary, assetsSummary, linesSummary, vendorsSummary } from './viewSummaries';
import { ViewedRepositories } from './viewedRepositories';

export type ViewName = 'vendors' | 'contributors' | 'agreements' | 'findings' | 'assets';

const VIEWS: Readonly<Record<Exclude<ViewName, 'findings'>, RowsOf>> = {
  vendors: {
    id: 'chainOfTitle.vendors',
    nodes: vendorNodes,
    summary: vendorsSummary,
    without: 'editor.no-register',
    withoutRegister: 'no-lines',
    nothing: 'no-lines',
  },
  contributors: {
    id: 'chainOfTitle.contributors',
    nodes: contributorNodes,
    summary: linesSummary,
    without: 'editor.no-register',
    withoutRegister: 'no-lines',
    nothing: 'no-lines',
  },
  agreements: {
    id: 'chainOfTitle.agreements',
    nodes: agreementNodes,
    summary: agreementsSummary,
    without: null,
    withoutRegister: 'no-register',
    nothing: 'no-agreements',
  },
  assets: {
    id: 'chainOfTitle.assets',
    nodes: assetNodes,
    summary: assetsSummary,
    without: null,
    withoutRegister: 'no-register',
    nothing: 'no-assets',
  },
};

interface ViewParts {
  readonly repositories: Repositories;
  readonly analyses: Analyses;
  readonly texts: RegisterTexts;
  /** The folder of the findings' pages. */
  readonly pages: Uri;
  /** The workspace's own. */
  readonly kept: Memento;
  readonly pause: BackgroundPause;
  readonly log: ErrorLog;
}

interface Views {
  readonly byName: Readonly<Record<ViewName, RowsView>>;
  readonly parts: readonly { dispose(): unknown }[];
}

/** The views of the activity bar, and what their titles and their rows' menus run. */
export function registerViews({ repositories, analyses, texts, pages, kept, pause, log }: ViewParts): Views {
  const viewed = new ViewedRepositories(repositories, analyses, pause, log);
  const choice = new FindingsChoice(kept);
  const viewOf = (of: RowsOf): RowsView => new RowsView(of, viewed, log);
  const byName = {
    vendors: viewOf(VIEWS.vendors),
    contributors: viewOf(VIEWS.contributors),
    agreements: viewOf(VIEWS.agreements),
    findings: viewOf(findingsView(choice)),
    assets: viewOf(VIEWS.assets),
  };
  const said = (id: string, run: (...args: unknown[]) => unknown) =>
    commands.registerCommand(id, (...args: unknown[]) => saidErrors(log, () => run(...args)));
  const openSuppression = async (root: unknown, facts: unknown) =>
    (await import('../suppress/openSuppression.js')).openSuppression(repositories, texts, root, facts);
  /** From the palette the view may be out of sight: what is chosen is to be seen. */
  const inFindings = (id: string, run: () => unknown) =>
    said(id, async () => {
      await commands.executeCommand('chainOfTitle.findings.focus');
      run();
    });
  return {
    byName,
    parts: [
      viewed,
      choice,
      ...Object.values(byName),
      new FindingsBadge(byName.findings, repositories, analyses, log),
      said(OPEN_ENTRY, (root, kind, id) => openEntry(repositories, root, kind, id)),
      said(OPEN_SUPPRESSION, openSuppression),
      said(COUNT_LINES, (root) => viewed.count(String(root))),
      inFindings(VIEW_COMMANDS.groupBySeverity, () => choice.group('severity')),
      inFindings(VIEW_COMMANDS.groupByFile, () => choice.group('file')),
      inFindings(VIEW_COMMANDS.groupByKind, () => choice.group('kind')),
      inFindings(VIEW_COMMANDS.filterFindings, () => askFilter(choice)),
      inFindings(VIEW_COMMANDS.clearFilter, () => choice.setFilter('')),
      said(ROW_COMMANDS.openInRegister, (row) => {
        const { root, node } = row as Row;
        if (node.target?.kind === 'suppression') return openSuppression(root, node.target.suppression);
        return node.target?.kind === 'entry' && openEntry(repositories, root, node.target.of, node.target.id);
      }),
      said(ROW_COMMANDS.explainFinding, (row) => {
        const [finding] = (row as Row).node.findings;
        return finding && showPage(pages, finding.id);
      }),
      said(ROW_COMMANDS.suppressFinding, async (row) => {
        const { root, node } = row as Row;
        const opened = await openedAt(repositories, root);
        const made = viewed.all.find((each) => each.root === root)?.made;
        const { suppressFindings } = await import('../suppress/suppressFindings.js');
        if (made) await suppressFindings(texts, opened, node.findings, made.analysis.findings);
      }),
      said(ROW_COMMANDS.listPackages, async (row) => {
        const { root, node } = row as Row;
        const opened = await openedAt(repositories, root);
        const { listPackages } = await import('../listPackages.js');
        await listPackages(texts, opened, node.findings);
      }),
      said(ROW_COMMANDS.copyAddress, async (row) => {
        const address = await pickAddress(row as Row);
        if (address !== undefined) await env.clipboard.writeText(address);
      }),
      said(ROW_COMMANDS.addPerson, async (row) => {
        const { root } = row as Row;
        const address = await pickAddress(row as Row);
        if (address === undefined) return;
        const opened = await openedAt(repositories, root);
        const { addPersonToRegister } = await import('../registerAdditions.js');
        await addPersonToRegister(texts, opened, await opened.engine(), address);
      }),
    ],
  };
}

/** @throws UserError where it is no longer open */
async function openedAt(repositories: Repositories, root: string): Promise<OpenedRepository> {
  const opened = await workspaceRepository(repositories, root);
  if (!opened) throw new UserError(message('editing.fix.gone'));
  return opened;
}

/** Undefined if the user chose none. */
async function pickAddress({ node: { addresses } }: Row): Promise<string | undefined> {
  if (addresses.length <= 1) return addresses[0];
  return window.showQuickPick(addresses, { placeHolder: words('editor.view.pick-address') });
}
