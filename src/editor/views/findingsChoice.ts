import { EventEmitter, commands } from 'vscode';
import type { Disposable, Memento } from 'vscode';
import { GROUPINGS } from './findingTree';
import type { Grouping } from './findingTree';

const KEPT = 'findings.grouping';
const isGrouping = (value: unknown): value is Grouping => GROUPINGS.some((each) => each === value);

/** How the findings are shown. What they are grouped by is kept for the workspace; a filter ends with the window. */
export class FindingsChoice implements Disposable {
  private readonly changed = new EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private by: Grouping;
  private text = '';

  constructor(private readonly kept: Memento) {
    const last = kept.get<unknown>(KEPT);
    this.by = isGrouping(last) ? last : 'severity';
    this.tell();
  }

  get grouping(): Grouping {
    return this.by;
  }

  /** Empty for none. */
  get filter(): string {
    return this.text;
  }

  group(by: Grouping): void {
    this.by = by;
    void this.kept.update(KEPT, by);
    this.tell();
  }

  setFilter(text: string): void {
    const trimmed = text.trim();
    if (trimmed === this.text) return;
    this.text = trimmed;
    this.tell();
  }

  dispose(): void {
    this.changed.dispose();
  }

  /** Menus ask for these. */
  private tell(): void {
    void commands.executeCommand('setContext', 'chainOfTitle.findings.group', this.by);
    void commands.executeCommand('setContext', 'chainOfTitle.findings.filtered', this.text !== '');
    this.changed.fire();
  }
}
