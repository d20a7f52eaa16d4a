import path from 'node:path';
import {
  EventEmitter,
  MarkdownString,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  commands,
  window,
  workspace,
} from 'vscode';
import type { Command, Disposable, Event, TreeDataProvider, TreeView, ViewBadge } from 'vscode';
import type { Analysis } from '../../analysis/model';
import type { Baseline } from '../../findings/baseline';
import { createTurns } from '../../history/breather';
import type { RegisterIndex } from '../../register/indexed';
import { visibleText } from '../../report/visibleText';
import { words } from '../../report/words';
import { counted } from '../../wording/counted';
import type { MessageId } from '../../wording/english';
import { render } from '../../wording/render';
import { COMMANDS, COUNT_LINES, OPEN_ENTRY, OPEN_SUPPRESSION } from '../commandIds';
import type { ErrorLog } from '../errorLog';
import { markdownTable, plain } from '../markdown';
import { emptinessOf } from './emptiness';
import type { Emptiness, ViewSubject } from './emptiness';
import { plainIcon } from './nodeIcon';
import { spoken, viewNode } from './viewNode';
import type { NodeKind, ViewNode } from './viewNode';
import type { ViewedRepositories, ViewedRepository } from './viewedRepositories';

/** A node with its place: what VS Code asks for by, and hands to the commands of a row's menu. */
export interface Row {
  readonly root: string;
  readonly node: ViewNode;
  readonly parent: Row | null;
}

/** What differs between the views. */
export interface RowsOf extends ViewSubject {
  /** As package.json has it. */
  readonly id: string;
  /** Said above rows that no register was asked for; null where there are none then. */
  readonly without: MessageId | null;
  readonly nodes: (analysis: Analysis, index: RegisterIndex | null, baseline: Baseline | null) => readonly ViewNode[];
  /** Beside the view's title, of the only repository. */
  readonly summary: (analysis: Analysis, baseline: Baseline | null) => string;
  /** What the rows are of is not all that an analysis has: it changes with this. */
  readonly choice?: {
    readonly onDidChange: Event<void>;
    /** Equal where the rows are the same. */
    readonly state: () => readonly unknown[];
    /** Null where the rows of an analysis can be made at once. Until they can, those of before stay. */
    readonly prepare: (analysis: Analysis, index: RegisterIndex | null) => Promise<void> | null;
    /** What stands above the rows, unless there is more to say; also where there are none. */
    readonly note: (hasRows: boolean) => string | undefined;
  };
}

const updatingTurn = createTurns();

/** One view: the rows of the repositories that are looked at. */
export class RowsView implements TreeDataProvider<Row>, Disposable {
  private readonly changed = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly tree: TreeView<Row>;
  private readonly below = new WeakMap<ViewNode, readonly Row[]>();
  private readonly listeners: readonly { dispose(): unknown }[];
  private roots: readonly Row[] = [];
  private shownFrom: readonly unknown[] = [];
  private endProgress: (() => void) | null = null;
  private lacking: Emptiness = 'none';
  private isWaiting = false;
  private isDisposed = false;

  constructor(
    private readonly of: RowsOf,
    private readonly viewed: ViewedRepositories,
    private readonly log: ErrorLog,
  ) {
    this.tree = window.createTreeView(of.id, { treeDataProvider: this, showCollapseAll: true });
    this.listeners = [
      this.changed,
      this.tree,
      this.tree.onDidChangeVisibility(({ visible }) => this.watch(visible)),
      viewed.onDidChange(() => this.log.watch(this.updateInTurn())),
      ...(of.choice ? [of.choice.onDidChange(() => this.update())] : []),
    ];
    this.watch(this.tree.visible);
  }

  /** What stands above the rows. */
  get message(): string | undefined {
    return this.tree.message;
  }

  get description(): string | undefined {
    return this.tree.description;
  }

  get badge(): ViewBadge | undefined {
    return this.tree.badge;
  }

  set badge(badge: ViewBadge | undefined) {
    this.tree.badge = badge;
  }

  /** Which of the welcome texts is shown. */
  get emptiness(): Emptiness {
    return this.lacking;
  }

  getChildren(row?: Row): readonly Row[] & Row[] {
    if (!row) return [...this.roots];
    let rows = this.below.get(row.node);
    if (!rows) {
      rows = (row.node.children?.() ?? []).map((node) => ({ root: row.root, node, parent: row }));
      this.below.set(row.node, rows);
    }
    return [...rows];
  }

  getParent({ parent }: Row): Row | null {
    return parent;
  }

  getTreeItem({ root, node }: Row): TreeItem {
    const { Collapsed, Expanded, None } = TreeItemCollapsibleState;
    const item = new TreeItem(node.label, node.children ? (node.isOpen ? Expanded : Collapsed) : None);
    item.id = `${root}#${node.id}`;
    item.description = node.description;
    item.contextValue = contextOf(node, this.isRegistered(root));
    item.accessibilityInformation = { label: spoken(node), role: 'treeitem' };
    if (node.icon)
      item.iconPath = new ThemeIcon(
        node.icon.icon,
        node.icon.colour === null ? undefined : new ThemeColor(node.icon.colour),
      );
    else if (node.target?.kind === 'line') {
      item.resourceUri = fileOf(root, node.target.path);
      item.iconPath = ThemeIcon.File;
    }
    const command = commandOf(root, node);
    if (command) item.command = command;
    return item;
  }

  /** Tooltips are made for the row that the pointer rests on. */
  resolveTreeItem(item: TreeItem, { node }: Row): TreeItem {
    item.tooltip = tooltipOf(node);
    return item;
  }

  dispose(): void {
    this.isDisposed = true;
    this.endProgress?.();
    for (const listener of this.listeners) listener.dispose();
  }

  private watch(isVisible: boolean): void {
    this.viewed.watch(this.of.id, isVisible);
    this.update();
  }

  /** All views hear of the same at once. */
  private async updateInTurn(): Promise<void> {
    if (this.isWaiting) return;
    this.isWaiting = true;
    await updatingTurn();
    this.isWaiting = false;
    if (!this.isDisposed) this.update();
  }

  private update(): void {
    this.showProgress(this.tree.visible && this.viewed.isBusy);
    const { all, isKnown, problem } = this.viewed;
    if (!isKnown) return;
    const waiting = all.flatMap(
      ({ made }) => (made && this.of.choice?.prepare(made.analysis, made.engine.index)) ?? [],
    );
    if (waiting.length > 0) {
      this.log.watch(Promise.all(waiting).then(() => this.update()));
      return;
    }
    const [only] = all.length === 1 ? all : [];
    const none = all.length === 0 ? problem && sentence(problem) : undefined;
    // Progress is told above: rows are drawn anew for what they show.
    const from = [
      ...(this.of.choice?.state() ?? []),
      ...all.flatMap((each) => [
        each.root,
        each.made?.analysis,
        each.baseline,
        each.problem,
        each.tooLarge,
        each.isPaused,
        all.length > 1 && each.doing !== null,
      ]),
    ];
    if (from.length === this.shownFrom.length && from.every((each, at) => each === this.shownFrom[at])) {
      this.showAbove(only, none);
      return;
    }
    this.shownFrom = from;
    this.roots = only ? this.rowsOf(only) : all.map((each) => this.repositoryRow(each));
    this.showAbove(only, none);
    this.changed.fire();
  }

  private showAbove(only: ViewedRepository | undefined, none: string | null | undefined): void {
    const { of, viewed } = this;
    const made = only?.made;
    const hasRows = this.roots.length > 0;
    const chosen = of.choice?.note(hasRows);
    this.say(
      made ? of.summary(made.analysis, only.baseline) : '',
      none ?? (only ? this.noteOf(only, hasRows) : undefined) ?? chosen ?? '',
    );
    const folders = (workspace.workspaceFolders ?? []).map(({ uri }) => ({ isOnDisk: uri.scheme === 'file' }));
    const looked = { folders, repositories: viewed.all, problem: viewed.problem };
    // The note says what was looked for.
    this.lacking = emptinessOf(looked, of, hasRows || chosen !== undefined);
    void commands.executeCommand('setContext', `${of.id}.empty`, this.lacking);
    const lacks = viewed.all.some(({ made: there }) => there && !there.analysis.register);
    void commands.executeCommand('setContext', 'chainOfTitle.lacksRegister', lacks);
  }

  /** VS Code draws the view's title anew at each, buttons and all: a click in between is lost. */
  private say(description: string, message: string): void {
    if (this.tree.description !== description) this.tree.description = description;
    if (this.tree.message !== message) this.tree.message = message;
  }

  private noteOf({ made, problem, tooLarge, isPaused, doing }: ViewedRepository, hasRows: boolean): string | undefined {
    // Its welcome text says it.
    if (problem?.id === 'error.no-commits') return undefined;
    if (problem) return sentence(problem);
    if (isPaused) return pausedText(made !== null);
    if (tooLarge) return tooLargeText(tooLarge, made !== null);
    if (!made) return doing ? sentence(doing) : undefined;
    // Where a text stands above the rows there is no welcome text.
    return made.analysis.register || this.of.without === null || !hasRows ? undefined : words(this.of.without);
  }

  private rowsOf(viewed: ViewedRepository, parent: Row | null = null): Row[] {
    const { root, made, baseline, tooLarge, isPaused } = viewed;
    const nodes = made ? this.of.nodes(made.analysis, made.engine.index, baseline) : [];
    const large = tooLarge === null || isPaused ? [] : [largeNode(tooLarge, made !== null)];
    const paused = isPaused ? [pausedNode(made !== null)] : [];
    return [...paused, ...large, ...nodes].map((node) => ({ root, node, parent }));
  }

  private repositoryRow(viewed: ViewedRepository): Row {
    const { root, name, made, problem, doing } = viewed;
    const why = problem ? sentence(problem) : '';
    const waiting = !made && doing ? sentence(doing) : '';
    const needs = made && !made.analysis.register && this.of.without === null;
    const node = viewNode({
      id: 'repository',
      kind: 'repository',
      label: visibleText(name),
      description: why || waiting || (made ? this.of.summary(made.analysis, viewed.baseline) : ''),
      icon: plainIcon('repo'),
      isOpen: true,
      children: () => [],
      facts: null,
    });
    const row: Row = { root, node, parent: null };
    const rows = needs ? [{ root, node: noRegisterNode(), parent: row }] : this.rowsOf(viewed, row);
    this.below.set(node, rows);
    return row;
  }

  private isRegistered(root: string): boolean {
    return this.viewed.all.some((each) => each.root === root && each.made?.analysis.register);
  }

  private showProgress(isBusy: boolean): void {
    if (isBusy && !this.endProgress) {
      void window.withProgress(
        { location: { viewId: this.of.id } },
        async () => new Promise<void>((resolve) => (this.endProgress = resolve)),
      );
    } else if (!isBusy && this.endProgress) {
      this.endProgress();
      this.endProgress = null;
    }
  }
}

type TooLarge = NonNullable<ViewedRepository['tooLarge']>;

function largeNode(large: TooLarge, hasRows: boolean): ViewNode {
  return viewNode({
    id: 'large',
    kind: 'notice',
    label: words('editor.view.count'),
    description: render(counted('textFiles', large.files)),
    icon: plainIcon('play'),
    target: { kind: 'count' },
    facts: () => [['editor.because', tooLargeText(large, hasRows)]],
  });
}

function tooLargeText({ files, most }: TooLarge, hasRows: boolean): string {
  return withEarlier(words('editor.view.too-large', { files: counted('textFiles', files), most }), hasRows);
}

function pausedNode(hasRows: boolean): ViewNode {
  return viewNode({
    id: 'paused',
    kind: 'notice',
    label: words('editor.action.resume'),
    icon: plainIcon('play'),
    target: { kind: 'resume' },
    facts: () => [['editor.because', pausedText(hasRows)]],
  });
}

function pausedText(hasRows: boolean): string {
  return withEarlier(words('editor.paused'), hasRows);
}

/** Why there are no new rows, and what those that stand there are. */
function withEarlier(why: string, hasRows: boolean): string {
  return hasRows ? `${why} ${words('editor.view.earlier')}` : why;
}

function noRegisterNode(): ViewNode {
  return viewNode({
    id: 'no-register',
    kind: 'notice',
    label: words('editor.action.create'),
    icon: plainIcon('new-file'),
    target: { kind: 'createRegister' },
  });
}

/** Kinds whose rows have a menu, and what it may offer: package.json asks for these words. */
function contextOf({ kind, target, addresses, isUnlisted, findings }: ViewNode, isRegistered: boolean): string {
  const has: readonly (readonly [boolean, string])[] = [
    [target?.kind === 'entry' || target?.kind === 'suppression', 'entry'],
    [findings.length > 0, 'explained'],
    [findings.length > 0 && isRegistered, 'suppressible'],
    [findings.some(({ id }) => id === 'title/vendored') && isRegistered, 'packages'],
    [addresses.length > 0, 'address'],
    [isUnlisted, 'unlisted'],
  ];
  return [kind satisfies NodeKind, ...has.flatMap(([is, word]) => (is ? word : []))].join(' ');
}

function commandOf(root: string, { target, label }: ViewNode): Command | null {
  switch (target?.kind) {
    case 'entry':
      return { title: label, command: OPEN_ENTRY, arguments: [root, target.of, target.id] };
    case 'suppression':
      return { title: label, command: OPEN_SUPPRESSION, arguments: [root, target.suppression] };
    case 'line': {
      const line = Math.max(target.line - 1, 0);
      const options = { selection: { start: { line, character: 0 }, end: { line, character: 0 } } };
      return { title: label, command: 'vscode.open', arguments: [fileOf(root, target.path), options] };
    }
    case 'createRegister':
      return { title: label, command: COMMANDS.createRegister, arguments: [{ root }] };
    case 'count':
      return { title: label, command: COUNT_LINES, arguments: [root] };
    case 'resume':
      return { title: label, command: COMMANDS.resume };
    default:
      return null;
  }
}

function fileOf(root: string, file: string): Uri {
  return Uri.file(path.resolve(root, file));
}

function tooltipOf({ label, description, facts }: ViewNode): MarkdownString {
  const heading = [`**${plain(label)}**`, plain(description)].filter((part) => part !== '').join(' · ');
  const rows = (facts?.() ?? []).map(([name, text]) => [name, plain(text)] as const);
  return new MarkdownString([heading, ...(rows.length > 0 ? [markdownTable(rows)] : [])].join('\n\n'));
}

function sentence(told: Parameters<typeof render>[0]): string {
  return visibleText(render(told));
}
